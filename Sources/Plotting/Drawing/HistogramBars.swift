import StyledText

/// A histogram of one data set: a line for each bin, with its lower edge, which belongs to it, its bar
/// and its count; below the last one, its upper edge.
struct HistogramBars {
  private let series: Histogram.Series
  private let edges: [String]
  private let screen: Screen

  init(_ series: Histogram.Series, _ bins: Bins, screen: Screen) {
    self.series = series
    self.screen = screen
    let width = RoundStep(of: bins.extent, atMost: bins.count)
    let isRound = bins.edges.allSatisfy { width.multiple(width.index(atMost: $0)) == $0 }
    edges =
      isRound
      ? Numeral.labels(of: bins.edges, apart: width) : bins.edges.map { Numeral.short($0) }
  }

  var lines: [Markup] {
    let width = edges.map(\.count).max() ?? 0
    let counts = series.counts.map { Numeral.count($0) }
    let room = screen.pictureColumns - width - (counts.map(\.count).max() ?? 0) - 3
    let full = series.counts.max() ?? 0
    // A single value takes only a few columns, so that four values are no wall of bars.
    let length = min(max(room, 4), 8 * full)
    let bar = Bar(length: length, full: full, signs: screen.signs.across)
    let bins = series.counts.indices.map { bin in
      Markup("\(screen.right(edges[bin], in: width)) \(screen.signs.vertical)", .secondary)
        + Markup(bar.text(series.counts[bin]), .series(0))
        + (series.counts[bin] > 0 ? Markup(" " + counts[bin], .number) : Markup())
    }
    guard let last = edges.last else { return bins }
    return bins
      + [Markup("\(screen.right(last, in: width)) \(screen.signs.corner)", .secondary)]
  }
}

/// A bar with the length of a count.
private struct Bar {
  let length: Int
  let full: Int
  let signs: [Character]

  /// A count of 1 is visible, however large the others are.
  func text(_ count: Int) -> String {
    guard count > 0, full > 0, let whole = signs.last else { return "" }
    let parts = length * signs.count
    let filled = max(1, Int((Double(count) / Double(full) * Double(parts)).rounded()))
    let rest = filled % signs.count
    return String(repeating: whole, count: filled / signs.count)
      + (rest > 0 ? String(signs[rest - 1]) : "")
  }
}
