/// Lines of equal height of a function of two variables, as on a map, and a path over them.
package struct Contours: Hashable, Sendable {
  package let name: String
  /// The function's values: a row for each y, a column for each x.
  package let grid: Grid
  package let x: [Double]
  package let y: [Double]
  package let xName: String
  package let yName: String
  /// The values for which lines are drawn: round numbers in rising order.
  package let levels: [Double]
  /// Places that were visited one after the other, such as the steps of a descent.
  package let path: [Point]
  package let least: Grid.PlacedNumber?
  package let greatest: Grid.PlacedNumber?

  /// The sides of the largest grid that is kept.
  private static let mostCells = 96
  private static let mostLevels = 8

  /// - Precondition: x has a number for each column of the grid, y one for each row.
  package init(
    _ name: String, _ grid: Grid, x: [Double], y: [Double], xName: String = "x",
    yName: String = "y", path: [Point] = []
  ) {
    precondition(x.count == grid.columns && y.count == grid.rows, "each value has its place")
    self.init(name, x: x, y: y, xName: xName, yName: yName, path: path) { grid[$0, $1] }
  }

  /// - Parameter value: the function's value in a row, which has a y, and a column, which has an x.
  package init(
    _ name: String, x: [Double], y: [Double], xName: String = "x", yName: String = "y",
    path: [Point] = [], value: (_ row: Int, _ column: Int) -> Double
  ) {
    self.name = name
    grid = Grid(
      sampling: y.count, x.count, toRows: Self.mostCells, columns: Self.mostCells, value)
    self.x = Sampling.indices(of: x.count, atMost: Self.mostCells).map { x[$0] }
    self.y = Sampling.indices(of: y.count, atMost: Self.mostCells).map { y[$0] }
    (self.xName, self.yName) = (xName, yName)
    self.path = path.filter(\.isFinite)
    (least, greatest) = (self.grid.extremes?.least, self.grid.extremes?.greatest)
    levels = Self.levels(from: least?.value, to: greatest?.value)
  }

  private static func levels(from least: Double?, to greatest: Double?) -> [Double] {
    guard let least, let greatest, least < greatest else { return [] }
    return Ticks(of: Extent(least, greatest), parts: mostLevels).values
      .filter { least < $0 && $0 < greatest }
  }

  var xExtent: Extent { Extent(covering: x) }
  var yExtent: Extent { Extent(covering: y) }

  /// The place of a grid cell.
  func place(of cell: Grid.PlacedNumber) -> Point {
    Point(x: x[cell.column], y: y[cell.row])
  }
}

extension Contours {
  /// The ratio of length to width of the valley around its lowest place; 1 if it is round.
  ///
  /// It is the root of the ratio of the two curvatures there, along the axes of the valley, however
  /// it is turned: for `a x² + b y²` it is √(a / b). Nil if the lowest place lies at the edge, or
  /// the ground around it does not rise.
  package var elongation: Double? {
    guard let least, 0 < least.row, least.row < grid.rows - 1, 0 < least.column,
      least.column < grid.columns - 1
    else { return nil }
    let (row, column) = (least.row, least.column)
    let xx = Self.curvature(
      x[column - 1...column + 1], (-1...1).map { grid[row, column + $0] })
    let yy = Self.curvature(y[row - 1...row + 1], (-1...1).map { grid[row + $0, column] })
    let twist =
      grid[row + 1, column + 1] - grid[row + 1, column - 1] - grid[row - 1, column + 1]
      + grid[row - 1, column - 1]
    let xy = twist / ((x[column + 1] - x[column - 1]) * (y[row + 1] - y[row - 1]))

    let middle = (xx + yy) / 2
    let distance = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
    guard middle - distance > middle * 1e-9 else { return nil }
    let ratio = ((middle + distance) / (middle - distance)).squareRoot()
    return ratio.isFinite ? ratio : nil
  }

  /// The second derivative of the parabola through three points.
  private static func curvature(_ places: ArraySlice<Double>, _ values: [Double]) -> Double {
    let x = Array(places)
    let (before, after) = (x[1] - x[0], x[2] - x[1])
    let rise = (values[2] - values[1]) / after - (values[1] - values[0]) / before
    return 2 * rise / (before + after)
  }
}
