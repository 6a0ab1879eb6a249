import NumericCore
import Testing

@Suite struct ClassesTests {
  @Test func `a label becomes a column with a 1 in its row`() throws {
    let labels = try Matrix(row: [2, 0])
    #expect(try labels.oneHot(classes: 3).nested == [[0, 1], [0, 0], [1, 0]])
    #expect(try labels.transposed().oneHot(classes: 3) == labels.oneHot(classes: 3))
    #expect(try labels.oneHot(classes: 3).classes() == labels)
    #expect(try Matrix([[]]).oneHot(classes: 3).shape == Shape(rows: 3, columns: 0))
  }

  @Test(arguments: [3, -1, 0.5, .nan, .infinity, 1e300])
  func `what is no label is named`(_ number: Double) throws {
    // NaN is unlike itself, so the errors are compared as they are written.
    let error = #expect(throws: MatrixError.self) {
      try Matrix(row: [0, number]).oneHot(classes: 3)
    }
    #expect("\(try #require(error))" == "\(MatrixError.notALabel(number, classes: 3))")
  }

  @Test func `labels are a row or a column`() throws {
    let square = try Matrix([[0, 1], [1, 0]])
    #expect(throws: MatrixError.cannotReshape(square.shape, to: try Shape(rows: 1, columns: 4))) {
      try square.oneHot(classes: 2)
    }
    #expect(throws: MatrixError.negativeSize(rows: -1, columns: 1)) {
      try Matrix([[0]]).oneHot(classes: -1)
    }
  }

  @Test func `accuracy is the share of right classes, from scores or labels`() throws {
    let scores = try Matrix([[0.1, 0.7], [0.9, 0.3]])
    let labels = try Matrix(row: [1, 1])
    #expect(try scores.accuracy(labels: labels) == 0.5)
    #expect(try scores.accuracy(labels: labels.oneHot(classes: 2)) == 0.5)
    #expect(try scores.classes().accuracy(labels: labels) == 0.5)
    #expect(try Matrix([[], []]).accuracy(labels: Matrix([[]])).isNaN)
    let three = try Matrix(row: [1, 1, 0])
    #expect(throws: MatrixError.cannotBroadcast(scores.shape, three.shape)) {
      try scores.accuracy(labels: three)
    }
  }
}
