extension ScreenEmulator {
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = TerminalWidth.of(scalar, ambiguousIsWide: ambiguousIsWide)
    if width == 0 {
      joinToPrevious(scalar)
      return
    }
    if wrapsNext || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    wrapsNext = false
    clearHalvesOfWideCells(from: cursor.column, count: width)
    grid[cursor.row][cursor.column] = Cell(text: String(scalar), style: style)
    if width == 2 { grid[cursor.row][cursor.column + 1] = Cell(text: "", style: style) }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wrapsNext = true
    }
  }

  /// A combining mark belongs to the character before the cursor.
  private mutating func joinToPrevious(_ scalar: Unicode.Scalar) {
    var column = wrapsNext ? cursor.column : cursor.column - 1
    while column > 0, grid[cursor.row][column].text.isEmpty { column -= 1 }
    guard column >= 0 else {
      unknownSequences.append("mark U+\(String(scalar.value, radix: 16)) at the start of a line")
      return
    }
    grid[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  /// A wide character of which one half is overwritten is gone.
  private mutating func clearHalvesOfWideCells(from start: Int, count: Int) {
    if start > 0, grid[cursor.row][start].text.isEmpty {
      grid[cursor.row][start - 1] = Cell()
    }
    let end = start + count
    if end < columns, grid[cursor.row][end].text.isEmpty {
      grid[cursor.row][end] = Cell()
    }
  }

  mutating func lineFeed() {
    wrapsNext = false
    if cursor.row < rows - 1 {
      cursor.row += 1
      return
    }
    let gone = grid.removeFirst()
    if mainScreen == nil { scrolledOff.append(Self.text(of: gone)) }
    grid.append(blankRow)
  }

  var blankRow: [Cell] { Array(repeating: Cell(), count: columns) }
}
