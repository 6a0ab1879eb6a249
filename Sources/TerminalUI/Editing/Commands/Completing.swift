import CEditline
import StyledText

/// TAB, which completes, indents, and goes from blank to blank; and pasting.
extension EditorSession {
  /// A blank, or what a student has put into one.
  private struct BlankPlace {
    let range: Range<Int>
    let isOpen: Bool

    func holds(_ cursor: Int) -> Bool { range.lowerBound <= cursor && cursor <= range.upperBound }
  }

  func complete(_ editor: OpaquePointer) -> ce_result {
    if offered != nil { return stepMenu(editor, forward: true) }
    let line = line(of: editor)
    let places = places(in: line)
    if places.contains(where: { $0.isOpen && $0.range.lowerBound == line.cursor }) {
      return goOn(editor, from: line, forward: true)
    }
    if line.isInIndentation { return indent(editor) }

    let completion = behavior.complete(line.text, line.cursor)
    let replaced = min(max(0, completion.replaced), line.cursor)
    let typed = line.scalars[(line.cursor - replaced)..<line.cursor]
    // A name that is whole may begin another one, but a blank that is still open comes first.
    let isDone =
      completion.isWhole || replaced == 0
      || completion.candidates.allSatisfy { typed.elementsEqual($0.text.unicodeScalars) }
    if isDone, places.contains(where: { !$0.holds(line.cursor) }) {
      return goOn(editor, from: line, forward: true)
    }
    guard !completion.candidates.isEmpty else { return ce_refused }
    let addition = completion.commonPrefix
    var result = ce_nothing_changed
    if replaced > 0, !addition.isEmpty, !typed.elementsEqual(addition.unicodeScalars) {
      delete((line.cursor - replaced)..<line.cursor, from: editor)
      insert(addition, into: editor)
      result = ce_text_changed
      if completion.candidates.count == 1 { return result }
    } else if replaced > 0, completion.candidates.count == 1 {
      return ce_refused
    }
    let start = self.line(of: editor)
    menu = CompletionMenu(
      completion.candidates, typed: start,
      replaced: result == ce_text_changed ? addition.unicodeScalars.count : replaced)
    return result
  }

  func goBack(_ editor: OpaquePointer) -> ce_result {
    if offered != nil { return stepMenu(editor, forward: false) }
    return goOn(editor, from: line(of: editor), forward: false)
  }

  // MARK: The menu

  /// Puts the next candidate of the menu into the line, or the one before.
  func stepMenu(_ editor: OpaquePointer, forward: Bool) -> ce_result {
    guard var menu = offered else { return ce_refused }
    menu.step(forward: forward)
    replaceLine(of: editor, with: menu.line)
    self.menu = menu
    return ce_text_changed
  }

  /// Ctrl-G: leaves the menu, and the line as it was typed.
  func cancel(_ editor: OpaquePointer) -> ce_result {
    guard let menu = offered else { return ce_refused }
    replaceLine(of: editor, with: menu.typed)
    return ce_text_changed
  }

  // MARK: Blanks

  private func places(in line: EditedText) -> [BlankPlace] {
    let blanks = behavior.placeholders(line.text)
    let fields = behavior.fields(line.text)
    return (fields.isEmpty ? blanks : fields).map {
      BlankPlace(range: $0, isOpen: blanks.contains($0))
    }
  }

  /// Where a line begins that is given with its blanks: at the first that is open, or else behind what
  /// stands in the first.
  func firstPlace(in text: String) -> Int? {
    let places = places(in: EditedText(text, cursor: 0))
    if let open = places.first(where: \.isOpen) { return open.range.lowerBound }
    return places.first?.range.upperBound
  }

  /// To the next blank that is open, or if none is, to the next that is filled; and round.
  private func goOn(_ editor: OpaquePointer, from line: EditedText, forward: Bool) -> ce_result {
    let places = places(in: line)
    let open = places.filter { $0.isOpen && $0.range.lowerBound != line.cursor }
    let others = open.isEmpty ? places.filter { !$0.holds(line.cursor) } : open
    let ordered = forward ? others : others.reversed()
    let next = ordered.first {
      forward ? $0.range.lowerBound > line.cursor : $0.range.lowerBound < line.cursor
    }
    guard let place = next ?? ordered.first ?? places.first(where: \.isOpen) else {
      return ce_refused
    }
    moveCursor(of: editor, to: place.isOpen ? place.range.lowerBound : place.range.upperBound)
    if place.isOpen { selection = Selection(range: place.range, text: self.line(of: editor)) }
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
