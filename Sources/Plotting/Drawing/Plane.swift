import StyledText

/// The plane of a picture: the places of points, and the ticks of its axes.
struct Plane {
  let x: Extent
  let y: Extent
  let rows: Int
  let columns: Int
  let xTicks: Ticks
  let yTicks: Ticks

  /// A plane that is as wide as a screen allows beside the labels of its vertical axis.
  ///
  /// - Parameters:
  ///   - isSquare: true if a step to the right should look as long as the same step upwards, as far
  ///     as the picture has room.
  ///   - countsSteps: true if x counts something, so that only whole numbers make sense.
  init(
    x: Extent, y: Extent, screen: Screen, isSquare: Bool = false, countsSteps: Bool = false
  ) {
    (self.x, self.y) = (x, y)
    rows = screen.pictureRows
    yTicks = Ticks(of: y, parts: rows / 2)
    let room = screen.pictureColumns - (yTicks.labels.map(\.count).max() ?? 0) - 2
    // A character is about twice as high as wide.
    let natural = x.halfLength / y.halfLength * Double(2 * rows)
    columns = isSquare && (16...Double(room)).contains(natural) ? Int(natural) : room
    xTicks = Ticks(of: x, parts: max(columns / 10, 2), areWhole: countsSteps)
  }

  func column(of x: Double) -> Int { place(self.x.fraction(of: x), of: columns) }
  func row(of y: Double) -> Int { rows - 1 - place(self.y.fraction(of: y), of: rows) }

  /// A point far outside becomes one just outside: a number may be too large for a place.
  private func place(_ fraction: Double, of count: Int) -> Int {
    Int((min(max(fraction, -1), 2) * Double(count - 1)).rounded())
  }
}
