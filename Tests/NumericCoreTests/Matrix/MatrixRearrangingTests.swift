import NumericCore
import Support
import Testing

@Suite struct MatrixRearrangingTests {
  @Test(arguments: Seeds.few)
  func `transposing exchanges the indices, and twice changes nothing`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let matrix = try numbers.matrix(
      Int.random(in: 0...20, using: &numbers), Int.random(in: 0...20, using: &numbers))
    let transposed = try matrix.transposed()
    #expect(transposed.shape == matrix.shape.transposed)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        #expect(transposed[column, row] == matrix[row, column])
      }
    }
    #expect(try transposed.transposed() == matrix)
  }

  @Test func `reshaping keeps the elements in their order`() throws {
    let matrix = try Matrix([[1, 2, 3], [4, 5, 6]])
    let reshaped = try matrix.reshaped(to: Shape(rows: 3, columns: 2))
    #expect(reshaped.nested == [[1, 2], [3, 4], [5, 6]])
    let other = try Shape(rows: 2, columns: 2)
    #expect(throws: MatrixError.cannotReshape(matrix.shape, to: other)) {
      try matrix.reshaped(to: other)
    }
  }

  @Test(arguments: Seeds.few)
  func `slices of a stack are what was stacked`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (a, b) = (try numbers.matrix(3, 2), try numbers.matrix(3, 4))
    let beside = try Matrix.stacked([a, b], along: .columns)
    #expect(try beside.submatrix(rows: 0..<3, columns: 0..<2) == a)
    #expect(try beside.submatrix(rows: 0..<3, columns: 2..<6) == b)
    let (c, d) = (try a.transposed(), try b.transposed())
    #expect(try Matrix.stacked([c, d], along: .rows) == beside.transposed())
  }

  @Test func `blocks that do not fit, and no blocks, are errors`() throws {
    let (a, b) = (try Matrix([[1, 2]]), try Matrix([[1], [2]]))
    for axis in Axis.allCases {
      #expect(throws: MatrixError.cannotStack(a.shape, b.shape, along: axis)) {
        try Matrix.stacked([a, b], along: axis)
      }
    }
    #expect(throws: MatrixError.empty(try Shape(rows: 0, columns: 0))) {
      try Matrix.stacked([], along: .rows)
    }
  }
}
