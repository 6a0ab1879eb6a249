import StyledText

/// Characters in rows and columns, each one column wide, with their meanings.
struct Picture {
  let rows: Int
  let columns: Int
  private var signs: [Sign]

  struct Sign {
    var character: Character = " "
    var role: Role = .plain

    var isBlank: Bool { character == " " && role == .plain }
  }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    signs = Array(repeating: Sign(), count: rows * columns)
  }

  subscript(row: Int, column: Int) -> Sign {
    get { signs[row * columns + column] }
    set { signs[row * columns + column] = newValue }
  }

  /// Puts a character at a place, if that lies in the picture.
  mutating func put(_ character: Character, _ role: Role, row: Int, column: Int) {
    guard 0..<rows ~= row, 0..<columns ~= column else { return }
    self[row, column] = Sign(character: character, role: role)
  }

  /// Writes text of narrow characters from left to right.
  mutating func write(_ text: String, _ role: Role, row: Int, column: Int) {
    for (place, character) in text.enumerated() {
      put(character, role, row: row, column: column + place)
    }
  }

  /// A row without the blanks at its end.
  func line(_ row: Int) -> Markup {
    var line = Markup()
    let end = (0..<columns).last { !self[row, $0].isBlank }.map { $0 + 1 } ?? 0
    for column in 0..<end {
      line.append(String(self[row, column].character), self[row, column].role)
    }
    return line
  }

  var lines: [Markup] { (0..<rows).map(line) }
}

extension Role {
  /// The role of a data set of a plot.
  static func series(_ index: Int) -> Role {
    allSeries[index % allSeries.count]
  }

  static let allSeries: [Role] = [
    .firstSeries, .secondSeries, .thirdSeries, .fourthSeries, .fifthSeries,
  ]
}
