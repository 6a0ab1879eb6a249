/// The screen, the pipe or the file on which output is shown: all that is known of it.
///
/// It is read whenever output is shown, and passed along: between two answers a terminal may be
/// resized, and the person may choose another language or other colours.
package struct Screen: Hashable, Sendable {
  package var language: InterfaceLanguage
  /// The columns.
  package var width: Int
  /// The rows.
  package var height: Int
  /// Nil for none.
  package var colors: ColorDepth?
  /// True if all is written in ASCII, `gamma` for γ.
  package var isASCII: Bool
  /// The width of characters that Unicode leaves open.
  package var rule: DisplayWidth.Rule
  /// The colour behind the text; nil if it is not known.
  package var background: RGB?
  /// True if the output is listened to: words replace bars, frames and pictures.
  package var isAccessible: Bool

  package init(
    language: InterfaceLanguage = .standard, width: Int = 80, height: Int = 24,
    colors: ColorDepth? = nil, isASCII: Bool = false, rule: DisplayWidth.Rule = .standard,
    background: RGB? = nil, isAccessible: Bool = false
  ) {
    self.language = language
    self.width = width
    self.height = height
    self.colors = colors
    self.isASCII = isASCII
    self.rule = rule
    self.background = background
    self.isAccessible = isAccessible
  }

  /// The renderer that turns text into the bytes for this screen.
  package var renderer: any MarkupRenderer {
    colors.map { ANSIRenderer(Palette($0, on: background)) } ?? PlainRenderer()
  }

  /// A page as lines, in the signs that the screen can show.
  package func lines(_ blocks: [Block]) -> [Markup] {
    let blocks = isAccessible ? blocks.withoutBars : blocks
    let spelled = isASCII ? ASCIISpelling.spell(blocks) : FrameSpelling.spell(blocks, for: rule)
    return Page(spelled).lines(width: width, rule: rule, isASCII: isASCII)
  }

  /// A text in the signs that the screen can show.
  package func spelled(_ text: String) -> String { isASCII ? ASCIISpelling.spell(text) : text }

  package func spelled(_ text: Markup) -> Markup { isASCII ? ASCIISpelling.spell(text) : text }
}
