import StyledText

/// Where an empty row stands: one before each prompt, so that what was typed and its answer are
/// seen as one, and never two.
struct Rhythm {
  /// True if the row above is empty, or nothing has been shown yet.
  private var isParted = true

  /// Returns the page without a blank row at its start where the row above is blank already.
  mutating func following(_ blocks: [Block]) -> [Block] {
    let blocks = isParted ? Array(blocks.drop { $0 == .blank }) : blocks
    if let last = blocks.last { isParted = last == .blank }
    return blocks
  }

  /// Returns the blank row before a prompt, or nothing where one stands.
  mutating func parting() -> [Block] { following([.blank]) }

  /// A row was typed, and stays.
  mutating func type() { isParted = false }
}
