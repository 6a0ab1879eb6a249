import CEditline

/// The commands of vi that take and give whole lines, which libedit does not have.
extension EditorSession {
  /// `d`, `c` and `y`: typed twice, they mean the line.
  func viOperate(_ editor: OpaquePointer) -> ce_result {
    guard let key = lastKey, let command = EditorKeys.viOperators[key] else { return ce_refused }
    guard vi.operatorBefore == key else {
      vi.pendingOperator = key
      pushed = [command]
      return ce_count_kept
    }
    // Every result except `ce_count_kept` makes libedit drop its operator.
    switch key {
    case "d": return deleteLines(vi.count, editor)
    case "y": return copyLines(vi.count, editor)
    default: return replaceLines(vi.count, editor)
    }
  }

  /// `S`: as `cc`.
  func viReplaceLine(_ editor: OpaquePointer) -> ce_result {
    replaceLines(vi.count, editor)
  }

  private func copyLines(_ count: Int, _ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    vi.keep(lines: line.lines(count), of: line)
    return ce_nothing_changed
  }

  private func deleteLines(_ count: Int, _ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    guard !line.isEmpty else { return ce_refused }
    var range = line.lines(count)
    vi.keep(lines: range, of: line)
    vi.keep(.delete(count: count))
    // The line break behind them is cut too, or else the one before.
    if range.upperBound < line.scalars.count {
      range = range.lowerBound..<range.upperBound + 1
    } else if range.lowerBound > 0 {
      range = range.lowerBound - 1..<range.upperBound
    }
    delete(range, from: editor)
    moveToText(editor)
    return ce_text_changed
  }

  private func replaceLines(_ count: Int, _ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    let range = line.lines(count)
    vi.handOver()
    vi.keep(lines: range, of: line)
    delete(range, from: editor)
    // libedit stays behind the text only to add to it.
    let isAtEnd = self.line(of: editor).isAtEnd
    pushed = [isAtEnd ? EditorKeys.viAppend : EditorKeys.viInsert]
    return ce_text_changed
  }

  // MARK: Pasting

  /// `p` and `P`: lines go below or above the line, and cut or copied characters behind or before
  /// the one under the cursor. The only line of a text is inserted as characters into the only line
  /// of another, as in a shell.
  func viPaste(_ editor: OpaquePointer) -> ce_result {
    paste(isBefore: lastKey == "P", count: vi.count, editor)
  }

  /// `.`: the last change once more.
  func viRepeat(_ editor: OpaquePointer) -> ce_result {
    switch vi.lineChange {
    case .delete(let count): return deleteLines(count, editor)
    case .paste(let isBefore, let count): return paste(isBefore: isBefore, count: count, editor)
    case nil:
      pushed = [EditorKeys.viRepeat]
      return ce_count_kept
    }
  }

  private func paste(isBefore: Bool, count: Int, _ editor: OpaquePointer) -> ce_result {
    let line = line(of: editor)
    guard let lines = vi.lines else {
      // libedit moves by one scalar, which may be less than a character, or the end of the line.
      let isBefore = isBefore || line.cursor == line.endOfLine
      if !isBefore { moveCursor(of: editor, to: (line.nextPosition ?? line.cursor + 1) - 1) }
      pushed = [isBefore ? EditorKeys.viPasteBefore : EditorKeys.viPasteBehind]
      return ce_cursor_moved
    }
    vi.keep(.paste(isBefore: isBefore, count: count))
    let text = Array(repeating: lines, count: count).joined(separator: "\n")
    let areLines = vi.arePart || line.scalars.contains("\n") || text.contains("\n")
    guard areLines, !line.isEmpty else {
      moveCursor(of: editor, to: isBefore ? line.cursor : line.nextPosition ?? line.cursor)
      insert(text, into: editor)
      return move(editor, to: self.line(of: editor).previousPosition ?? 0)
    }
    moveCursor(of: editor, to: isBefore ? line.startOfLine : line.endOfLine)
    insert(isBefore ? text + "\n" : "\n" + text, into: editor)
    moveCursor(of: editor, to: isBefore ? line.startOfLine : line.endOfLine + 1)
    moveToText(editor)
    return ce_text_changed
  }

  /// To the line's first character that is no space.
  private func moveToText(_ editor: OpaquePointer) {
    let line = line(of: editor)
    let start = line.startOfLine + line.indentation
    moveCursor(of: editor, to: start < line.endOfLine ? start : line.startOfLine)
  }
}

extension EditedText {
  /// This line and those below it, as many as there are, without the last one's end.
  fileprivate func lines(_ count: Int) -> Range<Int> {
    var end = endOfLine
    for _ in 1..<max(1, count) where end < scalars.count {
      end = EditedText(scalars, cursor: end + 1).endOfLine
    }
    return startOfLine..<end
  }
}
