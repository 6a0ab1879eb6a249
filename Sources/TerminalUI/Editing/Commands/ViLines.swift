import CEditline

/// The commands of vi that stay within a line: to libedit, which edits one line, the whole text is
/// the line.
///
/// libedit keeps the operator and the deleted characters. So these commands leave its work to it,
/// and only pass it the same command in columns, `d$` as `d7l`. `ViWholeLines` has the others.
extension EditorSession {

  /// `D`, `C` and `Y`: to the end of the line.
  func viOperateOnRest(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let key = lastKey.flatMap { $0.properties.lowercaseMapping.unicodeScalars.first }
    guard let command = key.flatMap({ EditorKeys.viOperators[$0] }) else { return ce_refused }
    return operate(on: line.cursor..<line.endOfLine, by: command, editor)
  }

  private func operate(
    on range: Range<Int>, by command: Unicode.Scalar, _ editor: OpaquePointer
  ) -> ce_result {
    moveCursor(of: editor, to: range.lowerBound)
    vi.handOver()
    if range.isEmpty {
      guard command == EditorKeys.viChange else { return ce_refused }
      pushed = [EditorKeys.viInsert]
    } else {
      pushed = [command] + count(range.count, in: editor) + [EditorKeys.viRight]
    }
    return ce_cursor_moved
  }

  // MARK: Motions

  /// `$`: to the last character, or behind it where an operator waits.
  func viMoveToEnd(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    if vi.operatorBefore != nil { return reach(line.endOfLine, editor) }
    let end = EditedText(line.scalars, cursor: line.endOfLine)
    return move(editor, to: max(line.startOfLine, end.previousPosition ?? 0))
  }

  /// `0`: to the line's start, unless it is a digit of a count.
  func viMoveToStart(_ editor: OpaquePointer) -> ce_result {
    if vi.keyBefore.flatMap(Self.digit) != nil {
      pushed = count(0, in: editor)
      return ce_count_kept
    }
    return reach(line(of: editor).startOfLine, editor)
  }

  /// `^`: to the first character that is no space.
  func viMoveToText(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    return reach(line.startOfLine + line.indentation, editor)
  }

  private func reach(_ position: Int, _ editor: OpaquePointer) -> ce_result {
    guard vi.operatorBefore != nil else { return move(editor, to: position) }
    let distance = position - line(of: editor).cursor
    guard distance != 0 else { return ce_refused }
    vi.handOver()
    let direction = distance < 0 ? EditorKeys.viLeft : EditorKeys.viRight
    pushed = count(abs(distance), in: editor) + [direction]
    return ce_count_kept
  }

  // MARK: Inserting

  /// `I`: before the line's first character that is no space.
  func viInsertAtStart(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    moveCursor(of: editor, to: line.startOfLine + line.indentation)
    pushed = [EditorKeys.viInsert]
    return ce_cursor_moved
  }

  /// `A`: behind the line's last character.
  func viInsertAtEnd(_ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    moveCursor(of: editor, to: line.endOfLine)
    pushed = [line.endOfLine == line.scalars.count ? EditorKeys.viAppend : EditorKeys.viInsert]
    return ce_cursor_moved
  }

  // MARK: Counts

  /// The digits of a count. While libedit reads them, it has its own `0`.
  private func count(_ number: Int, in editor: OpaquePointer) -> [Unicode.Scalar] {
    EditorKeys.lendZero(to: editor)
    vi.hasLentZero = true
    return Array(String(number).unicodeScalars)
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil
  }
}
