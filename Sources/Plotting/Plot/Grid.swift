/// Numbers in rows and columns.
package struct Grid: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  /// Row after row.
  package let values: [Double]

  /// - Precondition: there are `rows` times `columns` values.
  package init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns, "a grid is full")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  package subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// The same picture with at most so many rows and columns, each number the mean of those in its
  /// place.
  package func shrunk(rows mostRows: Int, columns mostColumns: Int) -> Grid {
    guard rows > mostRows || columns > mostColumns else { return self }
    let (newRows, newColumns) = (min(rows, mostRows), min(columns, mostColumns))
    var means: [Double] = []
    for row in 0..<newRows {
      let taken = row * rows / newRows..<(row + 1) * rows / newRows
      for column in 0..<newColumns {
        means.append(
          mean(taken, column * columns / newColumns..<(column + 1) * columns / newColumns))
      }
    }
    return Grid(rows: newRows, columns: newColumns, values: means)
  }

  private func mean(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let share = 1 / Double(rows.count * columns.count)
    var mean = 0.0
    for row in rows {
      // Sharing before adding, for a sum of the largest numbers would overflow.
      for column in columns { mean += self[row, column] * share }
    }
    return mean
  }

  /// The same with every so many rows and columns left out; the last ones stay.
  package func sampled(rows mostRows: Int, columns mostColumns: Int) -> Grid {
    let (rows, columns) = (
      Sampling.indices(of: self.rows, atMost: mostRows),
      Sampling.indices(of: self.columns, atMost: mostColumns)
    )
    return Grid(
      rows: rows.count, columns: columns.count,
      values: rows.flatMap { row in columns.map { self[row, $0] } })
  }

  /// Where the least and the greatest finite number stand; nil if there is none.
  var extremes: (least: Cell, greatest: Cell)? {
    let finite = values.indices.lazy.filter { values[$0].isFinite }
    guard let least = finite.min(by: { values[$0] < values[$1] }),
      let greatest = finite.max(by: { values[$0] < values[$1] })
    else { return nil }
    return (cell(least), cell(greatest))
  }

  private func cell(_ index: Int) -> Cell {
    Cell(row: index / columns, column: index % columns, value: values[index])
  }

  /// A number and its place.
  package struct Cell: Hashable, Sendable {
    package let row: Int
    package let column: Int
    package let value: Double
  }
}

/// Evenly spread places of a sequence, with both ends.
enum Sampling {
  static func indices(of count: Int, atMost most: Int) -> [Int] {
    guard count > most, most > 1 else { return Array(0..<count) }
    return (0..<most).map { $0 * (count - 1) / (most - 1) }
  }
}
