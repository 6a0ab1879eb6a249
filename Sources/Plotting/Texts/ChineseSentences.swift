import StyledText

enum ChineseSentences {
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
      let names = InterfaceLanguage.chinese.listed(histogram.series.map(\.name))
      let parts = histogram.series.map { "\($0.name)：\(facts($0, histogram.bins, isAlone: false))" }
      return "\(names) 在同一坐标轴上的直方图。" + parts.joined(separator: "；") + "。"
    }
    return "\(only.name) 的直方图：\(facts(only, histogram.bins, isAlone: true))。"
  }

  private static func facts(_ series: Histogram.Series, _ bins: Bins, isAlone: Bool) -> String {
    let summary = series.summary
    var facts = ["\(Numeral.count(summary.count)) 个值"]
    if let ends = summary.ends {
      facts.append(span(ends.least, ends.greatest))
      facts.append("均值 \(Numeral.short(summary.mean, beside: summary.size))")
      if summary.finiteCount > 1, let deviation = summary.shownDeviation {
        facts.append("标准差 \(deviation)")
      }
    }
    if isAlone, let middle = series.middle, middle.count < bins.count, summary.hasSpread {
      let held = series.counts[middle].reduce(0, +)
      facts.append(
        "\(Numeral.percent(held, of: summary.finiteCount)) 在 "
          + "\(Numeral.short(bins.edges[middle.lowerBound])) 与 "
          + "\(Numeral.short(bins.edges[middle.upperBound])) 之间")
    }
    if series.outside > 0 { facts.append("\(Numeral.count(series.outside)) 个在坐标轴范围之外") }
    return (facts + strays(summary.strayCount)).joined(separator: "，")
  }

  private static func sentence(_ lines: Lines) -> String {
    guard !lines.lines.isEmpty else { return "没有折线。" }
    let over = lines.xName.isEmpty ? "" : "随 \(lines.xName) 变化"
    guard lines.lines.count != 1 else {
      let name = lines.lines[0].name + " "
      return name + over + "的折线图：" + facts(lines.lines[0]) + "。"
    }
    return "\(lines.lines.count) 条\(over.isEmpty ? "" : over + "的")折线。"
      + lines.lines.map { "\($0.name)：\(facts($0))" }.joined(separator: "；") + "。"
  }

  private static func facts(_ line: Lines.Line) -> String {
    var facts = ["\(Numeral.count(line.count)) 个点"]
    if let first = line.first, let last = line.last {
      let (from, to) = (Numeral.short(first.y), Numeral.short(last.y))
      switch line.direction {
      case .falling: facts.append("从 \(from) 降到 \(to)")
      case .rising: facts.append("从 \(from) 升到 \(to)")
      case .level: facts.append("起点和终点都是 \(from)")
      case nil: facts.append("位于 \(first.shown())")
      }
    }
    if let lowest = line.lowest, line.isInside(lowest) {
      facts.append("在 \(Numeral.short(lowest.x)) 处最低，为 \(Numeral.short(lowest.y))")
    }
    if let highest = line.highest, line.isInside(highest) {
      facts.append("在 \(Numeral.short(highest.x)) 处最高，为 \(Numeral.short(highest.y))")
    }
    return (facts + strays(line.strayCount)).joined(separator: "，")
  }

  private static func sentence(_ scatter: Scatter) -> String {
    let total = scatter.groups.reduce(0) { $0 + $1.count }
    let axes =
      scatter.xName.isEmpty || scatter.yName.isEmpty
      ? "" : "，横轴 \(scatter.xName)，纵轴 \(scatter.yName)"
    let opening = "散点图：\(Numeral.count(total)) 个点"
    guard let only = scatter.groups.first, scatter.groups.count == 1 else {
      return "\(opening)，\(scatter.groups.count) 类\(axes)。"
        + scatter.groups.map { "\($0.name)：\(facts($0))" }.joined(separator: "；") + "。"
    }
    let whole = position(only)
    return "\(opening)\(axes)" + (whole.isEmpty ? "。" : "，" + whole.joined(separator: "，") + "。")
  }

  private static func facts(_ group: Scatter.Group) -> String {
    (["\(Numeral.count(group.count)) 个点"] + position(group)).joined(separator: "，")
  }

  private static func position(_ group: Scatter.Group) -> [String] {
    var facts: [String] = []
    if group.x.finiteCount > 0 {
      facts.append("中心在 \(group.center)")
      if let across = group.x.shownDeviation, let up = group.y.shownDeviation {
        facts.append("两个方向的标准差为 \(across) 和 \(up)")
      }
    }
    return facts + strays(max(group.x.strayCount, group.y.strayCount))
  }

  private static func sentence(_ heatmap: Heatmap) -> String {
    var facts = ["\(heatmap.name) 的热力图，\(heatmap.rows)×\(heatmap.columns)"]
    if let least = heatmap.least, let greatest = heatmap.greatest {
      let places = [least, greatest].map { cell in
        "\(Numeral.short(cell.value))（行 \(heatmap.rowLabel(cell.row))，"
          + "列 \(heatmap.columnLabel(cell.column))）"
      }
      facts[0] += "：最小 \(places[0])，最大 \(places[1])"
      facts.append("均值 \(Numeral.short(heatmap.summary.mean, beside: heatmap.summary.size))")
    }
    return (facts + strays(heatmap.summary.strayCount)).joined(separator: "，") + "。"
  }

  private static func sentence(_ contours: Contours) -> String {
    guard let least = contours.least, let greatest = contours.greatest else {
      return "\(contours.name) 的等高线图：这里没有值。"
    }
    var facts = [
      "\(contours.name) 随 \(contours.xName)、\(contours.yName) 变化的等高线图："
        + "最低 \(Numeral.short(least.value))，在 \(contours.shown(contours.place(of: least)))",
      "最高 \(Numeral.short(greatest.value))",
    ]
    if let interval = contours.interval { facts.append("每隔 \(interval) 一条线") }
    if let elongation = contours.elongation {
      facts.append(
        elongation < 1.2 ? "谷接近圆形" : "谷长约为谷宽的 \(Numeral.short(elongation, digits: 2)) 倍")
    }
    if let first = contours.path.first, let last = contours.path.last {
      facts.append(
        "路径走了 \(Numeral.count(contours.path.count - 1)) 步，从 \(contours.shown(first)) 到 \(contours.shown(last))"
      )
    }
    return facts.joined(separator: "，") + "。"
  }

  // MARK: Words

  private static func span(_ least: Double, _ greatest: Double) -> String {
    let (low, high) = (Numeral.short(least), Numeral.short(greatest))
    return low == high ? "都是 \(low)" : "从 \(low) 到 \(high)"
  }

  private static func strays(_ count: Int) -> [String] {
    count == 0 ? [] : ["另有 \(Numeral.count(count)) 个值是 nan 或无穷大，未画出"]
  }
}
