package import StyledText

/// Brings rows onto a terminal, and remembers what stands there: a key press costs the rows that it
/// changes.
///
/// Everything is relative to the row in which the prompt began, whose place on the screen is not
/// known.
package struct EditorPainter {
  /// A row with its colours.
  package struct PaintedRow: Hashable, Sendable {
    package var text: String
    package var isFull: Bool
    /// The columns that each of its characters takes.
    fileprivate var widths: [Int]

    package init(_ text: Markup, isFull: Bool = false, on screen: Screen) {
      self.text = screen.renderer.render(text)
      self.isFull = isFull
      widths = text.plain.map { $0.displayWidth(screen.rule) }
    }
  }

  private var painted: [PaintedRow] = []
  private var cursor = EditorLayout.Position(row: 0, column: 0)
  /// The ending of each painting: it shows the cursor again, unless nothing is typed at it.
  private let ending: String

  package init(showsCursor: Bool = true) {
    ending = showsCursor ? "\u{1B}[?25h" : ""
  }

  /// Something else has been written into the row of the cursor.
  package mutating func loseRow() {
    if painted.indices.contains(cursor.row) { painted[cursor.row].text = "\u{0}" }
  }

  /// Forgets what was painted: the next painting begins where the cursor is.
  package mutating func forget() {
    painted = []
    cursor = EditorLayout.Position(row: 0, column: 0)
  }

  /// The bytes that make the screen show these rows; empty if it shows them already.
  package mutating func paint(_ rows: [PaintedRow], cursor target: EditorLayout.Position) -> String
  {
    defer { (painted, cursor) = (rows, target) }
    var row = cursor.row
    var text = ""
    for index in rows.indices where index >= painted.count || painted[index] != rows[index] {
      // A terminal that is left to wrap by itself knows that two rows are one line.
      if index > 0, row == index - 1, rows[row].isFull, !text.isEmpty, !rows[index].text.isEmpty {
        row = index
      } else {
        text += Self.move(from: row, to: index)
        row = index
      }
      // In a full row the terminal's cursor is still on the last character, which would be erased.
      text += rows[index].text + (rows[index].isFull ? "" : "\u{1B}[K")
    }
    if rows.count < painted.count {
      text += Self.move(from: row, to: rows.count) + "\u{1B}[J"
      row = rows.count
    }
    guard !text.isEmpty || target != cursor else { return "" }
    let back = Self.move(from: row, to: target.row) + Self.right(target.column)
    return text.isEmpty ? back : "\u{1B}[?25l" + text + back + ending
  }

  /// Paints everything for good and goes to the row below.
  package mutating func finish(_ rows: [PaintedRow]) -> String {
    defer { forget() }
    var rows = rows
    if let last = rows.last, last.text.isEmpty, rows.dropLast().last?.isFull == true {
      rows.removeLast()
    }
    var text = "\u{1B}[?25l" + Self.move(from: cursor.row, to: 0)
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      let wrapsByItself = row.isFull && !isLast && !rows[index + 1].text.isEmpty
      text += row.text + (row.isFull ? "" : "\u{1B}[K") + (wrapsByItself ? "" : "\r\n")
    }
    return text + "\u{1B}[J" + ending
  }

  /// Goes to the row below the painted rows, and leaves them there.
  package mutating func leave() -> String {
    defer { forget() }
    return Self.move(from: cursor.row, to: max(0, painted.count - 1)) + "\r\n"
  }

  /// Wipes the painted rows away, on a terminal whose rows are wider or narrower now.
  ///
  /// Rows that no longer fit on a screen that has become narrow have gone into the scrollback, where no
  /// sequence reaches: `ESC[3J` would take everything that was ever printed. So of a text that has
  /// become taller than the screen, a copy of its upper rows stays there.
  ///
  /// - Parameter rewraps: whether the terminal has wrapped anew what was printed before.
  package mutating func wipe(columns: Int, rewraps: Bool = true) -> String {
    defer { forget() }
    let row = place(columns: columns, rewraps: rewraps).row
    return Self.move(from: row, to: 0) + "\u{1B}[J"
  }

  /// Where the cursor stands on a terminal whose rows are wider or narrower now, from the row in which
  /// the painting began.
  ///
  /// A terminal that wraps anew lays the characters of each line out as if they were printed now: a
  /// wide one that would stand on the edge goes to the next row. Others leave each row where it is.
  func place(columns: Int, rewraps: Bool) -> EditorLayout.Position {
    guard rewraps else {
      return EditorLayout.Position(row: cursor.row, column: min(cursor.column, columns - 1))
    }
    var place = EditorLayout.Position(row: 0, column: 0)
    for index in painted.indices.prefix(cursor.row) {
      place.advance(over: painted[index].widths, columns: columns)
      if !isWrapped(index) { place = EditorLayout.Position(row: place.row + 1, column: 0) }
    }
    guard painted.indices.contains(cursor.row) else { return place }
    var column = 0
    let before = painted[cursor.row].widths.prefix { width in
      column += width
      return column <= cursor.column
    }
    let gap = cursor.column - before.reduce(0, +)
    place.advance(over: before + Array(repeating: 1, count: gap), columns: columns)
    // The cursor stands on the character behind these.
    if place.column >= columns { place = EditorLayout.Position(row: place.row + 1, column: 0) }
    return place
  }

  /// True if the terminal knows that a row and the next are one line.
  private func isWrapped(_ index: Int) -> Bool {
    painted[index].isFull && index + 1 < painted.count && !painted[index + 1].text.isEmpty
  }

  /// Moves to the start of another row; downwards by line feeds, since there may be no row yet.
  private static func move(from row: Int, to target: Int) -> String {
    if target > row { return String(repeating: "\r\n", count: target - row) }
    return "\r" + (target < row ? "\u{1B}[\(row - target)A" : "")
  }

  private static func right(_ count: Int) -> String {
    count > 0 ? "\u{1B}[\(count)C" : ""
  }
}

extension EditorLayout.Position {
  /// Goes on by characters of these widths, as a terminal does that prints them.
  fileprivate mutating func advance(over widths: some Sequence<Int>, columns: Int) {
    for width in widths {
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
    }
  }
}
