/// Numbers in their order, joined by lines: losses over the steps, a function over its argument.
package struct Lines: Hashable, Sendable {
  package let lines: [Curve]
  /// The name of the horizontal axis; empty where it counts the numbers from 0.
  package let xName: String
  /// Points that the axes reach at least.
  private let corners: [Point]

  package init(_ lines: [Curve], over xName: String = "", reaching corners: [Point] = []) {
    self.lines = lines
    self.xName = xName
    self.corners = corners
  }

  /// One line. A point that is not finite leaves a gap.
  package struct Curve: Hashable, Sendable {
    package let name: String
    /// The points to draw: for a long line, those that can be told apart.
    package let points: [Point]
    package let first: Point?
    package let last: Point?
    package let lowest: Point?
    package let highest: Point?
    /// The number of points, drawn or not.
    package let count: Int
    package let strayCount: Int

    /// A line through so many points, each computed once, in order.
    ///
    /// - Throws: the errors of `point`.
    package init<Failure: Error>(
      _ name: String, count: Int, point: (Int) throws(Failure) -> Point
    ) throws(Failure) {
      var (first, last, lowest, highest): (Point?, Point?, Point?, Point?)
      var strays = 0
      var thinning = Thinning(of: count)
      for index in 0..<count {
        let point = try point(index)
        thinning.add(point)
        guard point.isFinite else {
          strays += 1
          continue
        }
        first = first ?? point
        last = point
        if point.y < lowest?.y ?? .infinity { lowest = point }
        if point.y > highest?.y ?? -.infinity { highest = point }
      }
      self.name = name
      self.count = count
      points = thinning.points
      (self.first, self.last, self.lowest, self.highest) = (first, last, lowest, highest)
      strayCount = strays
    }

    /// A line over 0, 1, 2, ….
    package init(_ name: String, y: [Double]) {
      self.init(name, count: y.count) { Point(x: Double($0), y: y[$0]) }
    }
  }

  var x: Extent { Extent(covering: (lines.flatMap(\.points) + corners).map(\.x)) }
  var y: Extent { Extent(covering: (lines.flatMap(\.points) + corners).map(\.y)) }

  /// True if all x are whole numbers.
  var countsSteps: Bool {
    lines.allSatisfy { $0.points.allSatisfy { !$0.x.isFinite || $0.x == $0.x.rounded() } }
  }
}
