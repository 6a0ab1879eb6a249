import CEditline
import PlainFiles
import StyledText

/// The drawing of the session.
extension EditorSession {
  private static let mostCandidateRows = 8

  /// Draws the line, unless more keys are waiting.
  func draw(_ editor: OpaquePointer) {
    guard !isPasting, insertion == nil, !keys.hasInput else { return }
    let bell = ce_take_bell(editor) ? "\u{7}" : ""
    let (rows, cursor) = picture(of: search?.shown ?? line(of: editor))
    write(painter.paint(rows, cursor: cursor) + bell)
  }

  /// Draws the line for the last time, all of it, and goes to the row below. A word may stand at its
  /// end.
  func finish(_ editor: OpaquePointer, with word: String = "") {
    let line = line(of: editor)
    let scalars = line.scalars + word.unicodeScalars
    let text = highlight(line)
    var styled = StyledLine(scalars, highlighted: Markup(String(scalars)))
    for (index, role) in text.roles.enumerated() { styled.mark(index..<(index + 1), as: role) }
    let layout = layout(of: styled, cursor: scalars.count)
    write(painter.finish(layout.rows.map(rendered)))
  }

  /// Follows the terminal to its new size. Most terminals have wrapped the rows anew by then.
  func followSize(_ editor: OpaquePointer) {
    measure()
    ce_take_new_size(editor)
    write(painter.wipe(columns: screen.width))
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
      layout.suggest(suggestion, ellipsis: ellipsis)
    }

    let below = rowsBelow(height: layout.rows.count)
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

  private func rowsBelow(height: Int) -> [Markup] {
    if let search { return [search.label.prefix(fitting: screen.width - 1, screen.rule)] }
    guard let candidates else { return [] }
    // The text shrinks to three rows before the list goes without.
    let room = screen.height - min(height, 3)
    return candidates.rows(
      columns: screen.width, limit: min(room, Self.mostCandidateRows), rule: screen.rule,
      ellipsis: ellipsis)
  }

  /// The sign for hidden text.
  private var ellipsis: String { screen.isASCII ? "..." : "…" }

  private func mark(_ count: Int) -> EditorPainter.PaintedRow {
    rendered(EditorRow(text: Markup("\(ellipsis) +\(count)", .secondary)))
  }

  private func rendered(_ row: EditorRow) -> EditorPainter.PaintedRow {
    EditorPainter.PaintedRow(
      text: screen.renderer.render(row.text), isFull: row.isFull,
      width: row.text.displayWidth(screen.rule))
  }
}

extension Markup {
  fileprivate func prefix(fitting width: Int, _ rule: DisplayWidth.Rule) -> Markup {
    var room = width
    return Markup(
      spans.map { span in
        let text = span.text.prefix(fitting: max(0, room), rule)
        room -= span.text.displayWidth(rule)
        return Span(String(text), span.role)
      })
  }
}
