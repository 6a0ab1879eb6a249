import NumericCore
import Support
import Testing

@Suite struct SummationTests {
  /// The order that `Summation` describes, written down a second time in plain words.
  private func described(_ terms: ArraySlice<Double>) -> Double {
    guard terms.count >= 8 else { return terms.reduce(0, +) }
    guard terms.count > 128 else {
      let lanes = (0..<8).map { lane in
        stride(from: lane, to: terms.count - terms.count % 8, by: 8)
          .map { terms[terms.startIndex + $0] }.reduce(0, +)
      }
      let front = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
      let back = (lanes[4] + lanes[5]) + (lanes[6] + lanes[7])
      return terms.suffix(terms.count % 8).reduce(front + back, +)
    }
    let half = terms.count / 2 / 8 * 8
    return described(terms.prefix(half)) + described(terms.dropFirst(half))
  }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 127, 128, 129, 143, 144, 145, 300, 1025, 5000])
  func `a sum has one order, whichever way its terms lie in memory`(_ count: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(count))
    let row = try numbers.matrix(1, count)
    let expected = described(row.elements[...]).bitPattern
    #expect(try row.sum().bitPattern == expected)
    #expect(try row.transposed().sum(along: .rows).bits == [expected])
    #expect(
      try row.transposed().variance(along: .rows).bits == [try row.variance().bitPattern])
    // As a column among others its terms stand apart.
    let stacked = try Matrix.stacked([row, row + 1, row], along: .rows)
    #expect(try stacked.sum(along: .columns).bits.first == expected)
    #expect(try stacked.transposed().sum(along: .rows).bits.last == expected)
  }

  @Test func `halving keeps the error of a long sum small`() throws {
    let row = try Matrix(repeating: 0.1, shape: Shape(rows: 1, columns: 100_000))
    let oneByOne = row.elements.reduce(0, +)
    #expect((try row.sum() - 10_000).magnitude <= 1e-11)
    #expect((oneByOne - 10_000).magnitude > 1e-9)
  }
}
