import NumericCore
import Testing

@Suite struct MatrixSlicesTests {
  private let matrix: Matrix

  init() throws {
    matrix = try Matrix([[1, 2, 3], [4, 5, 6]])
  }

  @Test func `a submatrix has the elements in its ranges`() throws {
    #expect(try matrix.submatrix(rows: 0..<2, columns: 1..<3).nested == [[2, 3], [5, 6]])
    #expect(try matrix.submatrix(rows: 1..<2, columns: 0..<3).nested == [[4, 5, 6]])
    #expect("\(try matrix.submatrix(rows: 2..<2, columns: 1..<2).shape)" == "0×1")
  }

  @Test func `rows and columns are counted from either end`() throws {
    #expect(try matrix.row(0).nested == [[1, 2, 3]])
    #expect(try matrix.row(-1).nested == [[4, 5, 6]])
    #expect(try matrix.column(2).nested == [[3], [6]])
    #expect(try matrix.column(-3).nested == [[1], [4]])
  }

  @Test func `rows and columns are selected in any order`() throws {
    #expect(try matrix.selecting([2, 0, -1], along: .columns).nested == [[3, 1, 3], [6, 4, 6]])
    #expect(try matrix.selecting([1, 1], along: .rows).nested == [[4, 5, 6], [4, 5, 6]])
    #expect("\(try matrix.selecting([], along: .rows).shape)" == "0×3")
  }

  @Test func `what lies outside is an error that says where`() {
    #expect(throws: MatrixError.indexOutOfRange(index: 2, count: 2, axis: .rows)) {
      try matrix.row(2)
    }
    #expect(throws: MatrixError.indexOutOfRange(index: -4, count: 3, axis: .columns)) {
      try matrix.column(-4)
    }
    #expect(throws: MatrixError.indexOutOfRange(index: 4, count: 3, axis: .columns)) {
      try matrix.submatrix(rows: 0..<2, columns: 1..<4)
    }
    #expect(throws: MatrixError.indexOutOfRange(index: -1, count: 2, axis: .rows)) {
      try matrix.submatrix(rows: -1..<2, columns: 0..<1)
    }
    #expect(throws: MatrixError.indexOutOfRange(index: 3, count: 3, axis: .columns)) {
      try matrix.selecting([0, 3], along: .columns)
    }
    #expect(throws: MatrixError.indexOutOfRange(index: .min, count: 2, axis: .rows)) {
      try matrix.row(.min)
    }
  }
}
