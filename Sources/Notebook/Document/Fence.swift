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
