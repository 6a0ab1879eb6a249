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
