/// A matrix, each number a shade.
package struct Heatmap: Hashable, Sendable {
  package let name: String
  /// The numbers of rows and columns of the matrix.
  package let rows: Int
  package let columns: Int
  /// The matrix, or of a large one, the means of neighbours.
  package let grid: Grid
  package let summary: Summary
  package let least: Grid.PlacedNumber?
  package let greatest: Grid.PlacedNumber?
  private let rowLabels: [String]?
  private let columnLabels: [String]?

  /// The sides of the largest grid that is kept.
  private static let mostCells = 128

  /// A matrix, row after row.
  ///
  /// - Parameters:
  ///   - rowLabels: the names of the rows; by default their numbers, counted from 0.
  ///   - columnLabels: the names of the columns.
  ///   - passed: called now and then with the number of further elements read; it may throw to end
  ///     the work.
  package init<Failure: Error>(
    _ name: String, _ matrix: Span<Double>, rows: Int, columns: Int, rowLabels: [String]? = nil,
    columnLabels: [String]? = nil, passed: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    self.name = name
    (self.rows, self.columns) = (rows, columns)
    grid = try Grid(
      shrinking: matrix, rows: rows, columns: columns, toRows: Self.mostCells,
      columns: Self.mostCells, passed: passed)
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    var summary = Summary()
    var extremes = Grid.Extremes()
    for start in stride(from: 0, to: matrix.count, by: Self.pieceLength) {
      let piece = start..<min(start + Self.pieceLength, matrix.count)
      summary.add(matrix.extracting(piece))
      extremes.add(matrix, piece)
      try passed(piece.count)
    }
    self.summary = summary
    let cells = extremes.cells(of: matrix, columns: columns)
    (least, greatest) = (cells?.least, cells?.greatest)
  }

  /// The number of elements read at a time.
  private static let pieceLength = 1 << 15

  package init(
    _ name: String, _ grid: Grid, rowLabels: [String]? = nil, columnLabels: [String]? = nil
  ) {
    self.init(
      name, grid.values.span, rows: grid.rows, columns: grid.columns, rowLabels: rowLabels,
      columnLabels: columnLabels, passed: { _ in })
  }

  /// The name of a row of the matrix.
  package func rowLabel(_ row: Int) -> String { Self.label(row, in: rowLabels) }

  /// The name of a column of the matrix.
  package func columnLabel(_ column: Int) -> String { Self.label(column, in: columnLabels) }

  private static func label(_ index: Int, in labels: [String]?) -> String {
    guard let labels, index < labels.count else { return String(index) }
    return labels[index]
  }
}
