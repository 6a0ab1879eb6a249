package import StyledText

/// Draws plots as SVG for a page.
///
/// Text and axes have the colour of the page's own text, and the data sets those that the page gives
/// them as `--c1` to `--c5`, so that a picture can be read on a light page and on a dark one.
package struct SVGDrawing: Sendable {
  package let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage = .standard) {
    self.language = language
  }

  static let width = 640.0

  /// The picture, whose name for those who do not see it is the plot's sentence; nil where there is
  /// nothing to be seen.
  package func element(of plot: Plot) -> PageElement? {
    guard !plot.figure.isBlank else { return nil }
    let picture = picture(of: plot.figure)
    let top = plot.title.isEmpty ? 8.0 : 36.0
    let height = picture.height + top
    let sentence = plot.sentence[language]
    var svg = PageElement(
      "svg",
      [
        "viewBox": "0 0 \(AttributeValue(Self.width).text) \(AttributeValue(height).text)",
        "role": "img",
        "aria-label": "\(plot.title.isEmpty ? sentence : "\(plot.title): \(sentence)")",
      ])
    if !plot.title.isEmpty {
      svg.append(
        PageElement(
          "text",
          [
            "x": AttributeValue(Self.width / 2), "y": 22, "text-anchor": "middle",
            "font-size": "16",
          ],
          text: plot.title))
    }
    svg.append(
      PageElement("g", ["transform": "translate(0 \(AttributeValue(top).text))"], picture.elements))
    return svg
  }

  /// The elements of a picture, and its height.
  struct DrawnElements {
    var elements: [PageElement]
    var height: Double
  }

  private func picture(of figure: Plot.Figure) -> DrawnElements {
    switch figure {
    case .histogram(let histogram): picture(of: histogram)
    case .lines(let lines): picture(of: lines)
    case .scatter(let scatter): picture(of: scatter)
    case .heatmap(let heatmap): picture(of: heatmap)
    case .contours(let contours): picture(of: contours)
    }
  }

  // MARK: What pictures share

  /// The colour of a data set.
  func color(_ series: Int) -> AttributeValue { color(.series(series)) }

  /// The colour of a meaning. Lines at a height have one that stands out from black and from white.
  func color(_ role: Role) -> AttributeValue {
    if let place = Role.allSeries.firstIndex(of: role) { return "var(--c\(place + 1))" }
    guard case .full(let color)? = Palette(.full)[role].color else { return "currentColor" }
    return "rgb(\(color.red) \(color.green) \(color.blue))"
  }

  /// The plane of a picture below so many lines of legend.
  func plane(
    x: Extent, y: Extent, legendLines: Int, roomAtRight: Double = 24, height: Double = 280
  ) -> SVGPlane {
    SVGPlane(
      x: x, y: y, left: 72, top: 8 + 22 * Double(legendLines),
      width: Self.width - 72 - roomAtRight, height: height)
  }

  func label(_ text: String, x: Double, y: Double, anchor: AttributeValue) -> PageElement {
    PageElement(
      "text", ["x": AttributeValue(x), "y": AttributeValue(y), "text-anchor": anchor], text: text)
  }

  /// Samples with their names, one below the other.
  func legend(_ entries: [(sample: PageElement, name: String)]) -> [PageElement] {
    entries.enumerated().flatMap { place, entry in
      [
        PageElement(
          "g", ["transform": "translate(72 \(AttributeValue(12 + 22 * Double(place)).text))"],
          [entry.sample]),
        PageElement(
          "text", ["x": 112, "y": AttributeValue(16 + 22 * Double(place))], text: entry.name),
      ]
    }
  }
}
