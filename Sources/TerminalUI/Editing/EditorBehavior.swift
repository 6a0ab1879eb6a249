package import StyledText

/// The editor's view of the typed language, which it does not know itself.
///
/// All positions count Unicode scalars.
package struct EditorBehavior {
  /// True if Enter ends the input; otherwise it begins another line.
  package var isComplete: (_ text: String) -> Bool
  /// The completions of TAB, for a text and the number of Unicode scalars before the cursor.
  package var complete: (_ text: String, _ cursor: Int) -> Completion
  /// The same text with its meanings. If it is not the same text, the editor shows the text.
  ///
  /// Brackets in strings and comments are no brackets, for matching and for indenting.
  package var highlight: (_ text: String) -> Markup
  /// The blanks of the text to be filled in, from left to right.
  package var placeholders: (_ text: String) -> [Range<Int>]
  /// The text to insert for a pasted one, for instance without the prompts that were copied with
  /// it.
  package var acceptPaste: (_ text: String) -> String

  package init(
    isComplete: @escaping (String) -> Bool = { _ in true },
    complete: @escaping (String, Int) -> Completion = { _, _ in Completion() },
    highlight: @escaping (String) -> Markup = { Markup($0) },
    placeholders: @escaping (String) -> [Range<Int>] = { _ in [] },
    acceptPaste: @escaping (String) -> String = { $0 }
  ) {
    self.isComplete = isComplete
    self.complete = complete
    self.highlight = highlight
    self.placeholders = placeholders
    self.acceptPaste = acceptPaste
  }
}
