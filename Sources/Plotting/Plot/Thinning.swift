/// Fewer points that look the same.
///
/// No screen shows a million points, and a plot is a value that is kept. So of many points, only
/// those are kept which a picture of some hundred dots in each direction can tell apart.
enum Thinning {
  /// How many points are kept of a line, at most.
  static let mostPoints = 4096
  /// The dots on each side of the picture for which points are kept.
  static let dots = 256

  /// The lowest and the highest of each stretch of a line, in their order: the line that joins them
  /// covers what the whole line covers. A gap stays a gap.
  static func ends(of points: some Collection<Point>) -> [Point] {
    guard points.count > mostPoints else { return Array(points) }
    let stretch = (points.count + mostPoints / 3 - 1) / (mostPoints / 3)
    var kept: [Point] = []
    var rest = points[...]
    while !rest.isEmpty {
      let piece = rest.prefix(stretch)
      rest = rest.dropFirst(stretch)
      kept += ends(ofStretch: piece)
    }
    return kept
  }

  private static func ends(ofStretch piece: some Collection<Point>) -> [Point] {
    var (lowest, highest, gap): (Point?, Point?, Point?)
    var highestIsLast = true
    for point in piece {
      guard point.isFinite else {
        gap = point
        continue
      }
      if point.y < lowest?.y ?? .infinity { (lowest, highestIsLast) = (point, false) }
      if point.y >= highest?.y ?? -.infinity { (highest, highestIsLast) = (point, true) }
    }
    let ends = highestIsLast ? [lowest, highest] : [highest, lowest]
    return (ends + [gap]).compactMap(\.self)
  }

  /// The first of the points that fall on the same dot.
  static func distinct(_ points: [Point], x: Extent, y: Extent) -> [Point] {
    guard points.count > mostPoints else { return points }
    var isTaken = [Bool](repeating: false, count: dots * dots)
    return points.filter { point in
      let column = Int(x.fraction(of: point.x) * Double(dots - 1))
      let row = Int(y.fraction(of: point.y) * Double(dots - 1))
      let dot = row * dots + column
      defer { isTaken[dot] = true }
      return !isTaken[dot]
    }
  }
}
