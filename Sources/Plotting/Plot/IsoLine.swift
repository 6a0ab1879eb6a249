/// The places where the values of a grid pass a level.
///
/// Marching squares: the values are joined by straight lines along the sides of each square of four
/// neighbours, and where two or four of these sides pass the level, straight pieces join the places.
package struct IsoLine {
  package let level: Double
  package let pieces: [LineSegment]

  package struct LineSegment: Hashable {
    package let start: Point
    package let end: Point
  }

  package init(_ level: Double, of contours: Contours) {
    self.level = level
    var pieces: [LineSegment] = []
    for row in 0..<max(contours.grid.rows - 1, 0) {
      for column in 0..<max(contours.grid.columns - 1, 0) {
        pieces += Square(contours, row, column).pieces(at: level)
      }
    }
    self.pieces = pieces
  }
}

/// Four neighbours of a grid, in the order of a walk around them.
private struct Square {
  private var corners: [(place: Point, value: Double)] = []

  init(_ contours: Contours, _ row: Int, _ column: Int) {
    for (row, column) in [
      (row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column),
    ] {
      corners.append(
        (Point(x: contours.x[column], y: contours.y[row]), contours.grid[row, column]))
    }
  }

  func pieces(at level: Double) -> [IsoLine.LineSegment] {
    guard corners.allSatisfy(\.value.isFinite) else { return [] }
    var crossings: [Point] = []
    for side in 0..<4 {
      let (start, end) = (corners[side], corners[(side + 1) % 4])
      guard (start.value < level) != (end.value < level) else { continue }
      let share = Extent.share(of: level, from: start.value, to: end.value)
      crossings.append(
        Point(
          x: start.place.x * (1 - share) + end.place.x * share,
          y: start.place.y * (1 - share) + end.place.y * share))
    }
    switch crossings.count {
    case 2: return [IsoLine.LineSegment(start: crossings[0], end: crossings[1])]
    case 4:
      // A saddle: the value in its middle decides which corners belong together.
      let middle = corners.reduce(0) { $0 + $1.value / 4 }
      let isSplit = (middle < level) != (corners[0].value < level)
      let order = isSplit ? [(0, 3), (1, 2)] : [(0, 1), (2, 3)]
      return order.map { IsoLine.LineSegment(start: crossings[$0.0], end: crossings[$0.1]) }
    default: return []
    }
  }
}

extension Extent {
  /// The share of the way from one number to another at which a third lies; the two differ.
  fileprivate static func share(of value: Double, from start: Double, to end: Double) -> Double {
    (value / 2 - start / 2) / (end / 2 - start / 2)
  }
}
