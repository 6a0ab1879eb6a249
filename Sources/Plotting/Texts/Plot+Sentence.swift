package import StyledText

extension Plot {
  /// The plot in words: for people who hear it instead of seeing it, and for pipes.
  package var sentence: Localized<String> {
    switch figure {
    case .histogram(let histogram): histogram.sentence
    case .lines(let lines): lines.sentence
    case .scatter(let scatter): scatter.sentence
    case .heatmap(let heatmap): heatmap.sentence
    case .contours(let contours): contours.sentence
    }
  }
}

extension Histogram {
  fileprivate var sentence: Localized<String> {
    guard let only = series.first, series.count == 1 else {
      let names = series.map(\.name).listed
      let parts = told(series.map { ($0.name, $0.facts(bins, isAlone: false)) })
      return Localized(
        en: "Histograms of \(names.en) on one axis. \(parts.en)",
        zh: "\(names.zh) 在同一坐标轴上的直方图。\(parts.zh)")
    }
    let facts = only.facts(bins, isAlone: true)
    return Localized(en: "Histogram of \(only.name): ", zh: "\(only.name) 的直方图：") + facts + .stop
  }
}

extension Histogram.Series {
  fileprivate func facts(_ bins: Bins, isAlone: Bool) -> Localized<String> {
    var facts = [summary.count.counted("value", zh: "个值")]
    if let ends = summary.ends {
      let (low, high) = (Numeral.short(ends.least), Numeral.short(ends.greatest))
      facts[0] =
        facts[0]
        + (low == high
          ? Localized(en: " at \(low)", zh: "，都是 \(low)")
          : Localized(en: " from \(low) to \(high)", zh: "，从 \(low) 到 \(high)"))
      facts.append(summary.meanInWords)
      if summary.finiteCount > 1, let deviation = summary.shownDeviation {
        facts.append(Localized(en: "std \(deviation)", zh: "标准差 \(deviation)"))
      }
    }
    // Beside others, the bins are too wide for a narrow data set.
    if isAlone, let middle, middle.count < bins.count, summary.hasSpread {
      let share = Numeral.percent(counts[middle].reduce(0, +), of: summary.finiteCount)
      let lower = Numeral.short(bins.edges[middle.lowerBound])
      let upper = Numeral.short(bins.edges[middle.upperBound])
      facts.append(
        Localized(
          en: "\(share) between \(lower) and \(upper)", zh: "\(share) 在 \(lower) 与 \(upper) 之间"))
    }
    if outside > 0 {
      let count = Numeral.count(outside)
      facts.append(Localized(en: "\(count) outside the axis", zh: "\(count) 个在坐标轴范围之外"))
    }
    return (facts + strays(summary.strayCount)).joined(separator: .comma)
  }
}

extension Lines {
  fileprivate var sentence: Localized<String> {
    guard !lines.isEmpty else { return Localized(en: "No lines.", zh: "没有折线。") }
    let over =
      xName.isEmpty
      ? Localized(code: "") : Localized(en: " over \(xName)", zh: "随 \(xName) 变化")
    guard lines.count != 1 else {
      let name = lines[0].name
      return Localized(en: "Line of \(name)\(over.en): ", zh: "\(name) \(over.zh)的折线图：")
        + lines[0].facts + .stop
    }
    let parts = told(lines.map { ($0.name, $0.facts) })
    return Localized(
      en: "\(lines.count) lines\(over.en). \(parts.en)",
      zh: "\(lines.count) 条\(over.zh)\(xName.isEmpty ? "" : "的")折线。\(parts.zh)")
  }
}

extension Lines.Curve {
  fileprivate var facts: Localized<String> {
    var facts = [count.counted("point", zh: "个点")]
    if let first, let last {
      let (from, to) = (Numeral.short(first.y), Numeral.short(last.y))
      let course =
        switch direction {
        case .falling: Localized(en: "falls from \(from) to \(to)", zh: "从 \(from) 降到 \(to)")
        case .rising: Localized(en: "rises from \(from) to \(to)", zh: "从 \(from) 升到 \(to)")
        case .level: Localized(en: "begins and ends at \(from)", zh: "起点和终点都是 \(from)")
        case nil: Localized(en: "at \(first.shown())", zh: "位于 \(first.shown())")
        }
      facts.append(course)
    }
    if let lowest, isInside(lowest) {
      let (x, y) = (Numeral.short(lowest.x), Numeral.short(lowest.y))
      facts.append(Localized(en: "lowest \(y) at \(x)", zh: "在 \(x) 处最低，为 \(y)"))
    }
    if let highest, isInside(highest) {
      let (x, y) = (Numeral.short(highest.x), Numeral.short(highest.y))
      facts.append(Localized(en: "highest \(y) at \(x)", zh: "在 \(x) 处最高，为 \(y)"))
    }
    return (facts + strays(strayCount)).joined(separator: .comma)
  }

  /// True if a point differs from the first and the last one, as far as the digits show.
  private func isInside(_ point: Point) -> Bool {
    let shown = Numeral.short(point.y)
    return ![first, last].compactMap(\.self).contains { Numeral.short($0.y) == shown }
  }

  /// The direction from the first point to the last one, as far as the digits show.
  private var direction: Direction? {
    guard let first, let last, count > 1 else { return nil }
    if Numeral.short(first.y) == Numeral.short(last.y) { return .level }
    return last.y < first.y ? .falling : .rising
  }

  private enum Direction { case falling, rising, level }
}

extension Scatter {
  fileprivate var sentence: Localized<String> {
    let total = groups.reduce(0) { $0 + $1.count }
    let points = total.counted("point", zh: "个点")
    let opening = Localized(en: "Scatter plot of \(points.en)", zh: "散点图：\(points.zh)")
    let axes =
      xName.isEmpty || yName.isEmpty
      ? Localized(code: "")
      : Localized(en: ", \(xName) across and \(yName) up", zh: "，横轴 \(xName)，纵轴 \(yName)")
    guard let only = groups.first, groups.count == 1 else {
      let parts = told(
        groups.map { group in
          let points = group.count.counted("point", zh: "个点")
          return (group.name, ([points] + group.position).joined(separator: .comma))
        })
      return Localized(
        en: "\(opening.en) in \(Numeral.count(groups.count)) classes\(axes.en). \(parts.en)",
        zh: "\(opening.zh)，\(groups.count) 类\(axes.zh)。\(parts.zh)")
    }
    let position = only.position.joined(separator: .comma)
    return opening + axes
      + (only.position.isEmpty ? .stop : Localized(en: ": ", zh: "，") + position + .stop)
  }
}

extension Scatter.Group {
  fileprivate var position: [Localized<String>] {
    var facts: [Localized<String>] = []
    if x.finiteCount > 0 {
      let center = Point(x: x.mean, y: y.mean).shown(beside: Point(x: x.size, y: y.size))
      facts.append(Localized(en: "around \(center)", zh: "中心在 \(center)"))
      if let across = x.shownDeviation, let up = y.shownDeviation {
        facts.append(Localized(en: "spread \(across) by \(up)", zh: "两个方向的标准差为 \(across) 和 \(up)"))
      }
    }
    return facts + strays(max(x.strayCount, y.strayCount))
  }
}

extension Heatmap {
  fileprivate var sentence: Localized<String> {
    var facts = [
      Localized(en: "Heatmap of \(name), \(rows)×\(columns)", zh: "\(name) 的热力图，\(rows)×\(columns)")
    ]
    if let least, let greatest {
      let (low, high) = (place(of: least), place(of: greatest))
      facts[0] =
        facts[0]
        + Localized(en: ": from \(low.en), to \(high.en)", zh: "：最小 \(low.zh)，最大 \(high.zh)")
      facts.append(summary.meanInWords)
    }
    return (facts + strays(summary.strayCount)).joined(separator: .comma) + .stop
  }

  private func place(of cell: Grid.PlacedNumber) -> Localized<String> {
    let value = Numeral.short(cell.value)
    let (row, column) = (rowLabel(cell.row), columnLabel(cell.column))
    return Localized(
      en: "\(value) at row \(row), column \(column)", zh: "\(value)（行 \(row)，列 \(column)）")
  }
}

extension Contours {
  fileprivate var sentence: Localized<String> {
    guard let least, let greatest else {
      return Localized(
        en: "Contours of \(name), which has no values here.", zh: "\(name) 的等高线图：这里没有值。")
    }
    let (low, high) = (Numeral.short(least.value), Numeral.short(greatest.value))
    let lowest = shown(place(of: least))
    var facts = [
      Localized(
        en:
          "Contours of \(name) over \(xName) and \(yName): lowest \(low) at \(lowest), highest \(high)",
        zh: "\(name) 随 \(xName)、\(yName) 变化的等高线图：最低 \(low)，在 \(lowest)，最高 \(high)")
    ]
    if levels.count > 1 {
      let interval = Numeral.short(levels[1] - levels[0])
      facts.append(Localized(en: "a line every \(interval)", zh: "每隔 \(interval) 一条线"))
    }
    if let elongation {
      let times = Numeral.short(elongation, digits: 2)
      facts.append(
        elongation < 1.2
          ? Localized(en: "the valley is round", zh: "谷接近圆形")
          : Localized(en: "the valley is \(times) times as long as wide", zh: "谷长约为谷宽的 \(times) 倍"))
    }
    if let first = path.first, let last = path.last {
      let steps = (path.count - 1).counted("step", zh: "步")
      let (from, to) = (shown(first), shown(last))
      facts.append(
        Localized(
          en: "the path takes \(steps.en) from \(from) to \(to)",
          zh: "路径走了 \(steps.zh)，从 \(from) 到 \(to)"))
    }
    return facts.joined(separator: Localized(en: "; ", zh: "，")) + .stop
  }

  private func shown(_ point: Point) -> String {
    point.shown(beside: Point(x: xExtent.halfLength, y: yExtent.halfLength))
  }
}

// MARK: Words

extension Localized<String> {
  fileprivate static var comma: Self { Self(en: ", ", zh: "，") }
  fileprivate static var stop: Self { Self(en: ".", zh: "。") }
}

/// The facts about each of several things.
private func told(_ parts: [(name: String, facts: Localized<String>)]) -> Localized<String> {
  parts.map { Localized(en: "\($0.name): \($0.facts.en)", zh: "\($0.name)：\($0.facts.zh)") }
    .joined(separator: Localized(en: "; ", zh: "；")) + .stop
}

private func strays(_ count: Int) -> [Localized<String>] {
  guard count > 0 else { return [] }
  let count = Numeral.count(count)
  return [Localized(en: "\(count) not finite and left out", zh: "另有 \(count) 个值是 nan 或无穷大，未画出")]
}

extension Int {
  /// `1 point`, `2 points`
  fileprivate func counted(_ noun: String, zh: String) -> Localized<String> {
    let number = Numeral.count(self)
    return Localized(en: "\(number) \(noun)\(self == 1 ? "" : "s")", zh: "\(number) \(zh)")
  }
}

extension Point {
  /// `(1.5, -2)`, beside other points of some size.
  fileprivate func shown(beside size: Point = Point(x: 0, y: 0)) -> String {
    "(\(Numeral.short(x, beside: size.x)), \(Numeral.short(y, beside: size.y)))"
  }
}

extension Summary {
  fileprivate var meanInWords: Localized<String> {
    let mean = Numeral.short(mean, beside: size)
    return Localized(en: "mean \(mean)", zh: "均值 \(mean)")
  }

  /// The standard deviation, unless it is too large for a number.
  fileprivate var shownDeviation: String? {
    deviation.isFinite ? Numeral.short(deviation, beside: size) : nil
  }

  /// True if the numbers differ by more than rounding.
  fileprivate var hasSpread: Bool { !(deviation <= 1e-9 * size) }
}
