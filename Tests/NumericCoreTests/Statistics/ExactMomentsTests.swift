import NumericCore
import Testing

/// Hardware and variances by exact arithmetic: see `Fixtures/make_exact_figures.py`.
@Suite struct ExactMomentsTests {
  private struct Figure: Decodable {
    let values: [Double]
    let mean: Double
    let variance: Double
  }

  private let figures: [Figure]

  init() throws {
    figures = try Fixture.decoded([Figure].self, from: "exact_figures")
  }

  @Test func `a variance is right to a few roundings, whatever the offset and the size`() throws {
    #expect(figures.count == 21)
    for figure in figures {
      let variance = try Matrix(row: figure.values).variance()
      #expect(
        agree(variance, figure.variance, relative: 1e-15),
        "\(figure.variance) of \(figure.values.prefix(4))…, and \(variance) here")
      // Along the rows the values stand apart, and are summed by other loops.
      let column = try Matrix(column: figure.values).variance(along: .rows)[0, 0]
      #expect(column.bitPattern == variance.bitPattern)
    }
  }

  @Test func `the mean of batch norm misses by a rounding at most`() throws {
    for figure in figures {
      let mean = try BatchNorm.mean(of: Matrix(row: figure.values))[0, 0]
      let scale = figure.values.map(\.magnitude).max() ?? 0
      #expect(
        (mean - figure.mean).magnitude <= 0.5 * scale.ulp,
        "\(figure.mean) of \(figure.values.prefix(4))…, and \(mean) here")
    }
  }

  @Test func `a mean whose sum overflows is finite`() throws {
    #expect(try Matrix(row: [1.7e308, 1.7e308]).mean() == 1.7e308)
    #expect(try Matrix(row: [1.7e308, .infinity]).mean() == .infinity)
    #expect(try Matrix(row: [.infinity, -.infinity]).mean().isNaN)
  }
}
