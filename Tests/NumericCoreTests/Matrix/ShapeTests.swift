import NumericCore
import Testing

@Suite struct ShapeTests {
  @Test func `a shape knows its number of elements`() throws {
    let shape = try Shape(rows: 2, columns: 3)
    #expect(shape.count == 6)
    #expect("\(shape)" == "2×3")
    #expect(shape.transposed == (try Shape(rows: 3, columns: 2)))
    #expect(shape.size(along: .rows) == 2 && shape.size(along: .columns) == 3)
    #expect("\(shape.reduced(along: .rows)) \(shape.reduced(along: .columns))" == "1×3 2×1")
    #expect(Shape.scalar == (try Shape(rows: 1, columns: 1)))
  }

  @Test func `a size below zero is an error`() {
    #expect(throws: MatrixError.negativeSize(rows: -1, columns: 3)) {
      try Shape(rows: -1, columns: 3)
    }
    #expect(throws: MatrixError.negativeSize(rows: 3, columns: .min)) {
      try Shape(rows: 3, columns: .min)
    }
  }

  @Test func `a product that overflows is an error`() {
    let half = Int.max / 2 + 1
    #expect(throws: MatrixError.tooLarge(rows: half, columns: 2, limit: .max)) {
      try Shape(rows: half, columns: 2)
    }
  }

  @Test(arguments: [
    ((2, 3), (2, 3), (2, 3)), ((2, 3), (1, 3), (2, 3)), ((2, 1), (1, 3), (2, 3)),
    ((1, 1), (4, 5), (4, 5)), ((0, 3), (1, 3), (0, 3)), ((1, 1), (0, 0), (0, 0)),
  ])
  func `shapes broadcast where they are equal or 1`(
    _ a: (Int, Int), _ b: (Int, Int), _ result: (Int, Int)
  ) throws {
    let (a, b) = (try Shape(rows: a.0, columns: a.1), try Shape(rows: b.0, columns: b.1))
    let expected = try Shape(rows: result.0, columns: result.1)
    #expect(try a.broadcast(with: b) == expected)
    #expect(try b.broadcast(with: a) == expected)
  }

  @Test(arguments: [((2, 3), (3, 2)), ((2, 3), (2, 4)), ((0, 3), (2, 3)), ((2, 1), (3, 3))])
  func `other shapes do not broadcast`(_ a: (Int, Int), _ b: (Int, Int)) throws {
    let (a, b) = (try Shape(rows: a.0, columns: a.1), try Shape(rows: b.0, columns: b.1))
    #expect(throws: MatrixError.cannotBroadcast(a, b)) { try a.broadcast(with: b) }
  }
}
