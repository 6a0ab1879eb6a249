import NumericCore
import Support
import Testing

@Suite struct ReductionTests {
  private func lines(_ matrix: Matrix, along axis: Axis) throws -> [[Double]] {
    try axis == .columns ? matrix.nested : matrix.transposed().nested
  }

  @Test(arguments: Seeds.few, Axis.allCases)
  func `moments along an axis agree with compensated sums`(_ seed: UInt64, _ axis: Axis) throws {
    var numbers = SeededGenerator(seed: seed)
    let matrix = try numbers.matrix(
      Int.random(in: 1...40, using: &numbers), Int.random(in: 1...40, using: &numbers))
    let lines = try lines(matrix, along: axis)
    let (sums, means) = (try matrix.sum(along: axis), try matrix.mean(along: axis))
    let variances = try matrix.variance(along: axis)
    #expect(sums.shape == matrix.shape.reduced(along: axis))
    for (index, line) in lines.enumerated() {
      let scale = compensatedSum(line.map(\.magnitude))
      #expect((sums[flat: index] - compensatedSum(line)).magnitude <= 1e-13 * scale)
      let mean = compensatedSum(line) / Double(line.count)
      #expect((means[flat: index] - mean).magnitude <= 1e-13 * scale)
      let squares = line.map { ($0 - mean) * ($0 - mean) }
      let variance = compensatedSum(squares) / Double(line.count)
      #expect((variances[flat: index] - variance).magnitude <= 1e-13 * scale * scale)
    }
  }

  @Test(arguments: Seeds.few, Axis.allCases)
  func `along an axis each line is reduced as if it were alone`(
    _ seed: UInt64, _ axis: Axis
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    // Whole numbers, so that there are zeros and ties.
    let matrix = try numbers.matrix(5, 7).combined(with: 0.2, by: .multiply).mapped(by: .round)
    let lines = try lines(matrix, along: axis).map { try Matrix(row: $0) }
    #expect(try matrix.sum(along: axis).elements == lines.map { try $0.sum() })
    #expect(try matrix.mean(along: axis).elements == lines.map { try $0.mean() })
    #expect(
      try matrix.variance(along: axis, ddof: 1).elements == lines.map { try $0.variance(ddof: 1) })
    #expect(
      try matrix.standardDeviation(along: axis).elements
        == lines.map { try $0.standardDeviation() })
    #expect(try matrix.minimum(along: axis).elements == lines.map { try $0.minimum() })
    #expect(try matrix.maximum(along: axis).elements == lines.map { try $0.maximum() })
    #expect(try matrix.argmax(along: axis).elements == lines.map { try $0.argmax() })
    #expect(try matrix.any(along: axis).elements == lines.map { try $0.any() })
    #expect(try matrix.all(along: axis).elements == lines.map { try $0.all() })
    let sorted = try matrix.sorted(along: axis)
    #expect(try self.lines(sorted, along: axis) == lines.map { $0.elements.sorted() })
    let running = try matrix.cumulativeSum(along: axis)
    #expect(try self.lines(running, along: axis) == lines.map { try $0.cumulativeSum().elements })
    let fromEnd = try matrix.cumulativeSum(along: axis, fromEnd: true)
    for (line, sums) in try zip(lines, self.lines(fromEnd, along: axis)) {
      let reversed = try Matrix(row: line.elements.reversed()).cumulativeSum()
      #expect(sums == reversed.elements.reversed())
    }
  }

  @Test func `two passes keep the digits that the short formula loses`() throws {
    let row = try Matrix(row: [1e9 + 1, 1e9 + 2, 1e9 + 3])
    #expect(agree(try row.variance(), 2.0 / 3, relative: 1e-15))
  }

  @Test func `of nothing the sum is 0, the mean NaN, and there is no extreme`() throws {
    let empty = try Matrix([])
    #expect(try empty.sum() == 0)
    #expect(try empty.mean().isNaN && empty.variance().isNaN && empty.standardDeviation().isNaN)
    #expect(try empty.any() == 0 && empty.all() == 1)
    #expect(throws: MatrixError.empty(empty.shape)) { try empty.minimum() }
    #expect(throws: MatrixError.empty(empty.shape)) { try empty.maximum() }
    #expect(throws: MatrixError.empty(empty.shape)) { try empty.argmax() }
    #expect(try empty.sorted() == empty && empty.cumulativeSum() == empty)
  }

  @Test func `empty lines have no extreme, and no lines none to miss`() throws {
    let emptyRows = try Matrix([[], []])
    #expect(try emptyRows.sum(along: .columns).nested == [[0], [0]])
    #expect(throws: MatrixError.empty(emptyRows.shape)) { try emptyRows.maximum(along: .columns) }
    #expect("\(try emptyRows.maximum(along: .rows).shape)" == "1×0")
    #expect("\(try emptyRows.sum(along: .rows).shape)" == "1×0")
  }

  @Test func `a NaN spoils its own line only`() throws {
    let matrix = try Matrix([[1, .nan, 0], [4, 5, 6]])
    #expect(try matrix.sum(along: .columns)[0, 0].isNaN)
    #expect(try matrix.sum(along: .columns)[1, 0] == 15)
    #expect(try matrix.variance(along: .rows)[0, 0] == 2.25)
    #expect(try matrix.minimum().isNaN && matrix.maximum().isNaN)
    #expect(try matrix.argmax(along: .columns).nested == [[1], [2]])
    #expect(try matrix.row(0).sorted().elements.prefix(2) == [0, 1])
    #expect(try matrix.row(0).sorted()[0, 2].isNaN)
  }

  @Test func `a batch of one has no spread, and no unbiased estimate of it`() throws {
    let one = try Matrix([[5]])
    #expect(try one.variance() == 0)
    #expect(try one.variance(ddof: 1).isNaN)
    #expect(try Matrix(row: [1, 3]).variance(ddof: 5) == .infinity)
    #expect(try Matrix(row: [1, 3]).variance(ddof: .min) < 1e-15)
  }
}
