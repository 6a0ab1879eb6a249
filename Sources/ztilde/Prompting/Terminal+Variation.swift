import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

extension Terminal {
  /// Has a number moved with the arrow keys, and leaves on the screen what its block showed last.
  ///
  /// - Returns: the value that is to be kept, if it is another one.
  mutating func vary(_ variation: Variation, _ presentation: Presentation) throws -> Double? {
    // The cell has computed the first one already, unless a value was chosen since.
    let known = variation.frames.last ?? surroundings.frame(of: variation, at: variation.start)
    guard let first = known else { return nil }
    guard canEdit else { return try ask(for: variation, from: first, presentation) }
    var slider = surroundings.slider(over: variation, from: first, presentation)
    let outcome = slider.run()

    let texts = VariationTexts(surroundings.language, presentation.number)
    var presentation = presentation
    presentation.screen = surroundings.screen
    try show(
      [.paragraph(texts.label(variation, outcome.value))] + presentation.blocks(outcome.content))
    let isChanged = outcome.isKept && outcome.value != variation.current
    if !isChanged { try show([.paragraph(texts.unchanged(variation))]) }
    return isChanged ? outcome.value : nil
  }

  /// Has a number typed, and tells what its block shows, until one is kept.
  private mutating func ask(
    for variation: Variation, from first: Variation.Frame, _ presentation: Presentation
  ) throws -> Double? {
    let texts = VariationTexts(surroundings.language, presentation.number)
    var frame = first
    while true {
      try show(
        [.paragraph(texts.label(variation, frame.value))] + presentation.blocks(frame)
          + [.paragraph(texts.ask(for: variation, at: frame.value))])
      guard let next = number(for: variation, texts) else {
        try show([.paragraph(texts.unchanged(variation))])
        return nil
      }
      guard next != frame.value else {
        if next == variation.current { try show([.paragraph(texts.unchanged(variation))]) }
        return next == variation.current ? nil : next
      }
      guard let shown = surroundings.frame(of: variation, at: next) else { return nil }
      frame = shown
    }

    /// The number that is typed, or the one that was told last for Enter alone; nil to leave.
    func number(for variation: Variation, _ texts: VariationTexts) -> Double? {
      while let word = choice(), !["q", "esc"].contains(word.lowercased()) {
        if word.isEmpty { return frame.value }
        if let number = Double(word), variation.scale.clamped(number) == number {
          return number + 0
        }
        complain(texts.refusal(of: word, on: variation.scale))
      }
      return nil
    }
  }
}

extension [Block] {
  /// The same with sentences last: they take more rows at one number than at another, and what stands
  /// above them does not move.
  fileprivate var withWordsBelow: [Block] {
    filter { !$0.isParagraph } + filter(\.isParagraph)
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}

extension Surroundings {
  fileprivate func frame(of variation: Variation, at value: Double) -> Variation.Frame? {
    waiting { _ in try? variation.frame(at: value) }
  }

  fileprivate func slider(
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
        // A row that is full would be one with the next where the terminal becomes wider.
        presentation.screen.width = max(1, screen.width - 1)
        return presentation.screen.lines(presentation.blocks(frame).withWordsBelow)
      })
  }
}
