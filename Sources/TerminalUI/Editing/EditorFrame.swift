import StyledText

/// One drawing of the edited line, to be written at once over whatever stands there.
struct EditorFrame {
  let layout: EditorLayout
  let renderer: any MarkupRenderer
  /// What could follow, drawn faintly after the end.
  var suggestion = Markup()

  /// The drawing, from the row where libedit has the cursor and back to it.
  var drawing: String {
    hidingCursor(body + suggestionDrawing + "\u{1B}[J" + returnToCursor)
  }

  /// The last drawing, which stays: without a suggestion, and with the cursor below the text.
  var finalDrawing: String {
    let isBelow =
      layout.end.column == 0 && layout.rows.last?.text.isEmpty == true
      && layout.rows.count > 1 && layout.rows[layout.rows.count - 2].isFull
    return hidingCursor(body + "\u{1B}[J" + (isBelow ? "" : "\r\n"))
  }

  private func hidingCursor(_ drawing: String) -> String {
    "\u{1B}[?25l" + drawing + "\u{1B}[?25h"
  }

  private var body: String {
    var text = up(layout.cursor.row) + "\r"
    for (index, row) in layout.rows.enumerated() {
      text += renderer.render(row.text)
      guard index < layout.rows.count - 1 else { break }
      // In a full row the terminal still stands on the last character and would erase it.
      text += row.isFull ? "\r\n" : "\u{1B}[K\r\n"
    }
    return text
  }

  private var suggestionDrawing: String {
    suggestion.isEmpty ? "" : renderer.render(suggestion)
  }

  private var returnToCursor: String {
    let column = layout.cursor.column
    return up(layout.end.row - layout.cursor.row) + "\r"
      + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  private func up(_ count: Int) -> String {
    count > 0 ? "\u{1B}[\(count)A" : ""
  }
}
