import StyledText

/// A rectangle of an SVG picture with a scale for numbers in each direction.
struct SVGPlane {
  let x: Extent
  let y: Extent
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  /// True if only whole numbers make sense on the horizontal axis.
  var countsSteps = false

  func x(_ value: Double) -> Double { left + x.fraction(of: value) * width }
  func y(_ value: Double) -> Double { top + (1 - y.fraction(of: value)) * height }

  /// The ticks of the horizontal axis, with their labels.
  var xAxis: [PageElement] {
    let ticks = Ticks(of: x, parts: max(Int(width / 80), 2), areWhole: countsSteps)
    return zip(ticks.values, ticks.labels).flatMap { value, label in
      [
        line(x(value), top, x(value), top + height),
        PageElement(
          "text",
          [
            "x": AttributeValue(x(value)), "y": AttributeValue(top + height + 18),
            "text-anchor": "middle",
          ],
          text: label),
      ]
    }
  }

  /// The ticks of the vertical axis, with their labels.
  var yAxis: [PageElement] {
    let ticks = Ticks(of: y, parts: max(Int(height / 45), 2))
    return zip(ticks.values, ticks.labels).flatMap { value, label in
      [
        line(left, y(value), left + width, y(value)),
        PageElement(
          "text",
          ["x": AttributeValue(left - 8), "y": AttributeValue(y(value) + 4), "text-anchor": "end"],
          text: label),
      ]
    }
  }

  /// The line of 0, if it lies inside.
  var zero: [PageElement] {
    guard y.lower < 0, y.upper > 0 else { return [] }
    return [line(left, y(0), left + width, y(0), opacity: "0.5")]
  }

  /// A line of the grid: visible on a light page and on a dark one, and always behind the data.
  private func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, opacity: AttributeValue = "0.15"
  ) -> PageElement {
    PageElement(
      "line",
      [
        "x1": AttributeValue(x1), "y1": AttributeValue(y1), "x2": AttributeValue(x2),
        "y2": AttributeValue(y2),
        "stroke": "currentColor", "stroke-opacity": opacity,
      ])
  }
}
