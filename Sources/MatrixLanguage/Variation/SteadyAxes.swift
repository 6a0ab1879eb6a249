import Plotting

/// The axes of a varied block's pictures, the same from frame to frame, so that a wider
/// distribution looks wider.
///
/// Pictures are told apart by the order in which they are drawn. Nothing is cut off: a picture that
/// reaches further has wider axes.
struct SteadyAxes: Sendable {
  /// The lower left and the upper right end of all that was drawn, for each picture.
  private var corners: [[Point]] = []
  private var place = 0

  /// The next picture is the first of a frame.
  mutating func begin() { place = 0 }

  /// The corners of this picture and of those that were drawn in its place before.
  mutating func corners(including points: [Point]) -> [Point] {
    if place == corners.count { corners.append([]) }
    corners[place] = Self.corners(of: corners[place] + points)
    defer { place += 1 }
    return corners[place]
  }

  private static func corners(of points: [Point]) -> [Point] {
    let finite = points.filter(\.isFinite)
    guard let first = finite.first else { return [] }
    return finite.reduce(into: [first, first]) { corners, point in
      corners[0] = Point(x: min(corners[0].x, point.x), y: min(corners[0].y, point.y))
      corners[1] = Point(x: max(corners[1].x, point.x), y: max(corners[1].y, point.y))
    }
  }
}
