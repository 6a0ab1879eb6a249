import NumericCore
import Support
import Testing

@Suite struct MatrixTests {
  @Test func `a matrix has its rows one after the other`() throws {
    let matrix = try Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.rows == 2 && matrix.columns == 3 && matrix.count == 6)
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(matrix[flat: 5] == 6)
    #expect("\(matrix)" == "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]")
  }

  @Test func `equal matrices have equal shapes and elements, and NaN is unlike NaN`() throws {
    #expect(try Matrix([[1, 2]]) == Matrix(row: [1, 2]))
    #expect(try Matrix([[1, 2]]) != Matrix(column: [1, 2]))
    #expect(try Matrix([[1, 2]]) != Matrix(row: [1, 3]))
    #expect(try Matrix([[0]]) == Matrix([[-0.0]]))
    let unlike = try Matrix([[.nan]])
    #expect(unlike != unlike)
  }

  @Test(arguments: Seeds.few)
  func `no change is seen by a copy`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let original = try numbers.matrix(3, 4)
    let before = original.bits
    let changes: [(inout Matrix) throws -> Void] = [
      { $0[2, 3] = 100 },
      { try $0.withMutableElements { $0[0] = 100 } },
      { try $0.combine(with: 2, by: .multiply) },
      { try $0.combine(with: $0, by: .add) },
      { try $0.map(by: .square) },
    ]
    for change in changes {
      var copy = original
      try change(&copy)
      #expect(copy.bits != before)
      #expect(original.bits == before)
    }
  }

  @Test func `a matrix that nobody shares is changed where it stands`() throws {
    let allowance = Allowance()
    var matrix = try Matrix(row: [1, 2, 3], allowance: allowance)
    let place = matrix.withElements { $0.baseAddress }
    matrix[0, 0] = 5
    try matrix.combine(with: 2, by: .multiply)
    try matrix.combine(with: Matrix(row: [0, 1, 2]), by: .add)
    try matrix.map(by: .negate)
    #expect(matrix.withElements { $0.baseAddress } == place)
    #expect(matrix.elements == [-10, -5, -8])
  }

  @Test func `what a body throws while it writes the elements is passed on, and nothing leaks`()
    throws
  {
    let allowance = Allowance()
    let shape = try Shape(rows: 5, columns: 5)
    #expect(throws: MatrixError.interrupted) {
      try Matrix(shape: shape, allowance: allowance) { _ throws(MatrixError) in
        throw .interrupted
      }
    }
    #expect(allowance.liveBytes == 0)
  }

  @Test func `matrices are made from rows, a row, a column, or elements`() throws {
    let shape = try Shape(rows: 2, columns: 2)
    let matrix = try Matrix([[1, 2], [3, 4]])
    #expect(try Matrix(shape: shape, elements: [1, 2, 3, 4]) == matrix)
    #expect(try Matrix(column: [1, 2]).nested == [[1], [2]])
    #expect(try Matrix(repeating: 7, shape: shape).nested == [[7, 7], [7, 7]])
    #expect(try Matrix.identity(3).nested == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect("\(try Matrix([]).shape) \(try Matrix([[], []]).shape)" == "0×0 2×0")
    #expect("\(try Matrix(row: []).shape) \(try Matrix.identity(0).shape)" == "1×0 0×0")
  }

  @Test func `rows of different lengths and wrong numbers of elements are errors`() throws {
    #expect(throws: MatrixError.raggedRows(row: 2, expected: 1, found: 0)) {
      try Matrix([[1], [2], []])
    }
    let shape = try Shape(rows: 2, columns: 2)
    #expect(throws: MatrixError.cannotReshape(try Shape(rows: 1, columns: 3), to: shape)) {
      try Matrix(shape: shape, elements: [1, 2, 3])
    }
    #expect(throws: MatrixError.negativeSize(rows: -2, columns: -2)) { try Matrix.identity(-2) }
  }
}
