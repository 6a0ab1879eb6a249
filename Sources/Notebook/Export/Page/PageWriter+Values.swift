import LanguageSyntax
package import MatrixLanguage
import Plotting
import StyledText

/// The output of cells.
extension PageWriter {
  package mutating func add(_ printed: [Printed]) {
    let nodes = printed.flatMap { self.nodes(of: $0) }
    guard !nodes.isEmpty else { return }
    add(.element("div", ["class": "out"], nodes))
  }

  private mutating func nodes(of printed: Printed) -> [PageNode] {
    switch printed.content {
    case .value(let value):
      let note = printed.note.map { note -> [PageNode] in
        .element("p", ["class": "dim"], format.markup(note).nodes)
      }
      return nodes(of: value, label: format.label(of: printed)) + (note ?? [])
    case .explanation(let explanation): return nodes(of: explanation)
    case .variation(let variation): return nodes(of: variation)
    case .stopped: return .element("p", ["class": "dim"], format.markup(printed).nodes)
    }
  }

  private func nodes(of value: Value, label: Markup = Markup()) -> [PageNode] {
    switch value {
    case .plot(let plot): return figure(of: plot)
    case .model: return .element("p", [:], (label + format.markup(value)).nodes)
    case .list(let parts) where parts.contains(where: { [.plot, .model].contains($0.kind) }):
      return parts.flatMap { nodes(of: $0) }
    default: return .preformatted(label + format.markup(value))
    }
  }

  /// The picture, with its sentence below it; where there is nothing to be seen, the sentence
  /// alone.
  private func figure(of plot: Plot) -> [PageNode] {
    let sentence = plot.sentence[format.language]
    guard let picture = SVGDrawing(format.language).element(of: plot) else {
      return .element("p", [:], text: sentence)
    }
    return .element(
      "figure", [:],
      .element("div", ["class": "wide"], [.element(picture)])
        // Who hears the page has heard it as the name of the picture.
        + .element("figcaption", ["aria-hidden": "true"], text: sentence))
  }

  /// Each step with its result, which opens to how that comes about.
  private func nodes(of explanation: Explanation) -> [PageNode] {
    let drawing = ExplanationDrawing(format)
    let note = drawing.note(on: explanation).flatMap { line -> [PageNode] in
      .element("p", [:], line.nodes)
    }
    let steps = explanation.steps.flatMap { step -> [PageNode] in
      .fold(
        .element("code", [:], drawing.summary(of: step).nodes),
        .preformatted(drawing.markup(step)))
    }
    return .element("div", ["class": "explain"], note + steps)
  }

  // MARK: Variations

  /// A slider over the frames, below it what the first one shows, and all of them as a table.
  private mutating func nodes(of variation: Variation) -> [PageNode] {
    let frames = variation.frames.map { frame -> PageElement in
      let nodes: [PageNode] =
        switch frame.outcome {
        case .success(let printed): printed.flatMap { self.nodes(of: $0) }
        case .failure(let error): gathering { $0.add([error.diagnostic]) }
        }
      // The script replaces what is in it, whatever that is.
      return PageElement("div", ["class": "frame"], .element("div", [:], nodes))
    }
    guard let first = frames.first else { return [] }
    let name = variation.name.spelling
    let id = anchor(nil, number: nextNumber())
    let values = variation.frames.map { format.number($0.value) }
    let slider: [PageNode] =
      .element(
        "p", ["class": "slider", "hidden": ""],
        .element("label", ["for": "\(id)"], text: name)
          + .element(
            "input",
            [
              "id": "\(id)", "type": "range", "min": "0", "max": "\(frames.count - 1)",
              "value": "0", "autocomplete": "off",
            ])
          + .element("output", ["for": "\(id)"], text: "\(name) = \(values[0])"))
    let data = VaryingFrames(name: name, values: values, frames: frames)
    return .element(
      "div", ["class": "vary"],
      slider + [.element(first)] + [.element(data.element)]
        + .element(
          "details", ["class": "table", "open": ""],
          .element("summary", [:], text: texts.table(of: name))
            + table(of: variation.table(format))))
  }

  private func table(of rows: [[String]]) -> [PageNode] {
    func row(_ cells: [String], _ name: String, _ scope: String) -> [PageNode] {
      .element(
        "tr", [:],
        cells.enumerated().flatMap { place, cell -> [PageNode] in
          let isHead = name == "th" || place == 0
          return isHead
            ? .element("th", ["scope": "\(name == "th" ? "col" : scope)"], text: cell)
            : .element("td", [:], text: cell)
        })
    }
    guard let titles = rows.first else { return [] }
    return .element(
      "div", ["class": "wide"],
      .element(
        "table", ["class": "numbers"],
        .element("thead", [:], row(titles, "th", "col"))
          + .element("tbody", [:], rows.dropFirst().flatMap { row($0, "td", "row") })))
  }
}
