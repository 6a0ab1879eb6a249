import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

extension Surroundings {
  /// Lets a person move a number with the arrow keys, and leaves the last output of its block on
  /// the screen.
  ///
  /// - Returns: the value to keep, if it has changed.
  func vary(_ variation: Variation, _ presentation: Presentation) throws -> Double? {
    // The cell has computed the first one already, unless a value was chosen since.
    let known = variation.frames.last ?? frame(of: variation, at: variation.start)
    guard let first = known else { return nil }
    var slider = slider(over: variation, from: first, presentation)
    let outcome = slider.run()

    let texts = VariationTexts(language, presentation.number)
    var presentation = presentation
    presentation.screen = screen
    try printer.show(
      [.paragraph(texts.label(variation, outcome.value))] + presentation.blocks(outcome.content))
    let isChanged = outcome.isKept && outcome.value != variation.current
    if !isChanged { try printer.show([.paragraph(texts.unchanged(variation))]) }
    return isChanged ? outcome.value : nil
  }

  private func frame(of variation: Variation, at value: Double) -> Variation.Frame? {
    waiting { _ in try? variation.frame(at: value) }
  }

  private func slider(
    over variation: Variation, from first: Variation.Frame, _ presentation: Presentation
  ) -> Slider<Variation.Frame> {
    let (scale, screen) = (variation.scale, screen)
    let texts = VariationTexts(language, presentation.number)
    return Slider(
      at: first.value, showing: first,
      on: .init(from: scale.lower, to: scale.upper) { value, forward, isLarge in
        scale.value(after: value, forward: forward, isLarge: isLarge)
      },
      screen: screen,
      track: { value in
        SliderTrack(
          label: screen.spelled(texts.label(variation, value, isPadded: true)),
          ends: screen.spelled(texts.ends(of: scale)), fraction: scale.fraction(of: value))
      },
      compute: { value in frame(of: variation, at: value) },
      draw: { frame, screen in
        var presentation = presentation
        presentation.screen = screen
        // A full row would be joined with the next if the terminal became wider.
        presentation.screen.width = max(1, screen.width - 1)
        return presentation.screen.lines(presentation.blocks(frame))
      })
  }
}
