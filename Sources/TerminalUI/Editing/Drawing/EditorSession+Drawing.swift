import CEditline
import PlainFiles
import StyledText

/// The drawing of the session.
extension EditorSession {
  private static let mostMenuRows = 8
  /// Beyond so many scalars, a text was pasted: what is said of it while it is typed would cost
  /// more than a key may.
  private static let mostScalarsRead = 4000

  /// Draws the line, unless more keys are waiting.
  func draw(_ editor: OpaquePointer) {
    guard !isPasting, insertion == nil, !keys.hasInput else { return }
    let bell = ce_take_bell(editor) ? "\u{7}" : ""
    let (rows, cursor) = picture(of: search?.shown ?? line(of: editor))
    write(painter.paint(rows, cursor: cursor) + bell)
  }

  /// Draws the line for the last time, all of it, and goes to the row below. A word may stand at
  /// its end.
  func finish(_ editor: OpaquePointer, with word: String = "") {
    let line = line(of: editor)
    let scalars = line.scalars + word.unicodeScalars
    let text = highlight(line)
    var styled = StyledLine(scalars, highlighted: Markup(String(scalars)))
    for (index, role) in text.roles.enumerated() { styled.mark(index..<(index + 1), as: role) }
    let layout = layout(of: styled, cursor: scalars.count)
    write(painter.finish(layout.rows.map(rendered)))
  }

  /// Leaves the text on the screen, without what belongs to the moment, and goes to the row below.
  func leaveOnScreen(_ editor: OpaquePointer) {
    (menu, notice, isLeaving) = (nil, nil, true)
    let (rows, cursor) = picture(of: line(of: editor))
    isLeaving = false
    write(painter.paint(rows, cursor: cursor) + painter.leave())
  }

  /// Follows the terminal to its new size.
  ///
  /// libedit is not told. It asks for the size where a line begins; in the midst of one it would keep
  /// its old cursor in a picture that has become narrower, and write behind its end.
  func followSize(_ editor: OpaquePointer) {
    // A terminal that has not answered the first question is asked no other.
    if awaitsReport { rewrapping.awaitsReport = true }
    write(rewrapping.follow(to: &screen, wiping: &painter, reading: &keys))
  }

  func write(_ text: String) {
    guard !text.isEmpty else { return }
    // A terminal that has gone also ends the input, which is noticed there.
    try? Output.standardOutput.write(text)
  }

  // MARK: The picture

  /// The rows of the screen: as much of the text as fits, and the candidates or the search below
  /// it.
  private func picture(
    of line: EditedText
  ) -> (rows: [EditorPainter.PaintedRow], cursor: EditorLayout.Position) {
    var layout = layout(of: marked(line), cursor: line.cursor)
    if search == nil, let suggestion = suggestion(for: line) {
      layout.suggest(suggestion, ellipsis: screen.ellipsis)
    }

    let below = rowsBelow(line, height: layout.rows.count)
    let view = window.show(
      layout.rows.count, cursor: layout.cursor.row, height: max(1, screen.height - below.count))
    var rows = layout.rows[view.rows].map(rendered)
    var cursor = layout.cursor
    cursor.row -= view.rows.lowerBound
    if view.hiddenAbove > 0 {
      rows.insert(mark(view.hiddenAbove), at: 0)
      cursor.row += 1
    }
    if view.hiddenBelow > 0 { rows.append(mark(view.hiddenBelow)) }
    return (rows + below.map { rendered(EditorRow(text: $0)) }, cursor)
  }

  /// The text with the marks of the cursor and the keys.
  private func marked(_ line: EditedText) -> StyledLine {
    if let search {
      var styled = StyledLine(line.scalars, highlighted: behavior.highlight(line.text))
      if let range = search.found { styled.mark(range, as: .match) }
      return styled
    }
    var styled = highlight(line)
    for range in mistakes(in: line) { styled.mark(range, as: .mistake) }
    let brackets = Brackets(in: styled)
    for place in brackets.stray { styled.mark(place..<(place + 1), as: .failure) }
    // The bracket that was just typed goes before the one under the cursor; an open one is no
    // mistake while its partner may still be typed.
    let atCursor = [line.cursor - 1, line.cursor].first { brackets.partners[$0] != nil }
    if let place = atCursor, let partner = brackets.partners[place] {
      for place in [place, partner] { styled.mark(place..<(place + 1), as: .match) }
    } else if brackets.unclosed.contains(line.cursor) {
      styled.mark(line.cursor..<(line.cursor + 1), as: .failure)
    }
    if let selection, selection.text == line { styled.mark(selection.range, as: .selected) }
    return styled
  }

  private func layout(of line: StyledLine, cursor: Int) -> EditorLayout {
    EditorLayout(
      prompt: prompt, line: line, cursor: cursor, columns: screen.width, rule: screen.rule)
  }

  /// Where the text is wrong, which is asked only when the text or the cursor has changed.
  private func mistakes(in line: EditedText) -> [Range<Int>] {
    guard line.scalars.count <= Self.mostScalarsRead else { return [] }
    if judged?.line != line {
      judged = (line, behavior.mistakes(line.text, line.cursor))
    }
    return judged?.mistakes ?? []
  }

  /// The rows below the text that the next key may remove: the search, the menu of TAB, or the help
  /// for the place of the cursor. The text shrinks to three rows before these rows are dropped.
  private func rowsBelow(_ line: EditedText, height: Int) -> [Markup] {
    let room = screen.height - min(height, 3)
    if let search { return [search.label(screen.language).cut(to: screen.width - 1, on: screen)] }
    if isLeaving { return [] }
    if let menu { return menu.rows(limit: min(room, Self.mostMenuRows), on: screen) }
    let rows =
      notice.map { [$0] } ?? [signature(at: line), continuation(of: line)].compactMap(\.self)
    return rows.suffix(max(0, room)).map {
      screen.spelled($0).cut(to: screen.width - 1, on: screen)
    }
  }

  private func signature(at line: EditedText) -> Markup? {
    guard line.scalars.count <= Self.mostScalarsRead else { return nil }
    return behavior.signature(line.text, line.cursor)
  }

  /// The hint that tells how to leave an input of several lines that Enter does not end.
  private func continuation(of line: EditedText) -> Markup? {
    guard line.scalars.contains("\n"), line.scalars.count <= Self.mostScalarsRead,
      !behavior.isComplete(line.text)
    else { return nil }
    let open = Brackets(in: highlight(line)).unclosed.last.map { line.scalars[$0] }
    return Markup(EditorTexts.unfinished(open: open)[screen.language], .secondary)
  }

  private func mark(_ count: Int) -> EditorPainter.PaintedRow {
    rendered(EditorRow(text: Markup("\(screen.ellipsis) +\(count)", .secondary)))
  }

  private func rendered(_ row: EditorRow) -> EditorPainter.PaintedRow {
    EditorPainter.PaintedRow(row.text, isFull: row.isFull, on: screen)
  }
}
