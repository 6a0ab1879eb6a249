import CEditline
import StyledText

/// TAB, which completes, indents, and goes from blank to blank; and pasting.
extension EditorSession {
  func complete(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let blanks = behavior.placeholders(line.text)
    if blanks.contains(where: { $0.lowerBound == line.cursor }) { return goToNext(blanks, editor) }
    if line.isInIndentation { return indent(editor) }

    let completion = behavior.complete(line.text, line.cursor)
    let replaced = min(max(0, completion.replaced), line.cursor)
    let addition = completion.commonPrefix
    let typed = line.scalars[(line.cursor - replaced)..<line.cursor]
    if !addition.isEmpty, !typed.elementsEqual(addition.unicodeScalars) {
      delete((line.cursor - replaced)..<line.cursor, from: editor)
      insert(addition, into: editor)
      return ce_text_changed
    }
    let list = completion.candidates.count > 1 ? CandidateList(completion.labels) : nil
    // A student who presses TAB again at a list does not want it.
    if !blanks.isEmpty, list == nil || list == offered { return goToNext(blanks, editor) }
    guard let list else { return ce_refused }
    candidates = list
    return ce_nothing_changed
  }

  func goBack(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let blanks = behavior.placeholders(line.text)
    return select(blanks.last { $0.lowerBound < line.cursor } ?? blanks.last, editor)
  }

  private func goToNext(_ blanks: [Range<Int>], _ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    return select(blanks.first { $0.lowerBound > line.cursor } ?? blanks.first, editor)
  }

  private func select(_ blank: Range<Int>?, _ editor: OpaquePointer) -> ce_result {
    guard let blank else { return ce_refused }
    moveCursor(of: editor, to: blank.lowerBound)
    selection = Selection(range: blank, text: line(of: editor))
    return ce_cursor_moved
  }

  private func indent(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let step = 2 - (line.cursor - line.startOfLine) % 2
    insert(String(repeating: " ", count: step), into: editor)
    return ce_text_changed
  }

  // MARK: Pasting

  /// Takes a pasted text as it is: it runs only when Enter is pressed.
  func paste(_ editor: OpaquePointer) -> ce_result {
    guard let pasted = readPaste(editor) else { return ce_input_ended }
    if let held { delete(held.range, from: editor) }
    let text = behavior.acceptPaste(String(pasted).sanitized)
    insert(String(text.reversed().drop(while: \.isNewline).reversed()), into: editor)
    return ce_text_changed
  }

  /// The scalars up to the end of the paste; `nil` if it was interrupted.
  private func readPaste(_ editor: OpaquePointer) -> [Unicode.Scalar]? {
    isPasting = true
    defer { isPasting = false }
    let end = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    var value: UInt32 = 0
    while pasted.suffix(end.count) != end[...] {
      guard ce_read(editor, &value) else { return nil }
      if let scalar = Unicode.Scalar(value) { pasted.append(scalar) }
    }
    return pasted.dropLast(end.count)
  }
}
