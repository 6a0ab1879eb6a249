/// Lines between two rows of backticks or tildes: a cell, an output, a hint, or just code.
package struct Fence: Hashable, Sendable {
  /// The words behind the opening marks: `zt`, `task`, `variant`.
  package let words: [Located<String>]
  /// The lines between the marks, without the indentation of the marks.
  package let code: Excerpt
  /// The opening row of marks.
  package let opening: Range<Int>
  /// The closing row of marks, if there is one.
  package let closing: Range<Int>?
  /// The whole, from the first mark to the last.
  package let range: Range<Int>

  /// The first word.
  package var language: String? { words.first?.value }
}

/// Text for a fence: its lines, and marks that none of them can close.
///
/// A line ends where a document's lines end, and nowhere else: a comment that holds U+2028 stays one
/// line, and its end does not become code when the document is read again.
struct FencedText {
  let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
  }

  /// The least number of marks that the fence needs.
  func marks(_ mark: Character) -> Int {
    let longest = lines.map { line in
      line.drop { $0 == " " || $0 == "\t" }.prefix { $0 == mark }.count
    }
    return max(3, (longest.max() ?? 0) + 1)
  }
}
