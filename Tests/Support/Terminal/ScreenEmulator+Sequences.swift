extension ScreenEmulator {
  mutating func obey(control code: UInt8) {
    switch code {
    case 0x07:
      bells += 1
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      wrapsNext = false
    case 0x09:
      cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A:
      lineFeed()
    case 0x0D:
      cursor.column = 0
      wrapsNext = false
    default:
      unknownSequences.append("control 0x\(String(code, radix: 16))")
    }
  }

  mutating func obey(escape final: Character) {
    switch final {
    case "7": saved = cursor
    case "8": move(to: saved)
    case "M" where cursor.row > 0: cursor.row -= 1
    case "=", ">": break  // The keypad's mode, which draws nothing.
    default: unknownSequences.append("ESC \(final)")
    }
  }

  mutating func obey(_ sequence: ControlSequence) {
    let count = sequence.count
    switch (sequence.prefix, sequence.final) {
    case ("", "A"): move(to: Position(row: cursor.row - count, column: cursor.column))
    case ("", "B"): move(to: Position(row: cursor.row + count, column: cursor.column))
    case ("", "C"): move(to: Position(row: cursor.row, column: cursor.column + count))
    case ("", "D"): move(to: Position(row: cursor.row, column: cursor.column - count))
    case ("", "G"): move(to: Position(row: cursor.row, column: count - 1))
    case ("", "d"): move(to: Position(row: count - 1, column: cursor.column))
    case ("", "H"), ("", "f"):
      move(to: Position(row: sequence[0, or: 1] - 1, column: sequence[1, or: 1] - 1))
    case ("", "J"): eraseScreen(sequence[0, or: 0])
    case ("", "K"): eraseLine(sequence[0, or: 0])
    case ("", "X"): erase(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case ("", "P"): deleteCells(count)
    case ("", "@"): insertCells(count)
    case ("", "L"): insertLines(count)
    case ("", "M"): deleteLines(count)
    case ("", "n") where sequence.parameters == [6]:
      replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
    case ("", "m"):
      if !style.apply(sequence.parameters) { unknownSequences.append(sequence.description) }
    case ("?", "h"): set(sequence, to: true)
    case ("?", "l"): set(sequence, to: false)
    default: unknownSequences.append(sequence.description)
    }
  }

  private mutating func move(to position: Position) {
    cursor.row = min(max(0, position.row), rows - 1)
    cursor.column = min(max(0, position.column), columns - 1)
    wrapsNext = false
  }

  private mutating func set(_ sequence: ControlSequence, to isOn: Bool) {
    for mode in sequence.parameters {
      switch mode {
      case 1, 7, 12, 2026: break  // Cursor keys, wrapping, blinking, synchronised output.
      case 25:
        modes.showsCursor = isOn
        if isOn, awaitsPrompt { (promptsDrawn, awaitsPrompt) = (promptsDrawn + 1, false) }
      case 2004:
        modes.bracketsPaste = isOn
        if isOn { awaitsPrompt = true }
      case 1049: switchScreen(toAlternate: isOn)
      default: unknownSequences.append(sequence.description)
      }
    }
  }

  private mutating func switchScreen(toAlternate isOn: Bool) {
    modes.usesAlternateScreen = isOn
    if isOn, mainScreen == nil {
      mainScreen = (grid, cursor)
      grid = Array(repeating: blankRow, count: rows)
    } else if !isOn, let main = mainScreen {
      mainScreen = nil
      let size = (rows, columns)
      (grid, cursor) = main
      (rows, columns) = (grid.count, grid[0].count)
      resize(rows: size.0, columns: size.1)
    }
  }
}
