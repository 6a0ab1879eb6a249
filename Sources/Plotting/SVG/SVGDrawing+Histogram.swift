import StyledText

extension SVGDrawing {
  /// Bars over the axis; several data sets have one panel below the other, all to one scale.
  func picture(of histogram: Histogram) -> DrawnElements {
    let isAlone = histogram.series.count == 1
    let height = isAlone ? 280.0 : 90.0
    var elements: [PageElement] = []
    var top = 8.0
    let highest = Extent(0, Double(max(histogram.series.flatMap(\.counts).max() ?? 0, 1)))
    for (index, series) in histogram.series.enumerated() {
      let plane = SVGPlane(
        x: histogram.bins.extent, y: highest, left: 96, top: top, width: Self.width - 120,
        height: height)
      let isLast = index == histogram.series.count - 1
      elements += (isLast ? plane.xAxis : []) + plane.yAxis
      elements += bars(of: series, histogram.bins, on: plane, as: index)
      if !isAlone {
        elements.append(
          PageElement(
            "text",
            [
              "x": AttributeValue(plane.left + 8), "y": AttributeValue(top + 16),
              "font-weight": "bold",
            ],
            text: series.name))
      }
      top += height + 20
    }
    return DrawnElements(elements: elements, height: top + 12)
  }

  private func bars(
    of series: Histogram.Series, _ bins: Bins, on plane: SVGPlane, as index: Int
  ) -> [PageElement] {
    series.counts.enumerated().filter { $0.element > 0 }.map { bin, count in
      let (left, right) = (plane.x(bins.edges[bin]), plane.x(bins.edges[bin + 1]))
      let top = plane.y(Double(count))
      return PageElement(
        "rect",
        [
          "x": AttributeValue(left + 0.5), "y": AttributeValue(top),
          "width": AttributeValue(max(right - left - 1, 1)),
          "height": AttributeValue(plane.top + plane.height - top), "fill": color(index),
        ])
    }
  }
}
