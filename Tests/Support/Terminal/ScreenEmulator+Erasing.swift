extension ScreenEmulator {
  mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { grid[row][column] = Cell() }
    wrapsNext = false
  }

  mutating func eraseLine(_ mode: Int) {
    switch mode {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<(cursor.column + 1))
    case 2: erase(cursor.row, 0..<columns)
    default: unknownSequences.append("CSI \(mode) K")
    }
  }

  mutating func eraseScreen(_ mode: Int) {
    switch mode {
    case 0:
      eraseLine(0)
      for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { grid[row] = blankRow }
    case 1:
      eraseLine(1)
      for row in 0..<cursor.row { grid[row] = blankRow }
    case 2:
      grid = Array(repeating: blankRow, count: rows)
    case 3:
      scrolledOff = []
    default:
      unknownSequences.append("CSI \(mode) J")
    }
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
    grid[cursor.row] += Array(repeating: Cell(), count: count)
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].insert(
      contentsOf: Array(repeating: Cell(), count: count), at: cursor.column)
    grid[cursor.row].removeLast(count)
  }

  mutating func insertLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.insert(blankRow, at: cursor.row)
      grid.removeLast()
    }
  }

  mutating func deleteLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.remove(at: cursor.row)
      grid.append(blankRow)
    }
  }
}
