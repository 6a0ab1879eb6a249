/// A picture of numbers, as data.
///
/// A plot holds the content of a picture and nothing of its drawing: it is a small value, however
/// many numbers it was made from. ``PlotDrawing`` draws it in a terminal, ``SVGDrawing`` in a
/// browser, and ``sentence`` says it in words, for a screen reader or a pipe.
package struct Plot: Hashable, Sendable {
  /// The title that its author gives it; empty without one.
  package var title: String
  package let figure: Figure

  package init(_ figure: Figure, title: String = "") {
    self.figure = figure
    self.title = title
  }

  package enum Figure: Hashable, Sendable {
    case histogram(Histogram)
    case lines(Lines)
    case scatter(Scatter)
    case heatmap(Heatmap)
    case contours(Contours)

    /// True if there is nothing to see: no number, or none that is finite.
    var isBlank: Bool {
      switch self {
      case .histogram(let histogram): histogram.series.allSatisfy { $0.summary.finiteCount == 0 }
      case .lines(let lines): lines.lines.allSatisfy { $0.first == nil }
      case .scatter(let scatter): scatter.groups.allSatisfy(\.points.isEmpty)
      case .heatmap(let heatmap): heatmap.least == nil
      case .contours(let contours): contours.least == nil
      }
    }
  }
}

/// A place in the plane.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package var isFinite: Bool { x.isFinite && y.isFinite }
}
