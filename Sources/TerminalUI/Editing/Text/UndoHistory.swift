/// The edited text before each change, so that changes can be taken back.
///
/// It watches the text and not the keys: a paste, TAB or a command of vi is one change. A word that
/// is typed is one, too.
package struct UndoHistory: Hashable, Sendable {
  private var earlier: [EditedText] = []
  private var shown: EditedText
  private var isTyping = false

  package init(_ text: EditedText) {
    shown = text
  }

  /// Notes the present text.
  package mutating func note(_ text: EditedText) {
    defer { shown = text }
    guard text.scalars != shown.scalars else {
      if text.cursor != shown.cursor { isTyping = false }
      return
    }
    let typed = typedScalar(in: text)
    if typed == nil || !isTyping { earlier.append(shown) }
    isTyping = typed.map { $0 != " " && $0 != "\n" } ?? false
  }

  /// The text before the last change, or `nil` if there was none.
  package mutating func takeBack() -> EditedText? {
    guard let text = earlier.popLast() else { return nil }
    shown = text
    isTyping = false
    return text
  }

  /// The scalar that was inserted before the cursor, if that is the only change.
  private func typedScalar(in text: EditedText) -> Unicode.Scalar? {
    guard text.scalars.count == shown.scalars.count + 1, text.cursor == shown.cursor + 1,
      text.scalars[..<shown.cursor] == shown.scalars[..<shown.cursor],
      text.scalars[text.cursor...] == shown.scalars[shown.cursor...]
    else { return nil }
    return text.scalars[shown.cursor]
  }
}
