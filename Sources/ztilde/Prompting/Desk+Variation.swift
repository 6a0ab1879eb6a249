import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

extension Desk {
  /// Has a number moved with the arrow keys, and leaves on the screen what its block showed last.
  ///
  /// - Returns: the value that is to be kept, if it is another one.
  func vary(_ variation: Variation, _ presentation: Presentation) throws -> Double? {
    guard let first = try firstFrame(of: variation) else { return nil }
    var slider = slider(over: variation, from: first, presentation)
    let outcome = slider.run()

    let texts = VariationTexts(surroundings.language, presentation.values.number)
    try show([.paragraph(texts.label(variation, outcome.value))])
    var presentation = presentation
    presentation.width = surroundings.size.columns
    try show(presentation.blocks(outcome.content))
    let isChanged = outcome.isKept && outcome.value != variation.current
    if !isChanged { try show([.paragraph(texts.unchanged(variation))]) }
    return isChanged ? outcome.value : nil
  }

  /// What the cell has computed already, unless a value was chosen since.
  private func firstFrame(of variation: Variation) throws -> Variation.Frame? {
    variation.frames.last ?? frame(of: variation, at: variation.start)
  }

  private func frame(of variation: Variation, at value: Double) -> Variation.Frame? {
    surroundings.waiting(rule: rule) { _ in try? variation.frame(at: value) }
  }

  private func slider(
    over variation: Variation, from first: Variation.Frame, _ presentation: Presentation
  ) -> Slider<Variation.Frame> {
    let (desk, scale) = (self, variation.scale)
    let texts = VariationTexts(surroundings.language, presentation.values.number)
    return Slider(
      at: first.value, showing: first,
      on: .init(from: scale.lower, to: scale.upper) { value, forward, isLarge in
        scale.value(after: value, forward: forward, isLarge: isLarge)
      },
      look: .init(
        colors: surroundings.capabilities.colors, language: surroundings.language,
        isASCII: surroundings.isASCII, rule: rule),
      track: { value in
        SliderTrack(
          label: desk.spelled(texts.label(variation, value, isPadded: true)),
          ends: desk.spelled(texts.ends(of: scale)), fraction: scale.fraction(of: value))
      },
      compute: { value in desk.frame(of: variation, at: value) },
      draw: { frame, size in
        // A row that is full would be one with the next where the terminal becomes wider.
        let width = max(1, size.columns - 1)
        var presentation = presentation
        (presentation.width, presentation.height) = (width, size.rows)
        return desk.printer.lines(presentation.blocks(frame), width: width)
      })
  }

  /// A line in the signs that the screen can show.
  private func spelled(_ text: Markup) -> Markup {
    printer.lines([.verbatim(text)], width: .max)[0]
  }
}
