import CEditline
import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Enter, and the other keys that end a line or add one.
extension EditorSession {
  func enter(_ editor: OpaquePointer) -> ce_result {
    // What was chosen in the menu is taken.
    if offered?.chosen != nil { return ce_nothing_changed }
    let text = line(of: editor)
    guard behavior.isComplete(text.text) else {
      insertLineBreak(editor, leastIndentation: 2)
      return ce_text_changed
    }
    if text.text.allSatisfy(\.isWhitespace) {
      // Enter alone leaves no prompt behind.
      write(painter.wipe(columns: screen.width))
    } else {
      finish(editor)
    }
    outcome = .line(text.text)
    return ce_line_is_done
  }

  func beginLine(_ editor: OpaquePointer) -> ce_result {
    insertLineBreak(editor, leastIndentation: 0)
    return ce_text_changed
  }

  func endInputOrDelete(_ editor: OpaquePointer) -> ce_result {
    guard line(of: editor).isEmpty else { return deleteForwards(editor) }
    finish(editor)
    outcome = .endOfInput
    return ce_input_ended
  }

  private func insertLineBreak(_ editor: OpaquePointer, leastIndentation: Int) {
    let text = line(of: editor)
    let brackets = Brackets(in: highlight(text))
    let indentation = max(brackets.indentation(after: text), leastIndentation)
    let spaces = String(repeating: " ", count: indentation)
    if let held {
      delete(held.range, from: editor)
    } else {
      // Spaces at the cut would stand at the end of one line or add to the indentation of the next.
      let rest = text.scalars[text.cursor...].prefix { $0 == " " }.count
      delete(text.cursor..<(text.cursor + rest), from: editor)
    }
    insert("\n" + spaces, into: editor)
  }

  /// A closing bracket at the start of a line takes back one step of its indentation.
  func close(_ editor: OpaquePointer) -> ce_result {
    let text = line(of: editor)
    if text.isInIndentation, text.cursor - text.startOfLine >= 2 {
      delete((text.cursor - 2)..<text.cursor, from: editor)
    }
    insert(lastKey.map { String(Character($0)) } ?? "", into: editor)
    return ce_text_changed
  }

  /// Inserts the waiting text: the text that a line begins with, or the one that replaces a blank.
  func insertWaiting(_ editor: OpaquePointer) -> ce_result {
    guard let insertion else { return ce_nothing_changed }
    self.insertion = nil
    if let range = insertion.replaced { delete(range, from: editor) }
    let start = line(of: editor).cursor
    insert(insertion.text, into: editor)
    moveCursor(of: editor, to: start + insertion.cursor)
    if insertion.replaced == nil { beginUndo(editor) }
    return ce_text_changed
  }

  /// The initial text is there from the start, with its blank to be filled in.
  private func beginUndo(_ editor: OpaquePointer) {
    let text = line(of: editor)
    undo = UndoHistory(text)
    let blank = behavior.placeholders(text.text).first { $0.lowerBound == text.cursor }
    selection = blank.map { Selection(range: $0, text: text) }
  }

  func takeBack(_ editor: OpaquePointer) -> ce_result {
    guard let text = undo.takeBack() else { return ce_refused }
    replaceLine(of: editor, with: text)
    return ce_text_changed
  }

  // MARK: The screen and the shell

  func clearScreen(_ editor: OpaquePointer) -> ce_result {
    selection = held
    painter.forget()
    write("\u{1B}[H\u{1B}[2J")
    return ce_nothing_changed
  }

  /// Ctrl-Z: as if the terminal had stopped the program, but with the terminal as it was before.
  func suspend(_ editor: OpaquePointer) -> ce_result {
    selection = held
    leaveOnScreen(editor)
    leaveTerminal(editor)
    kill(0, SIGTSTP)
    // Execution resumes here: at once, if there is no shell to stop for.
    takeTerminal(editor)
    return ce_nothing_changed
  }

  /// Ctrl-X Ctrl-E: has another editor change the text, on a terminal as the shell has it.
  func editElsewhere(_ editor: OpaquePointer) -> ce_result {
    let text = line(of: editor)
    write(painter.wipe(columns: screen.width))
    leaveTerminal(editor)
    let edit = behavior.editElsewhere(text.text)
    // Ctrl-C was meant for the other editor, and the size is asked for now.
    _ = (InterruptFlag.take(), ce_take(ce_resize), ce_take(ce_continue))
    takeTerminal(editor)
    measure()
    switch edit {
    case .text(let edited):
      let edited = String(edited.sanitized.reversed().drop(while: \.isNewline).reversed())
      guard edited != text.text else { return ce_nothing_changed }
      replaceLine(of: editor, with: EditedText(edited, cursor: edited.unicodeScalars.count))
      return ce_text_changed
    case .failed(let reason):
      selection = held
      notice = reason
      return ce_nothing_changed
    }
  }
}

extension Brackets {
  /// The indentation of a new line after the text before the cursor: that of the line before it, a
  /// step more if that line has opened a bracket, or that of the line with the bracket that it has
  /// closed.
  fileprivate func indentation(after text: EditedText) -> Int {
    let line = text.startOfLine..<text.cursor
    let start = line.compactMap { partners[$0] }.min().map { min($0, line.lowerBound) }
    let base = EditedText(text.scalars, cursor: start ?? line.lowerBound).indentation
    let isOpen = line.contains { place in
      unclosed.contains(place) || partners[place].map { $0 >= text.cursor } ?? false
    }
    return base + (isOpen ? 2 : 0)
  }
}
