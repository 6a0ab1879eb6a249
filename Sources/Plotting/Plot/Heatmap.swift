/// A matrix, each number a shade.
package struct Heatmap: Hashable, Sendable {
  package let name: String
  /// How many rows and columns the matrix has.
  package let rows: Int
  package let columns: Int
  /// The matrix, or of a large one, the means of neighbours.
  package let grid: Grid
  package let summary: Summary
  package let least: Grid.Cell?
  package let greatest: Grid.Cell?
  private let rowLabels: [String]?
  private let columnLabels: [String]?

  /// The sides of the largest grid that is kept.
  private static let mostCells = 128

  /// A matrix, row after row.
  ///
  /// - Parameters:
  ///   - rowLabels: what the rows are called, if not by their numbers, counted from 0.
  ///   - columnLabels: what the columns are called.
  package init(
    _ name: String, _ matrix: Span<Double>, rows: Int, columns: Int, rowLabels: [String]? = nil,
    columnLabels: [String]? = nil
  ) {
    self.name = name
    (self.rows, self.columns) = (rows, columns)
    grid = Grid(
      shrinking: matrix, rows: rows, columns: columns, toRows: Self.mostCells,
      columns: Self.mostCells)
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    var summary = Summary()
    summary.add(matrix)
    self.summary = summary
    let extremes = Grid.extremes(of: matrix, columns: columns)
    (least, greatest) = (extremes?.least, extremes?.greatest)
  }

  package init(
    _ name: String, _ grid: Grid, rowLabels: [String]? = nil, columnLabels: [String]? = nil
  ) {
    self.init(
      name, grid.values.span, rows: grid.rows, columns: grid.columns, rowLabels: rowLabels,
      columnLabels: columnLabels)
  }

  /// What a row of the matrix is called.
  package func rowLabel(_ row: Int) -> String { Self.label(row, in: rowLabels) }

  /// What a column of the matrix is called.
  package func columnLabel(_ column: Int) -> String { Self.label(column, in: columnLabels) }

  private static func label(_ index: Int, in labels: [String]?) -> String {
    guard let labels, index < labels.count else { return String(index) }
    return labels[index]
  }
}
