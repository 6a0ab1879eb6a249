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

/// Frames for terminals that draw `│` and `γ` two columns wide.
///
/// Diagnostics are laid out in columns before the terminal is known. Here their frames are spelled
/// in ASCII, which is narrow everywhere, and pointers follow the signs they point at:
///
/// ```
/// In[7] │ z̃ = γ * x        In[7] | z̃ = γ * x
///       │     ┬ ┬ ┬              |     |  | |
/// ```
package enum FrameSpelling {
  /// Blocks for a terminal with such a rule; for any other, the same blocks.
  package static func spell(_ blocks: [Block], for rule: DisplayWidth.Rule) -> [Block] {
    guard rule.ambiguousIsWide else { return blocks }
    let spelling = AlignedSpelling(rule: rule) { character, _ in
      frame.contains(character)
        ? ASCIISpelling.spell(String(character)) : String(character)
    }
    return blocks.map { spelled($0, spelling) }
  }

  private static func spelled(_ block: Block, _ spelling: AlignedSpelling) -> Block {
    switch block {
    case .verbatim(let text): .verbatim(spelling.spelled(text))
    case .item(let marker, let blocks):
      .item(marker: marker, blocks.map { spelled($0, spelling) })
    case .barred(let blocks, let role): .barred(blocks.map { spelled($0, spelling) }, role)
    case .paragraph, .heading, .blank: block
    }
  }

  private static let frame: Set<Character> = ["│", "─", "┬", "╯", "╰"]
}
