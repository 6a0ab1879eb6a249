package import StyledText

/// Draws plots in a terminal.
package struct PlotDrawing: Sendable {
  let style: PlotStyle

  package init(_ style: PlotStyle) {
    self.style = style
  }

  /// The title if there is one, a sentence that says what is to be seen, and the picture.
  package func blocks(of plot: Plot) -> [Block] {
    let sentence = style.shown(plot.sentence[style.language])
    let title: [Block] =
      plot.title.isEmpty ? [] : [.paragraph(Markup(style.shown(plot.title), .strong))]
    let words = title + [.paragraph(Markup(sentence))]
    guard !plot.figure.isBlank else { return words }
    return words + note(of: plot.figure) + [.verbatim(joined(lines(of: plot.figure)))]
  }

  private func note(of figure: Plot.Figure) -> [Block] {
    guard case .contours(let contours) = figure,
      let note = ContoursDrawing(contours, style: style).note
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
    case .heatmap(let heatmap): HeatmapDrawing(heatmap, style: style).lines
    case .contours(let contours): ContoursDrawing(contours, style: style).lines
    }
  }

  private func lines(of histogram: Histogram) -> [Markup] {
    if let only = histogram.series.first, histogram.series.count == 1,
      histogram.bins.count <= style.rows + 1
    {
      return HistogramBars(only, histogram.bins, style: style).lines
    }
    return HistogramPanels(histogram, style: style).lines
  }

  /// What the samples beside a picture stand for, as many on a line as fit.
  func legend(_ entries: [(sample: Markup, name: String)]) -> [Markup] {
    var lines: [Markup] = []
    for entry in entries {
      let text = entry.sample + Markup(" " + style.shown(entry.name))
      let last = lines.last.map { $0 + Markup("   ") + text }
      if let last, last.displayWidth(style.rule) <= style.columns {
        lines[lines.count - 1] = last
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
