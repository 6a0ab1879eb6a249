package import StyledText

/// Draws plots as SVG for a page: self-contained, and on a light page as well as on a dark one.
///
/// Text and axes have the colour of the page's own text. A picture that is opened by itself follows
/// the reader's choice of light or dark.
package struct SVGDrawing: Sendable {
  package let language: InterfaceLanguage

  package init(_ language: InterfaceLanguage = .standard) {
    self.language = language
  }

  static let width = 640.0

  /// The picture as the text of an SVG element, which may stand in a page or in a file of its own.
  package func text(of plot: Plot) -> String {
    let sentence = plot.sentence[language]
    let picture = picture(of: plot.figure)
    let top = plot.title.isEmpty ? 8.0 : 36.0
    let height = picture.height + top
    var svg = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "ztilde-plot",
        "viewBox": "0 0 \(SVGValue(Self.width).text) \(SVGValue(height).text)", "role": "img",
        "font-family": "system-ui, sans-serif", "font-size": "13", "fill": "currentColor",
      ],
      [
        SVGElement("title", text: plot.title.isEmpty ? sentence : plot.title),
        SVGElement("desc", text: sentence),
        SVGElement("style", text: Self.style),
      ])
    if !plot.title.isEmpty {
      svg.append(
        SVGElement(
          "text",
          ["x": SVGValue(Self.width / 2), "y": 22, "text-anchor": "middle", "font-size": "16"],
          text: plot.title))
    }
    svg.append(
      SVGElement("g", ["transform": "translate(0 \(SVGValue(top).text))"], picture.elements))
    return svg.written()
  }

  /// Only where the picture is a document of its own: in a page, the page decides.
  private static let style =
    ".ztilde-plot:root { color-scheme: light dark; color: CanvasText; max-width: 60em }"

  /// The elements of a picture, and its height.
  struct DrawnElements {
    var elements: [SVGElement]
    var height: Double
  }

  private func picture(of figure: Plot.Figure) -> DrawnElements {
    guard !figure.isBlank else { return DrawnElements(elements: [], height: 0) }
    return switch figure {
    case .histogram(let histogram): picture(of: histogram)
    case .lines(let lines): picture(of: lines)
    case .scatter(let scatter): picture(of: scatter)
    case .heatmap(let heatmap): picture(of: heatmap)
    case .contours(let contours): picture(of: contours)
    }
  }

  // MARK: What pictures share

  /// The colour of a data set.
  func color(_ series: Int) -> SVGValue { color(.series(series)) }

  /// The colour of a meaning: that of a terminal with an unknown background, since a page may be
  /// light or dark.
  func color(_ role: Role) -> SVGValue {
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

  func label(_ text: String, x: Double, y: Double, anchor: SVGValue) -> SVGElement {
    SVGElement(
      "text", ["x": SVGValue(x), "y": SVGValue(y), "text-anchor": anchor], text: text)
  }

  /// Samples with their names, one below the other.
  func legend(_ entries: [(sample: SVGElement, name: String)]) -> [SVGElement] {
    entries.enumerated().flatMap { place, entry in
      [
        SVGElement(
          "g", ["transform": "translate(72 \(SVGValue(12 + 22 * Double(place)).text))"],
          [entry.sample]),
        SVGElement(
          "text", ["x": 112, "y": SVGValue(16 + 22 * Double(place))], text: entry.name),
      ]
    }
  }
}
