import StyledText

/// Where the characters of the edited line stand on the screen, as libedit believes.
///
/// libedit draws the line first, and draws combining marks wrongly; the editor then draws it again
/// over libedit's drawing. For that to work, both must agree to the column where the cursor is, so
/// this follows libedit's rules: a scalar takes `wcwidth` columns, a wide one that would straddle
/// the edge goes to the next row, and a full row ends at once.
struct EditorLayout {
  /// A row of the screen, and whether it reaches the right edge.
  struct Row {
    var text = Markup()
    var isFull = false
  }

  struct Position: Hashable {
    var row: Int
    var column: Int
  }

  private(set) var rows = [Row()]
  private(set) var cursor = Position(row: 0, column: 0)
  private(set) var end = Position(row: 0, column: 0)
  private let columns: Int

  /// Lays out a prompt and a text. `text` must hold the scalars that `cursor` counts.
  ///
  /// It is `nil` for a text with characters that cannot be printed, which libedit spells out.
  init?(prompt: Markup, text: Markup, cursor: Int, columns: Int) {
    self.columns = columns
    rows[0].text = prompt
    end.column = prompt.displayWidth()
    var index = 0
    for span in text.spans {
      for scalar in span.text.unicodeScalars {
        guard let width = scalar == "\n" ? 0 : LibeditText.columns(of: scalar) else { return nil }
        if width > 1, end.column + width > columns { beginRow() }
        if index == cursor { self.cursor = end }
        place(scalar, width: width, role: span.role)
        index += 1
      }
    }
    if index == cursor { self.cursor = end }
    // The rows hold what is drawn; a full last row has led libedit to one more.
    while rows.count <= end.row { rows.append(Row()) }
  }

  private mutating func place(_ scalar: Unicode.Scalar, width: Int, role: Role) {
    if scalar == "\n" {
      beginRow()
      return
    }
    // A mark after the last column still belongs to the character there.
    let row = width == 0 && end.column == 0 && end.row > 0 ? end.row - 1 : end.row
    while rows.count <= row { rows.append(Row()) }
    rows[row].text.append(String(scalar), role)
    end.column += width
    if end.column >= columns {
      rows[row].isFull = true
      beginRow()
    }
  }

  private mutating func beginRow() {
    end = Position(row: end.row + 1, column: 0)
  }
}
