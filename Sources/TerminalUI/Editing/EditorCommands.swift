import CEditline
import StyledText

/// What the keys do that libedit does not do well enough itself.
extension EditorSession {
  /// Inserts what waits to be inserted: the text that a line begins with, or a combining mark.
  func insertWaiting(_ editor: OpaquePointer) -> ce_result {
    guard let insertion else { return ce_nothing_changed }
    self.insertion = nil
    let start = line(of: editor).cursor
    insert(insertion.text, into: editor)
    moveCursor(of: editor, to: start + insertion.cursor)
    return ce_text_changed
  }

  func enter(_ editor: OpaquePointer) -> ce_result {
    let text = line(of: editor).text
    guard behavior.isComplete(text) else { return beginLine(editor) }
    finish(editor)
    outcome = .line(text)
    return ce_line_is_done
  }

  func beginLine(_ editor: OpaquePointer) -> ce_result {
    insert("\n  ", into: editor)
    return ce_text_changed
  }

  func endInputOrDelete(_ editor: OpaquePointer) -> ce_result {
    guard line(of: editor).isEmpty else { return deleteForwards(editor) }
    finish(editor)
    outcome = .endOfInput
    return ce_input_ended
  }

  // MARK: Moving

  func move(_ editor: OpaquePointer, to position: Int?) -> ce_result {
    guard let position else { return ce_refused }
    moveCursor(of: editor, to: position)
    return ce_cursor_moved
  }

  func moveLeft(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).previousPosition)
  }

  /// At the end of the line, takes what the history suggests.
  func moveRight(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    guard let suggestion = suggestion(for: line) else { return move(editor, to: line.nextPosition) }
    insert(suggestion, into: editor)
    return ce_text_changed
  }

  func moveUp(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    // Right after a find, Up asks for the next one, even if the find has several lines.
    let isFound = line.isAtEnd && walk?.current == line.text
    if !isFound, let position = line.positionAbove { return move(editor, to: position) }
    return stroll(editor) { $0.goBack() }
  }

  func moveDown(_ editor: OpaquePointer) -> ce_result {
    if let position = line(of: editor).positionBelow { return move(editor, to: position) }
    return stroll(editor) { $0.goForward() }
  }

  /// Takes a step through the history, from where the last one led if the line is still as it was
  /// found there.
  private func stroll(
    _ editor: OpaquePointer, step: (inout HistoryWalk) -> Bool
  ) -> ce_result {
    let text = line(of: editor).text
    var walk =
      if let last = walk, last.current == text { last } else {
        HistoryWalk(history.entries, from: text)
      }
    guard step(&walk) else { return ce_refused }
    self.walk = walk
    replaceLine(of: editor, with: walk.current)
    return ce_text_changed
  }

  func moveHome(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).startOfLine)
  }

  func moveToEnd(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).endOfLine)
  }

  // MARK: Deleting

  func deleteBackwards(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    guard let start = line.previousPosition else { return ce_refused }
    ce_delete_before_cursor(editor, Int32(line.cursor - start))
    return ce_text_changed
  }

  func deleteForwards(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    guard let end = line.nextPosition else { return ce_refused }
    moveCursor(of: editor, to: end)
    ce_delete_before_cursor(editor, Int32(end - line.cursor))
    return ce_text_changed
  }

  // MARK: Completing and pasting

  func complete(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let completion = behavior.complete(line.text, line.cursor)
    let replaced = min(max(0, completion.replaced), line.cursor)
    let addition = completion.commonPrefix
    if Array(addition.unicodeScalars)
      != Array(line.scalars[(line.cursor - replaced)..<line.cursor]),
      !addition.isEmpty
    {
      ce_delete_before_cursor(editor, Int32(replaced))
      insert(addition, into: editor)
      return ce_text_changed
    }
    guard completion.candidates.count > 1 else { return ce_refused }
    let list = Markup(completion.candidates.joined(separator: "  "), .secondary)
    show(Page([.paragraph(list)]).lines(width: columns), below: editor)
    return ce_nothing_changed
  }

  /// Takes a pasted text as it is: it runs only when Enter is pressed.
  func paste(_ editor: OpaquePointer) -> ce_result {
    isPasting = true
    defer { isPasting = false }
    let end = Array("\u{1B}[201~".unicodeScalars.map(\.value))
    var pasted: [UInt32] = []
    var value: UInt32 = 0
    while pasted.suffix(end.count) != end[...], ce_read(editor, &value) {
      pasted.append(value)
    }
    if pasted.suffix(end.count) == end[...] { pasted.removeLast(end.count) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: pasted.compactMap { Unicode.Scalar($0) })
    let text = behavior.acceptPaste(String(view).sanitized)
    insert(String(text.reversed().drop(while: \.isNewline).reversed()), into: editor)
    return ce_text_changed
  }
}
