package import StyledText

/// A row of the screen as it is to be printed.
package struct EditorRow: Hashable, Sendable {
  package var text = Markup()
  /// True if it reaches the right edge.
  package var isFull = false

  package init(text: Markup = Markup(), isFull: Bool = false) {
    self.text = text
    self.isFull = isFull
  }
}

/// The positions of the characters of the edited text on a screen that is tall enough for all of
/// them.
///
/// The lines after the first are set off by as many spaces as the prompt is wide: aligned, and
/// clean when they are copied. A line that is too long continues at the left edge, like a
/// terminal's own lines, so that it is copied as one line.
package struct EditorLayout: Hashable, Sendable {
  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package private(set) var rows = [EditorRow()]
  package private(set) var cursor = Position(row: 0, column: 0)
  package private(set) var end = Position(row: 0, column: 0)
  private let columns: Int
  private let rule: DisplayWidth.Rule

  package init(
    prompt: Markup, line: StyledLine, cursor: Int, columns: Int, rule: DisplayWidth.Rule
  ) {
    self.columns = columns
    self.rule = rule
    let indent = prompt.displayWidth(rule)
    rows[0].text = prompt
    end.column = indent
    var index = 0
    for (character, role, count) in line.graphemes {
      let shown = Self.shown(character)
      // The cursor stands on a character, and so beyond the edge that the character does not fit in.
      if character != "\n" { makeRoom(for: shown.displayWidth(rule)) }
      if (index..<(index + count)).contains(cursor) {
        // Behind a full line there is no column left to stand in.
        self.cursor = Position(row: end.row, column: min(end.column, columns - 1))
      }
      if character == "\n" {
        beginRow(indent: indent)
      } else {
        place(shown, role)
      }
      index += count
    }
    if end.column >= columns { beginRow() }
    if index <= cursor { self.cursor = end }
  }

  /// Adds a suggestion at the end of the last row, as far as there is room.
  package mutating func suggest(_ text: String, ellipsis: String = "…") {
    let room = columns - 1 - end.column
    let firstLine = text.prefix { $0 != "\n" }
    let isCut = firstLine.count < text.count || firstLine.displayWidth(rule) > room
    var rest = room - (isCut ? ellipsis.displayWidth(rule) : 0)
    let shown = firstLine.prefix { character in
      rest -= character.displayWidth(rule)
      return rest >= 0
    }
    guard room > 0, rest >= 0 || !shown.isEmpty else { return }
    rows[end.row].text.append(String(shown) + (isCut ? ellipsis : ""), .hint)
  }

  private mutating func place(_ text: String, _ role: Role) {
    rows[end.row].text.append(text, role)
    end.column += text.displayWidth(rule)
    if end.column >= columns { rows[end.row].isFull = true }
  }

  private mutating func makeRoom(for width: Int) {
    if end.column + width > columns || end.column >= columns { beginRow() }
  }

  private mutating func beginRow(indent: Int = 0) {
    rows.append(EditorRow(text: Markup(String(repeating: " ", count: indent))))
    end = Position(row: end.row + 1, column: indent)
  }

  /// A control character is spelled out, since a terminal would obey it.
  private static func shown(_ character: Character) -> String {
    guard let value = character.asciiValue, value < 0x20 || value == 0x7F else {
      return String(character)
    }
    return "^" + String(Unicode.Scalar(value ^ 0x40))
  }
}
