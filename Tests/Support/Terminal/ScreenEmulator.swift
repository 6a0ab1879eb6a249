/// The picture that a terminal would show: rows of cells, a cursor, and modes.
///
/// It knows the sequences that libedit and this program send, as xterm obeys them. Any other is
/// remembered in `unknownSequences`: a picture drawn by guessing proves nothing.
package struct ScreenEmulator: Sendable {
  package internal(set) var rows: Int
  package internal(set) var columns: Int
  package internal(set) var cursor = Position(row: 0, column: 0)
  package internal(set) var modes = Modes()
  package internal(set) var unknownSequences: [String] = []
  /// How often the bell rang.
  package internal(set) var bells = 0
  /// How many prompts have been drawn: after the program asks that pastes be marked, the cursor is shown.
  package internal(set) var promptsDrawn = 0
  var awaitsPrompt = false
  /// What the terminal says to the program, if it is one that answers.
  package internal(set) var replies: [UInt8] = []
  /// The rows that have left the screen at its top, oldest first.
  package internal(set) var scrolledOff: [String] = []

  /// Its background, as it says it: `rgb:ffff/ffff/ffff`; nil if it knows no such question.
  package var background: String?

  /// Whether Greek and other signs that Unicode calls ambiguous take two columns.
  let ambiguousIsWide: Bool
  var grid: [[Cell]]
  var style = CellStyle()
  /// After the last column is filled, the cursor stays on it until another character comes.
  var wrapsNext = false
  var saved = Position(row: 0, column: 0)
  var mainScreen: (grid: [[Cell]], cursor: Position)?
  private var parser = SequenceParser()

  /// What programs ask of a terminal besides text.
  package struct Modes: Hashable, Sendable {
    package var showsCursor = true
    package var bracketsPaste = false
    package var usesAlternateScreen = false
  }

  /// A place on the screen, counted from 0.
  package struct Position: Hashable, Sendable, CustomStringConvertible {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    package var description: String { "row \(row), column \(column)" }
  }

  package init(rows: Int = 24, columns: Int = 80, ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Shows what a program has written.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for token in parser.tokens(of: bytes) { obey(token) }
  }

  /// Gives out what the terminal has to say, once.
  mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// Changes the size as most terminals do: from the bottom if it is empty, else by scrolling; lines
  /// are cut, not wrapped anew.
  package mutating func resize(rows: Int, columns: Int) {
    while grid.count > rows {
      if cursor.row < grid.count - 1 {
        grid.removeLast()
      } else {
        scrolledOff.append(Self.text(of: grid.removeFirst()))
        cursor.row -= 1
      }
    }
    for index in grid.indices {
      grid[index] = Array(grid[index].prefix(columns))
      grid[index] += Array(repeating: Cell(), count: columns - grid[index].count)
    }
    let missing = max(0, rows - grid.count)
    grid += Array(repeating: Array(repeating: Cell(), count: columns), count: missing)
    (self.rows, self.columns) = (rows, columns)
    cursor.column = min(cursor.column, columns - 1)
    wrapsNext = false
  }

  private mutating func obey(_ token: SequenceParser.Token) {
    switch token {
    case .scalar(let scalar): put(scalar)
    case .control(let code): obey(control: code)
    case .escape(let final): obey(escape: final)
    case .sequence(let sequence): obey(sequence)
    case .string("]11;?\u{1B}\\"):
      if let background { replies += Array("\u{1B}]11;\(background)\u{1B}\\".utf8) }
    case .string(let text): unknownSequences.append("string \(text.debugDescription)")
    case .unknown(let text): unknownSequences.append(text)
    }
  }
}
