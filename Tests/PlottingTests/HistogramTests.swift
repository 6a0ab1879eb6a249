import Plotting
import Support
import Testing

@Suite struct `Histogram data` {
  @Test(arguments: Seeds.few)
  func `a summary agrees with the definitions, whole or in pieces`(seed: UInt64) throws {
    let values = PlotSample.normals(1_000, mean: 26, std: 3.6, seed: seed)
    let mean = values.reduce(0, +) / 1_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1_000
    var pieces = Summary()
    pieces.add(Array(values[..<300]).span)
    pieces.add(Array(values[300...]).span)
    for summary in [Summary(values), pieces] {
      #expect(abs(summary.mean - mean) < 1e-10)
      #expect(abs(summary.deviation - variance.squareRoot()) < 1e-10)
      #expect(summary.ends?.least == values.min())
      #expect(summary.ends?.greatest == values.max())
      #expect(summary.count == 1_000)
    }
  }

  @Test func `a summary counts what is not finite, and does not overflow`() {
    let summary = Summary([.nan, 1e308, .infinity, 1e308, -.infinity])
    #expect(summary.strayCount == 3)
    #expect(summary.mean == 1e308)
    #expect(summary.ends?.least == 1e308)
    #expect(Summary([]).ends == nil)
    #expect(Summary([]).deviation == 0)
  }

  @Test(arguments: Seeds.few, [1, 7, 60])
  func `each number lies in one bin, between its edges`(seed: UInt64, count: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<500).map { _ in
      // Tenths lie exactly on edges.
      (Double.random(in: -20...20, using: &generator) * 10).rounded() / 10
    }
    let extent = Extent(covering: values)
    for bins in [Bins(around: extent, atMost: count), Bins(of: extent, count: count)] {
      let counts = bins.counts(of: values.span)
      #expect(counts.reduce(0, +) == 500)
      #expect(bins.count <= max(count, 2))
      for bin in 0..<bins.count {
        let (lower, upper) = (bins.edges[bin], bins.edges[bin + 1])
        let isLast = bin == bins.count - 1
        let held = values.filter { lower <= $0 && (isLast ? $0 <= upper : $0 < upper) }
        #expect(counts[bin] == held.count, "bin \(bin) of \(bins.edges)")
      }
    }
  }

  /// **Source** `np.histogram([1, 2, 1, 4, 4.5, 7], bins=3)`
  @Test func `so many bins are those of NumPy`() {
    let values = [1, 2, 1, 4, 4.5, 7]
    let bins = Bins(of: Extent(covering: values), count: 3)
    #expect(bins.edges == [1, 3, 5, 7])
    #expect(bins.counts(of: values.span) == [3, 2, 1])
  }

  @Test func `what lies outside is counted`() {
    let values = [-9, 0.5, 1, 2, .nan]
    let bins = Bins(of: Extent(0, 1), count: 2)
    var series = Histogram.Series("z", summary: Summary(values), bins: bins)
    series.add(values.span, to: bins)
    #expect(series.counts == [0, 2])
    #expect(series.outside == 2)
  }
}
