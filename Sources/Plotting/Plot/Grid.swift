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

  /// The grid shrunk to at most so many rows and columns, each number the mean of those it
  /// replaces.
  package func shrunk(rows mostRows: Int, columns mostColumns: Int) -> Grid {
    guard rows > mostRows || columns > mostColumns else { return self }
    return Grid(
      shrinking: values.span, rows: rows, columns: columns, toRows: mostRows, columns: mostColumns,
      passed: { _ in })
  }

  /// The means of the neighbours in a matrix, in at most so many rows and columns.
  ///
  /// - Parameter passed: called now and then with the number of further values read; it may throw
  ///   to end the work.
  /// - Precondition: there are `rows` times `columns` values.
  init<Failure: Error>(
    shrinking matrix: Span<Double>, rows: Int, columns: Int, toRows mostRows: Int,
    columns mostColumns: Int, passed: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let (newRows, newColumns) = (min(rows, mostRows), min(columns, mostColumns))
    var means = [Double](repeating: 0, count: newRows * newColumns)
    for row in 0..<newRows {
      let taken = row * rows / newRows..<(row + 1) * rows / newRows
      for column in 0..<newColumns {
        let across = column * columns / newColumns..<(column + 1) * columns / newColumns
        // Each term is divided before the sum, which could overflow otherwise.
        let share = 1 / Double(taken.count * across.count)
        var mean = 0.0
        for line in taken {
          for place in across { mean += matrix[line * columns + place] * share }
          try passed(across.count)
        }
        means[row * newColumns + column] = mean
      }
    }
    self.init(rows: newRows, columns: newColumns, values: means)
  }

  /// The grid with rows and columns left out at equal distances; the last ones stay.
  package func sampled(rows mostRows: Int, columns mostColumns: Int) -> Grid {
    Grid(sampling: rows, columns, toRows: mostRows, columns: mostColumns) { self[$0, $1] }
  }

  /// Some of the values of a function of a row and a column, the first and the last ones among them.
  init(
    sampling rows: Int, _ columns: Int, toRows mostRows: Int, columns mostColumns: Int,
    _ value: (_ row: Int, _ column: Int) -> Double
  ) {
    let across = Sampling.indices(of: columns, atMost: mostColumns)
    let down = Sampling.indices(of: rows, atMost: mostRows)
    self.init(
      rows: down.count, columns: across.count,
      values: down.flatMap { row in across.map { value(row, $0) } })
  }

  /// The least and the greatest finite number with their places; nil if there is none.
  var extremes: (least: PlacedNumber, greatest: PlacedNumber)? {
    var extremes = Extremes()
    extremes.add(values.span, values.indices)
    return extremes.cells(of: values.span, columns: columns)
  }

  /// The places of the least and the greatest finite number of a matrix; among equal ones, the
  /// first.
  struct Extremes {
    private var (least, greatest): (Int?, Int?)

    /// Adds a part of the matrix.
    mutating func add(_ matrix: Span<Double>, _ part: Range<Int>) {
      for index in part where matrix[index].isFinite {
        if matrix[index] < least.map({ matrix[$0] }) ?? .infinity { least = index }
        if matrix[index] > greatest.map({ matrix[$0] }) ?? -.infinity { greatest = index }
      }
    }

    func cells(of matrix: Span<Double>, columns: Int) -> (
      least: PlacedNumber, greatest: PlacedNumber
    )? {
      guard let least, let greatest else { return nil }
      return (
        PlacedNumber(row: least / columns, column: least % columns, value: matrix[least]),
        PlacedNumber(row: greatest / columns, column: greatest % columns, value: matrix[greatest])
      )
    }
  }

  /// A number and its place.
  package struct PlacedNumber: Hashable, Sendable {
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
