import StyledText

extension SVGDrawing {
  func picture(of plot: Lines) -> DrawnElements {
    let names = plot.lines.map(\.name)
    // At the ends of the lines where they are short, else above.
    let atEnds = (2...5).contains(names.count) && names.allSatisfy { $0.count <= 16 }
    var plane = plane(
      x: plot.x, y: plot.y.rounded(ticks: 6),
      legendLines: names.count == 1 || atEnds ? 0 : names.count, roomAtRight: atEnds ? 140 : 24)
    plane.countsSteps = plot.countsSteps
    var elements = plane.xAxis + plane.yAxis + plane.zero
    for (index, line) in plot.lines.enumerated() {
      elements.append(path(line.points, on: plane, as: index))
      if line.count <= 16 {
        let places = line.points.filter(\.isFinite).map { point in
          mark(index, atX: plane.x(point.x), y: plane.y(point.y))
        }
        elements.append(stroked(places.joined(), as: index))
      }
    }
    if atEnds {
      elements += endings(of: plot, on: plane)
    } else if names.count > 1 {
      elements += legend(
        names.enumerated().map { index, name in (self.line("M0 0H32", as: index), name) })
    }
    return DrawnElements(elements: elements, height: plane.top + plane.height + 30)
  }

  /// The names at the ends of lines, moved apart where several end at one height.
  private func endings(of plot: Lines, on plane: SVGPlane) -> [PageElement] {
    let ends = plot.lines.indices.compactMap { index in
      plot.lines[index].last.map { (index: index, y: plane.y($0.y)) }
    }
    var last = -Double.infinity
    return ends.sorted { ($0.y, $0.index) < ($1.y, $1.index) }.map { end in
      last = max(end.y, last + 16)
      return PageElement(
        "text",
        [
          "x": AttributeValue(plane.left + plane.width + 8), "y": AttributeValue(last + 4),
          "fill": color(end.index),
        ],
        text: plot.lines[end.index].name)
    }
  }

  /// A line through the points; one that is not finite leaves a gap.
  func path(
    _ points: [Point], on plane: SVGPlane, as series: Int, isWhole: Bool = false
  ) -> PageElement {
    var data = ""
    var isDrawing = false
    for point in points {
      guard point.isFinite else {
        isDrawing = false
        continue
      }
      let place =
        "\(AttributeValue(plane.x(point.x)).text) \(AttributeValue(plane.y(point.y)).text)"
      // A lone point between two gaps is a dot, which round ends make visible.
      data += isDrawing ? "L\(place)" : "M\(place)h0"
      isDrawing = true
    }
    return line(data, as: series, isWhole: isWhole)
  }

  /// Dashes tell lines apart as well as colours do.
  private func line(_ data: String, as series: Int, isWhole: Bool = false) -> PageElement {
    let dashes: [AttributeValue] = ["none", "10 6", "2 6", "12 5 2 5", "18 6"]
    return PageElement(
      "path",
      [
        "d": AttributeValue(data), "fill": "none", "stroke": color(series), "stroke-width": "2",
        "stroke-linejoin": "round", "stroke-linecap": "round",
        "stroke-dasharray": isWhole ? "none" : dashes[series % dashes.count],
      ])
  }

  func picture(of plot: Scatter) -> DrawnElements {
    let isAlone = plot.groups.count == 1
    let plane = plane(
      x: plot.x.rounded(ticks: 6), y: plot.y.rounded(ticks: 6),
      legendLines: isAlone ? 0 : plot.groups.count)
    var elements = plane.xAxis + plane.yAxis
    for (index, group) in plot.groups.enumerated() {
      let places = group.points.map { point in
        mark(index, atX: plane.x(point.x), y: plane.y(point.y))
      }
      elements.append(stroked(places.joined(), as: index))
    }
    if !isAlone {
      elements += legend(
        plot.groups.enumerated().map { index, group in
          (stroked(mark(index, atX: 16, y: 0), as: index), group.name)
        })
    }
    return DrawnElements(elements: elements, height: plane.top + plane.height + 30)
  }

  private func stroked(_ data: String, as series: Int) -> PageElement {
    PageElement(
      "path",
      [
        "d": AttributeValue(data), "fill": "none", "stroke": color(series), "stroke-width": "1.5",
      ])
  }

  /// The mark of a class: a ring, a cross, a plus or a square.
  private func mark(_ series: Int, atX x: Double, y: Double) -> String {
    func at(_ dx: Double, _ dy: Double) -> String {
      "\(AttributeValue(x + dx).text) \(AttributeValue(y + dy).text)"
    }
    switch series % 4 {
    case 0: return "M\(at(-3, 0))a3 3 0 1 0 6 0a3 3 0 1 0-6 0"
    case 1: return "M\(at(-3, -3))l6 6M\(at(-3, 3))l6-6"
    case 2: return "M\(at(-4, 0))h8M\(at(0, -4))v8"
    default: return "M\(at(-3, -3))h6v6h-6z"
    }
  }
}
