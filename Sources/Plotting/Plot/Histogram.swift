/// The distributions of data sets, all on one axis.
package struct Histogram: Hashable, Sendable {
  package let bins: Bins
  package let series: [Series]

  package init(bins: Bins, series: [Series]) {
    self.bins = bins
    self.series = series
  }

  /// One data set.
  package struct Series: Hashable, Sendable {
    package let name: String
    package let summary: Summary
    /// The count of each bin.
    package private(set) var counts: [Int]

    package init(_ name: String, summary: Summary, bins: Bins) {
      self.name = name
      self.summary = summary
      counts = Array(repeating: 0, count: bins.count)
    }

    /// Sorts numbers into the bins; a long sequence may come in pieces.
    package mutating func add(_ values: Span<Double>, to bins: Bins) {
      for (index, count) in bins.counts(of: values).enumerated() { counts[index] += count }
    }

    /// The finite numbers that no bin holds.
    package var outside: Int { summary.finiteCount - counts.reduce(0, +) }
  }

  /// Histograms of data sets, in bins that suit them.
  package init(_ sets: [(name: String, values: [Double])]) {
    let summaries = sets.map { Summary($0.values) }
    let bins = Bins(suiting: summaries)
    self.init(
      bins: bins,
      series: zip(sets, summaries).map { set, summary in
        var series = Series(set.name, summary: summary, bins: bins)
        series.add(set.values.span, to: bins)
        return series
      })
  }
}

extension Bins {
  /// Bins with round edges around all numbers.
  ///
  /// One data set gets few, each of which is a line that can be read, and fewer if it is small.
  /// Several get many, for a narrow one must still show its form beside a wide one.
  ///
  /// - Parameter extent: the extent they cover, if that is more than the numbers.
  package init(suiting summaries: [Summary], over extent: Extent? = nil) {
    let extent = extent ?? Summary.extent(of: summaries)
    guard let only = summaries.first, summaries.count == 1 else {
      self.init(around: extent, atMost: Self.manyBins)
      return
    }
    // The rule of Rice, 2 ∛n, is at least Sturges' and needs no logarithm of the spread.
    var root = 1
    while root * root * root < only.finiteCount { root += 1 }
    self.init(around: extent, atMost: (2 * root).clamped(to: 7...Self.fewBins))
  }

  /// Bins from one end of an axis to the other, for chosen ends.
  package init(of extent: Extent, for summaries: [Summary]) {
    self.init(of: extent, count: summaries.count == 1 ? 10 : 40)
  }

  static let fewBins = 14
  static let manyBins = 60
}

extension Histogram.Series {
  /// The shortest run of bins that holds half of the numbers which lie in bins.
  var middle: Range<Int>? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var (best, start, sum) = (counts.indices, 0, 0)
    for end in counts.indices {
      sum += counts[end]
      while 2 * (sum - counts[start]) >= total {
        sum -= counts[start]
        start += 1
      }
      if 2 * sum >= total, end + 1 - start < best.count { best = start..<end + 1 }
    }
    return best
  }
}
