extension ScreenEmulator {
  /// The rows, without spaces at their ends and without empty rows at the bottom.
  package var text: String {
    Self.joined(grid.map { Self.text(of: $0) })
  }

  /// What has scrolled off the top and what is on the screen: everything that was printed.
  package var transcript: String {
    Self.joined(scrolledOff + grid.map { Self.text(of: $0) })
  }

  /// One row, without spaces at its end.
  package func row(_ index: Int) -> String {
    Self.text(of: grid[index])
  }

  /// The row in which the cursor stands.
  package var cursorRow: String { row(cursor.row) }

  /// The rows with a mark where the cursor stands, before the character that it is on.
  package func text(markingCursor mark: String) -> String {
    Self.joined(
      grid.enumerated().map { index, row in
        guard index == cursor.row else { return Self.text(of: row) }
        let texts = row.map(\.text)
        let text = texts[..<cursor.column].joined() + mark + texts[cursor.column...].joined()
        return Self.withoutFinalSpaces(text)
      })
  }

  /// The rows with their looks: `{bold fg=32:In[1]:} γ = {fg=34:1.5}`.
  package var styledText: String {
    Self.joined(
      grid.map { row in
        var line = ""
        var style = CellStyle()
        for cell in row {
          if cell.style != style {
            if style != CellStyle() { line += "}" }
            style = cell.style
            if style != CellStyle() { line += "{\(style.description):" }
          }
          line += cell.text
        }
        return Self.withoutFinalSpaces(style == CellStyle() ? line : line + "}")
      })
  }

  /// The screen in a frame with its cursor and what was not understood, for the message of a test.
  package var picture: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let body = grid.map { "|" + $0.map(\.text).joined() + "|" }
    let notes = ["cursor: \(cursor)"] + unknownSequences.map { "not understood: \($0)" }
    return ([edge] + body + [edge] + notes).joined(separator: "\n")
  }

  static func text(of row: [Cell]) -> String {
    withoutFinalSpaces(row.map(\.text).joined())
  }

  private static func withoutFinalSpaces(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func joined(_ lines: [String]) -> String {
    lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }
}
