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
  /// Where the text is wrong, whatever is typed next at the cursor.
  package var mistakes: (_ text: String, _ cursor: Int) -> [Range<Int>]
  /// The signature of the call around the cursor; nil if the cursor is in no call.
  package var signature: (_ text: String, _ cursor: Int) -> Markup?
  /// Where the text has blanks that are to be filled in, from left to right.
  package var placeholders: (_ text: String) -> [Range<Int>]
  /// The texts that stand where blanks are or were, from left to right; empty if that is unknown.
  package var fields: (_ text: String) -> [Range<Int>]
  /// Turns a pasted text into the text to insert, for instance without the prompts copied with it.
  package var acceptPaste: (_ text: String) -> String
  /// Has the person's own editor change the text, on the terminal that is theirs meanwhile.
  package var editElsewhere: (_ text: String) -> ForeignEdit

  /// The result of giving a text to another editor.
  package enum ForeignEdit: Hashable, Sendable {
    case text(String)
    /// The text stays as it is, and a line says why.
    case failed(Markup)
  }

  package init(
    isComplete: @escaping (String) -> Bool = { _ in true },
    complete: @escaping (String, Int) -> Completion = { _, _ in Completion() },
    highlight: @escaping (String) -> Markup = { Markup($0) },
    mistakes: @escaping (String, Int) -> [Range<Int>] = { _, _ in [] },
    signature: @escaping (String, Int) -> Markup? = { _, _ in nil },
    placeholders: @escaping (String) -> [Range<Int>] = { _ in [] },
    fields: @escaping (String) -> [Range<Int>] = { _ in [] },
    acceptPaste: @escaping (String) -> String = { $0 },
    editElsewhere: @escaping (String) -> ForeignEdit = { .text($0) }
  ) {
    self.isComplete = isComplete
    self.complete = complete
    self.highlight = highlight
    self.mistakes = mistakes
    self.signature = signature
    self.placeholders = placeholders
    self.fields = fields
    self.acceptPaste = acceptPaste
    self.editElsewhere = editElsewhere
  }
}
