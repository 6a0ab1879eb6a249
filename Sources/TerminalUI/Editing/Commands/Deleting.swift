import CEditline

/// Keys that delete, and those that bring deleted text back.
extension EditorSession {
  func deleteBackwards(_ editor: OpaquePointer) -> ce_result {
    if let held { return delete(held, editor) }
    let line = line(of: editor)
    guard var start = line.previousPosition else { return ce_refused }
    if line.isInIndentation, line.cursor > line.startOfLine {
      // Indentation is removed in steps, as it was inserted.
      start = line.startOfLine + (line.cursor - line.startOfLine - 1) / 2 * 2
    }
    delete(start..<line.cursor, from: editor)
    return ce_text_changed
  }

  func deleteForwards(_ editor: OpaquePointer) -> ce_result {
    if let held { return delete(held, editor) }
    let line = line(of: editor)
    guard let end = line.nextPosition else { return ce_refused }
    delete(line.cursor..<end, from: editor)
    return ce_text_changed
  }

  private func delete(_ selection: Selection, _ editor: OpaquePointer) -> ce_result {
    delete(selection.range, from: editor)
    return ce_text_changed
  }

  // MARK: Cutting

  /// To the end of the line, or, there, the line break.
  func killLine(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let end = line.cursor == line.endOfLine ? line.nextPosition ?? line.cursor : line.endOfLine
    return kill(line.cursor..<end, editor)
  }

  /// To the start of the line, with the blank that the next key replaces; or, at the start, the line
  /// break.
  func killLineBackwards(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    if let held { return kill(line.startOfLine..<held.range.upperBound, editor) }
    let isAtStart = line.cursor == line.startOfLine
    return kill((isAtStart ? line.previousPosition ?? 0 : line.startOfLine)..<line.cursor, editor)
  }

  func killWord(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    return kill(line.cursor..<line.endOfNextWord, editor)
  }

  func killWordBackwards(_ editor: OpaquePointer) -> ce_result {
    if let held { return kill(held.range, editor) }
    let line = line(of: editor)
    return kill(line.startOfPreviousWord..<line.cursor, editor)
  }

  /// As in a shell, up to a space.
  func killItemBackwards(_ editor: OpaquePointer) -> ce_result {
    if let held { return kill(held.range, editor) }
    let line = line(of: editor)
    return kill(line.startOfPreviousItem..<line.cursor, editor)
  }

  private func kill(_ range: Range<Int>, _ editor: OpaquePointer) -> ce_result {
    guard !range.isEmpty else { return ce_refused }
    let line = line(of: editor)
    delete(range, from: editor)
    killed.add(
      String(line.scalars[range]), leaving: self.line(of: editor), after: line,
      isBackwards: range.lowerBound < line.cursor)
    return ce_text_changed
  }

  func yank(_ editor: OpaquePointer) -> ce_result {
    guard !killed.text.isEmpty else { return ce_refused }
    if let held { delete(held.range, from: editor) }
    insert(killed.text, into: editor)
    return ce_text_changed
  }

  /// Swaps the characters beside the cursor, or the last two of the line, and steps on.
  func transpose(_ editor: OpaquePointer) -> ce_result {
    var line = line(of: editor)
    if line.cursor == line.endOfLine, let position = line.previousPosition {
      line = EditedText(line.scalars, cursor: position)
    }
    guard line.cursor > line.startOfLine, let start = line.previousPosition,
      let end = line.nextPosition, line.cursor < line.endOfLine
    else { return ce_refused }
    let (left, right) = (line.scalars[start..<line.cursor], line.scalars[line.cursor..<end])
    delete(start..<end, from: editor)
    insert(String(right + left), into: editor)
    return ce_text_changed
  }
}
