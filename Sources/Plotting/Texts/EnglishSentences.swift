import StyledText

enum EnglishSentences {
  static func sentence(_ figure: Plot.Figure) -> String {
    switch figure {
    case .histogram(let histogram): sentence(histogram)
    case .lines(let lines): sentence(lines)
    case .scatter(let scatter): sentence(scatter)
    case .heatmap(let heatmap): sentence(heatmap)
    case .contours(let contours): sentence(contours)
    }
  }

  private static func sentence(_ histogram: Histogram) -> String {
    guard let only = histogram.series.first, histogram.series.count == 1 else {
      let names = InterfaceLanguage.english.listed(histogram.series.map(\.name))
      let parts = histogram.series.map {
        "\($0.name): \(facts($0, histogram.bins, isAlone: false))"
      }
      return "Histograms of \(names) on one axis. " + parts.joined(separator: "; ") + "."
    }
    return "Histogram of \(only.name): \(facts(only, histogram.bins, isAlone: true))."
  }

  private static func facts(_ series: Histogram.Series, _ bins: Bins, isAlone: Bool) -> String {
    let summary = series.summary
    var facts = [count(summary.count, "value")]
    if let ends = summary.ends {
      facts[0] += " \(span(ends.least, ends.greatest))"
      facts.append("mean \(Numeral.short(summary.mean, beside: summary.size))")
      if summary.finiteCount > 1, let deviation = summary.shownDeviation {
        facts.append("std \(deviation)")
      }
    }
    // Beside others, the bins are too wide for a narrow data set.
    if isAlone, let middle = series.middle, middle.count < bins.count, summary.hasSpread {
      let held = series.counts[middle].reduce(0, +)
      facts.append(
        "\(Numeral.percent(held, of: summary.finiteCount)) between "
          + "\(Numeral.short(bins.edges[middle.lowerBound])) and "
          + Numeral.short(bins.edges[middle.upperBound]))
    }
    if series.outside > 0 { facts.append("\(Numeral.count(series.outside)) outside the axis") }
    return (facts + strays(summary.strayCount)).joined(separator: ", ")
  }

  private static func sentence(_ lines: Lines) -> String {
    guard !lines.lines.isEmpty else { return "No lines." }
    let over = lines.xName.isEmpty ? "" : " over \(lines.xName)"
    guard lines.lines.count != 1 else {
      return "Line of \(lines.lines[0].name)\(over): " + facts(lines.lines[0]) + "."
    }
    return "\(lines.lines.count) lines\(over). "
      + lines.lines.map { "\($0.name): \(facts($0))" }.joined(separator: "; ") + "."
  }

  private static func facts(_ line: Lines.Line) -> String {
    var facts = [count(line.count, "point")]
    if let first = line.first, let last = line.last {
      let ends = "from \(Numeral.short(first.y)) to \(Numeral.short(last.y))"
      switch line.direction {
      case .falling: facts.append("falls \(ends)")
      case .rising: facts.append("rises \(ends)")
      case .level: facts.append("begins and ends at \(Numeral.short(first.y))")
      case nil: facts.append("at \(first.shown())")
      }
    }
    if let lowest = line.lowest, line.isInside(lowest) {
      facts.append("lowest \(Numeral.short(lowest.y)) at \(Numeral.short(lowest.x))")
    }
    if let highest = line.highest, line.isInside(highest) {
      facts.append("highest \(Numeral.short(highest.y)) at \(Numeral.short(highest.x))")
    }
    return (facts + strays(line.strayCount)).joined(separator: ", ")
  }

  private static func sentence(_ scatter: Scatter) -> String {
    let total = scatter.groups.reduce(0) { $0 + $1.count }
    let axes =
      scatter.xName.isEmpty || scatter.yName.isEmpty
      ? "" : ", \(scatter.xName) across and \(scatter.yName) up"
    let opening = "Scatter plot of \(count(total, "point"))"
    guard let only = scatter.groups.first, scatter.groups.count == 1 else {
      return "\(opening) in \(count(scatter.groups.count, "class", "classes"))\(axes). "
        + scatter.groups.map { "\($0.name): \(facts($0))" }.joined(separator: "; ") + "."
    }
    let whole = position(only)
    return "\(opening)\(axes)" + (whole.isEmpty ? "." : ": \(whole.joined(separator: ", ")).")
  }

  private static func facts(_ group: Scatter.Group) -> String {
    ([count(group.count, "point")] + position(group)).joined(separator: ", ")
  }

  private static func position(_ group: Scatter.Group) -> [String] {
    var facts: [String] = []
    if group.x.finiteCount > 0 {
      facts.append("around \(group.center)")
      if let across = group.x.shownDeviation, let up = group.y.shownDeviation {
        facts.append("spread \(across) by \(up)")
      }
    }
    return facts + strays(max(group.x.strayCount, group.y.strayCount))
  }

  private static func sentence(_ heatmap: Heatmap) -> String {
    var facts = ["Heatmap of \(heatmap.name), \(heatmap.rows)×\(heatmap.columns)"]
    if let least = heatmap.least, let greatest = heatmap.greatest {
      let places = [least, greatest].map { cell in
        "\(Numeral.short(cell.value)) at row \(heatmap.rowLabel(cell.row)), "
          + "column \(heatmap.columnLabel(cell.column))"
      }
      facts[0] += ": from \(places[0]), to \(places[1])"
      facts.append("mean \(Numeral.short(heatmap.summary.mean, beside: heatmap.summary.size))")
    }
    return (facts + strays(heatmap.summary.strayCount)).joined(separator: ", ") + "."
  }

  private static func sentence(_ contours: Contours) -> String {
    guard let least = contours.least, let greatest = contours.greatest else {
      return "Contours of \(contours.name), which has no values here."
    }
    var sentence =
      "Contours of \(contours.name) over \(contours.xName) and \(contours.yName): lowest "
      + "\(Numeral.short(least.value)) at \(contours.shown(contours.place(of: least))), highest "
      + Numeral.short(greatest.value)
    if let interval = contours.interval { sentence += "; a line every \(interval)" }
    if let elongation = contours.elongation {
      sentence +=
        elongation < 1.2
        ? "; the valley is round"
        : "; the valley is \(Numeral.short(elongation, digits: 2)) times as long as wide"
    }
    if let first = contours.path.first, let last = contours.path.last {
      sentence +=
        "; the path takes \(count(contours.path.count - 1, "step")) from "
        + "\(contours.shown(first)) to \(contours.shown(last))"
    }
    return sentence + "."
  }

  // MARK: Words

  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(Numeral.count(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  private static func span(_ least: Double, _ greatest: Double) -> String {
    let (low, high) = (Numeral.short(least), Numeral.short(greatest))
    return low == high ? "at \(low)" : "from \(low) to \(high)"
  }

  private static func strays(_ count: Int) -> [String] {
    count == 0 ? [] : ["\(Numeral.count(count)) not finite and left out"]
  }
}
