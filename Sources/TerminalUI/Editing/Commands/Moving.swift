import CEditline

/// Keys that move the cursor, or walk through the history.
extension EditorSession {
  func move(_ editor: OpaquePointer, to position: Int?) -> ce_result {
    guard let position else { return ce_refused }
    moveCursor(of: editor, to: position)
    return ce_cursor_moved
  }

  func moveLeft(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).previousPosition)
  }

  func moveRight(_ editor: OpaquePointer) -> ce_result {
    takeSuggestion(editor) ?? move(editor, to: line(of: editor).nextPosition)
  }

  func moveHome(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).startOfLine)
  }

  func moveToEnd(_ editor: OpaquePointer) -> ce_result {
    takeSuggestion(editor) ?? move(editor, to: line(of: editor).endOfLine)
  }

  func moveWordLeft(_ editor: OpaquePointer) -> ce_result {
    move(editor, to: line(of: editor).startOfPreviousWord)
  }

  func moveWordRight(_ editor: OpaquePointer) -> ce_result {
    takeSuggestion(editor, upTo: \.endOfNextWord)
      ?? move(editor, to: line(of: editor).endOfNextWord)
  }

  /// Behind the end of the text, takes the history's suggestion, or its beginning.
  private func takeSuggestion(
    _ editor: OpaquePointer, upTo end: (EditedText) -> Int = \.scalars.count
  ) -> ce_result? {
    let line = line(of: editor)
    guard let suggestion = suggestion(for: line) else { return nil }
    let whole = EditedText(line.scalars + suggestion.unicodeScalars, cursor: line.cursor)
    insert(String(whole.scalars[line.cursor..<end(whole)]), into: editor)
    return ce_text_changed
  }

  // MARK: Up and down

  func moveUp(_ editor: OpaquePointer) -> ce_result {
    if offered?.chosen != nil { return stepMenu(editor, forward: false) }
    let line = line(of: editor)
    // Right after a find, Up asks for the next one, even if the find has several lines.
    let isFound = line.isAtEnd && walk?.current == line.text
    if !isFound, let position = line.positionAbove { return move(editor, to: position) }
    return stroll(editor) { $0.goBack() }
  }

  func moveDown(_ editor: OpaquePointer) -> ce_result {
    if offered?.chosen != nil { return stepMenu(editor, forward: true) }
    if let position = line(of: editor).positionBelow { return move(editor, to: position) }
    // Behind a line that was called back and run, Down leads to the one that followed it.
    let start = walk == nil && line(of: editor).isEmpty ? followed : nil
    return stroll(editor, from: start) { $0.goForward() }
  }

  /// Takes a step through the history, from the last find if the line is still the same.
  private func stroll(
    _ editor: OpaquePointer, from start: HistoryWalk? = nil, step: (inout HistoryWalk) -> Bool
  ) -> ce_result {
    let text = line(of: editor).text
    let last = start ?? walk.flatMap { $0.current == text ? $0 : nil }
    if last == nil { catchUp() }
    var walk = last ?? HistoryWalk(history.entries, from: text)
    if !step(&walk) {
      // Before what is known of the history, there may be more in its file.
      guard (try? history.readAll()) == true else { return ce_refused }
      walk = HistoryWalk(history.entries, from: walk)
      guard step(&walk) else { return ce_refused }
    }
    self.walk = walk
    let found = walk.current
    replaceLine(of: editor, with: EditedText(found, cursor: found.unicodeScalars.count))
    return ce_text_changed
  }
}
