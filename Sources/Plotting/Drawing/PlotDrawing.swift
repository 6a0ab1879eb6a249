package import StyledText

/// Draws plots in a terminal.
package struct PlotDrawing: Sendable {
  let screen: Screen

  package init(_ screen: Screen) {
    self.screen = screen
  }

  /// The title if there is one, a sentence that says what is to be seen, and the picture; for a person who
  /// listens, the words alone.
  package func blocks(of plot: Plot) -> [Block] {
    let sentence = screen.shown(plot.sentence[screen.language])
    let title: [Block] =
      plot.title.isEmpty ? [] : [.heading(Markup(screen.shown(plot.title), .strong), level: 3)]
    let words = title + [.paragraph(Markup(sentence))]
    guard !plot.figure.isBlank, !screen.isAccessible else { return words }
    return words + note(of: plot.figure) + [.verbatim(joined(lines(of: plot.figure)))]
  }

  private func note(of figure: Plot.Figure) -> [Block] {
    guard case .contours(let contours) = figure,
      let note = ContoursDrawing(contours, screen: screen).note
    else { return [] }
    return [.paragraph(note)]
  }

  private func joined(_ lines: [Markup]) -> Markup {
    lines.enumerated().reduce(into: Markup()) { page, line in
      if line.offset > 0 { page.append("\n") }
      page += line.element
    }
  }

  private func lines(of figure: Plot.Figure) -> [Markup] {
    switch figure {
    case .histogram(let histogram): lines(of: histogram)
    case .lines(let lines): self.lines(of: lines)
    case .scatter(let scatter): lines(of: scatter)
    case .heatmap(let heatmap): HeatmapDrawing(heatmap, screen: screen).lines
    case .contours(let contours): ContoursDrawing(contours, screen: screen).lines
    }
  }

  private func lines(of histogram: Histogram) -> [Markup] {
    if let only = histogram.series.first, histogram.series.count == 1,
      histogram.bins.count <= screen.pictureRows + 1
    {
      return HistogramBars(only, histogram.bins, screen: screen).lines
    }
    return HistogramPanels(histogram, screen: screen).lines
  }
}
