import StyledText

/// Histograms of several data sets, one above the other on one axis, so that their positions and
/// widths can be compared. All are drawn to the scale of the highest bar, so that a narrow one,
/// whose values lie close together, is higher than a wide one.
struct HistogramPanels {
  private let histogram: Histogram
  private let screen: Screen

  init(_ histogram: Histogram, screen: Screen) {
    self.histogram = histogram
    self.screen = screen
  }

  var lines: [Markup] {
    let count = max(histogram.series.count, 1)
    let height = (screen.pictureRows / count).clamped(to: 2...10)
    let gutter = self.gutter
    let room = screen.pictureColumns - gutter - 2
    // If there are more bins than columns, neighbours share one.
    let merged = (histogram.bins.count + room - 1) / room
    let bars = histogram.series.map { merging($0.counts, by: merged) }
    let full = bars.joined().max() ?? 0
    let width = max(room / max(bars.first?.count ?? 0, 1), 1)

    var frame = Axes(screen: screen, hasTicksAtLeft: false)
    var picture = Picture(rows: height * count, columns: (bars.first?.count ?? 0) * width)
    for (index, series) in histogram.series.enumerated() {
      let top = index * height
      frame.left[top] = Markup(screen.fitted(series.name, to: gutter), .series(index))
      frame.left[top + 1] = Markup(
        screen.fitted(peak(of: series), to: gutter), .secondary)
      draw(bars[index], of: full, as: index, rows: top..<top + height, width, in: &picture)
    }
    frame.below = ticks(columns: histogram.bins.count * width / merged)
    return frame.lines(around: picture)
  }

  /// The columns for the names.
  private var gutter: Int {
    func widest(_ texts: [String]) -> Int {
      texts.map { $0.displayWidth(screen.rule) }.max() ?? 0
    }
    // A name may be cut, a number not.
    let names = min(
      widest(histogram.series.map { screen.shown($0.name) }), screen.pictureColumns / 3)
    return max(names, widest(histogram.series.map { screen.shown(peak(of: $0)) }))
  }

  private func peak(of series: Histogram.Series) -> String {
    PlotWords.peak(series.counts.max() ?? 0)[screen.language]
  }

  private func merging(_ counts: [Int], by size: Int) -> [Int] {
    stride(from: 0, to: counts.count, by: size).map { start in
      counts[start..<min(start + size, counts.count)].reduce(0, +)
    }
  }

  private func draw(
    _ counts: [Int], of full: Int, as index: Int, rows: Range<Int>, _ width: Int,
    in picture: inout Picture
  ) {
    let signs = screen.signs.up
    guard full > 0, let whole = signs.last else { return }
    // A gap above the highest bar keeps it from touching the panel above.
    let parts = rows.count * signs.count - max(1, signs.count / 4)
    for (bin, count) in counts.enumerated() where count > 0 {
      let filled = max(1, Int((Double(count) / Double(full) * Double(parts)).rounded()))
      for (step, row) in rows.reversed().enumerated() {
        let rest = filled - step * signs.count
        guard rest > 0 else { break }
        let sign = rest >= signs.count ? whole : signs[rest - 1]
        for column in bin * width..<(bin + 1) * width {
          picture.put(sign, .series(index), row: row, column: column)
        }
      }
    }
  }

  /// A tick stands below the left edge of the bar that begins there.
  private func ticks(columns: Int) -> [(column: Int, label: String)] {
    let extent = histogram.bins.extent
    let ticks = Ticks(of: extent, parts: max(columns / 10, 2))
    return zip(ticks.values, ticks.labels).map { value, label in
      (
        Int((extent.fraction(of: value) * Double(columns)).rounded()).clamped(to: 0...columns - 1),
        label
      )
    }
  }
}
