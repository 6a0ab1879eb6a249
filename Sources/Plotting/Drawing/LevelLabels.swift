import StyledText

/// The numbers on the lines of a map.
///
/// Each stands on its own line, where it hides the least of the others: at the height of the lowest
/// place and to its right if that is free, so that the numbers can be read as one row.
struct LevelLabels {
  private let lines: [(text: String, role: Role, cells: [ScreenCell])]
  private let center: ScreenCell
  /// The cells of the path's marks.
  private let path: Set<ScreenCell>
  private let plane: Plane

  private struct ScreenCell: Hashable {
    var row: Int
    var column: Int
  }

  init(_ lines: [IsoLine], of contours: Contours, on plane: Plane) {
    self.plane = plane
    func cell(_ point: Point) -> ScreenCell {
      ScreenCell(row: plane.row(of: point.y), column: plane.column(of: point.x))
    }
    self.lines = lines.enumerated().map { level, line in
      (
        Numeral.short(line.level), contours.role(ofLevel: level),
        Array(Set(line.pieces.map { cell($0.start) }))
      )
    }
    path = Set(contours.path.map(cell))
    center = contours.least.map { cell(contours.place(of: $0)) } ?? ScreenCell(row: 0, column: 0)
  }

  func write(on picture: inout Picture) {
    var taken = path
    for (index, line) in lines.enumerated() {
      let others = Set(lines.indices.filter { $0 != index }.flatMap { lines[$0].cells })
      let places = line.cells.compactMap { cell in
        place(of: line.text, at: cell, taken: taken, others: others)
      }
      guard
        let best = places.min(by: { ($0.cost, $0.row, $0.column) < ($1.cost, $1.row, $1.column) })
      else { continue }
      picture.write(line.text, line.role, row: best.row, column: best.column)
      taken.formUnion(cells(of: line.text, row: best.row, column: best.column))
    }
  }

  /// The start of a number whose middle is at a cell, with its cost; nil if there is no room.
  private func place(
    of text: String, at cell: ScreenCell, taken: Set<ScreenCell>, others: Set<ScreenCell>
  ) -> (cost: Int, row: Int, column: Int)? {
    let column = cell.column - text.count / 2
    guard column >= 0, column + text.count <= plane.columns else { return nil }
    let covered = cells(of: text, row: cell.row, column: column)
    guard covered.isDisjoint(with: taken) else { return nil }
    let hidden = covered.intersection(others).count
    guard hidden <= 1 else { return nil }
    let distance = abs(cell.row - center.row)
    return (20 * hidden + 2 * distance + (cell.column < center.column ? 3 : 0), cell.row, column)
  }

  /// The cells that a number takes, with one on each side.
  private func cells(of text: String, row: Int, column: Int) -> Set<ScreenCell> {
    Set((column - 1...column + text.count).map { ScreenCell(row: row, column: $0) })
  }
}
