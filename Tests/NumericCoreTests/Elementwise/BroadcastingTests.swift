import NumericCore
import Support
import Testing

@Suite struct BroadcastingTests {
  /// The matrix with its single row or column written out as often as a shape asks.
  private func expanded(_ matrix: Matrix, to shape: Shape) throws -> Matrix {
    try Matrix(
      (0..<shape.rows).map { row in
        (0..<shape.columns).map { column in
          matrix[matrix.rows == 1 ? 0 : row, matrix.columns == 1 ? 0 : column]
        }
      })
  }

  @Test(arguments: Seeds.few)
  func `broadcasting is writing out what is repeated`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (a, b) = try numbers.broadcastPair()
    let shape = try a.shape.broadcast(with: b.shape)
    let (wholeA, wholeB) = (try expanded(a, to: shape), try expanded(b, to: shape))
    for operation in ElementwiseOperation.allCases {
      let result = try a.combined(with: b, by: operation)
      let expected = zip(wholeA.elements, wholeB.elements).map { operation($0, $1) }
      #expect(result.shape == shape)
      #expect(result.bits == expected.map(\.bitPattern), "\(operation)")
    }
  }

  @Test(arguments: Seeds.few)
  func `a number is a 1×1 matrix`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (matrix, number) = (try numbers.matrix(), Double.random(in: -3...3, using: &numbers))
    let scalar = try Matrix([[number]])
    for operation in ElementwiseOperation.allCases {
      let right = try matrix.combined(with: number, by: operation)
      #expect(try right.bits == matrix.combined(with: scalar, by: operation).bits)
      let left = try Matrix.combined(number, with: matrix, by: operation)
      #expect(try left.bits == scalar.combined(with: matrix, by: operation).bits)
    }
  }

  @Test(arguments: Seeds.few)
  func `in place is the same as out of place`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let a = try numbers.matrix(4, 5)
    let others = [
      try numbers.matrix(4, 5), try numbers.matrix(4, 1), try numbers.matrix(1, 5),
      try numbers.matrix(1, 1), a,
    ]
    for operation in ElementwiseOperation.allCases {
      for other in others {
        var changed = try Matrix(a.nested)
        try changed.combine(with: other, by: operation)
        #expect(try changed.bits == a.combined(with: other, by: operation).bits)
      }
      var changed = try Matrix(a.nested)
      try changed.combine(with: 3, by: operation)
      #expect(try changed.bits == a.combined(with: 3, by: operation).bits)
    }
  }

  @Test func `operators are operations`() throws {
    let (a, b) = (try Matrix(row: [6, 8]), try Matrix(row: [2, 4]))
    #expect(try (a + b).nested == [[8, 12]])
    #expect(try (a - b).nested == [[4, 4]])
    #expect(try (a * b).nested == [[12, 32]])
    #expect(try (a / b).nested == [[3, 2]])
    #expect(try (a + 1).nested == [[7, 9]] && (1 + a).nested == [[7, 9]])
    #expect(try (a - 1).nested == [[5, 7]] && (1 - a).nested == [[-5, -7]])
    #expect(try (a * 2).nested == [[12, 16]] && (2 * a).nested == [[12, 16]])
    #expect(try (a / 2).nested == [[3, 4]] && (24 / a).nested == [[4, 3]])
  }

  @Test func `shapes that do not go together are an error, and change nothing`() throws {
    let (z, gamma) = (try Matrix([[1, 2, 3], [4, 5, 6]]), try Matrix(row: [1, 2]))
    #expect(throws: MatrixError.cannotBroadcast(z.shape, gamma.shape)) { try z * gamma }
    // A row goes with a matrix, but the result does not fit into the row.
    var row = try Matrix(row: [1, 2, 3])
    #expect(throws: MatrixError.cannotBroadcast(row.shape, z.shape)) {
      try row.combine(with: z, by: .add)
    }
    #expect(row.nested == [[1, 2, 3]])
  }

  @Test(arguments: Seeds.few)
  func `where and clip broadcast all three`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (a, b) = try numbers.broadcastPair()
    let shape = try a.shape.broadcast(with: b.shape)
    let condition = try a.combined(with: b, by: .less)
    let (wholeA, wholeB) = (try expanded(a, to: shape), try expanded(b, to: shape))
    let smaller = zip(wholeA.elements, wholeB.elements).map { min($0, $1) }
    #expect(try Matrix.where(condition, a, b).elements == smaller)
    #expect(try a.clipped(Matrix([[-.infinity]]), b).elements == smaller)
    let larger = zip(wholeA.elements, wholeB.elements).map { max($0, $1) }
    #expect(try a.clipped(b, Matrix([[.infinity]])).elements == larger)
  }
}
