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
