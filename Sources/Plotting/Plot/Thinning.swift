/// Fewer points of a line that look the same.
///
/// No screen shows a million points, and a plot is a value that is kept. So a long line keeps only
/// the lowest and the highest point of each stretch, in their order: the line through them covers
/// the same pixels as the whole line. A gap stays a gap.
struct Thinning {
  private var kept: [Point] = []
  /// The points of a stretch.
  private let length: Int
  private var stretch = Stretch()

  /// The most points that are kept.
  static let mostPoints = 4096

  init(of count: Int) {
    // A stretch leaves two points and perhaps a gap.
    let stretches = Self.mostPoints / 3
    length = count > Self.mostPoints ? (count + stretches - 1) / stretches : 1
  }

  mutating func add(_ point: Point) {
    stretch.add(point)
    guard stretch.count == length else { return }
    kept += stretch.ends
    stretch = Stretch()
  }

  /// The points that are kept so far.
  var points: [Point] { kept + stretch.ends }

  private struct Stretch {
    private(set) var count = 0
    private var lowest: Point?
    private var highest: Point?
    private var gap: Point?
    private var highestIsLast = true

    mutating func add(_ point: Point) {
      count += 1
      guard point.isFinite else {
        gap = point
        return
      }
      if point.y < lowest?.y ?? .infinity { (lowest, highestIsLast) = (point, false) }
      if point.y >= highest?.y ?? -.infinity { (highest, highestIsLast) = (point, true) }
    }

    var ends: [Point] {
      let ends = highestIsLast ? [lowest, highest] : [highest, lowest]
      let points = ends.compactMap(\.self)
      return (points.first == points.last ? Array(points.prefix(1)) : points)
        + [gap].compactMap(\.self)
    }
  }
}
