import StyledText

/// Where an empty row stands: one before each prompt, so that what was typed and its answer are seen as
/// one, and never two.
struct Rhythm {
  /// Whether the row above is empty, or nothing has been shown yet.
  private var isParted = true

  /// What is to be shown of a page that follows what was shown last.
  mutating func following(_ blocks: [Block]) -> [Block] {
    let blocks = isParted ? Array(blocks.drop { $0 == .blank }) : blocks
    if let last = blocks.last { isParted = last == .blank }
    return blocks
  }

  /// What is to be shown before a prompt.
  mutating func parting() -> [Block] { following([.blank]) }

  /// A row was typed, and stays.
  mutating func type() { isParted = false }
}
