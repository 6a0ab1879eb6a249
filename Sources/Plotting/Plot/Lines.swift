/// Numbers in their order, joined by lines: losses over the steps, a function over its argument.
package struct Lines: Hashable, Sendable {
  package let lines: [Line]

  package init(_ lines: [Line]) {
    self.lines = lines
  }

  /// One line. A number that is not finite leaves a gap.
  package struct Line: Hashable, Sendable {
    package let name: String
    /// The points to draw: of a long line, those that can be told apart.
    package let points: [Point]
    package let first: Point?
    package let last: Point?
    package let lowest: Point?
    package let highest: Point?
    /// How many points there are, drawn or not.
    package let count: Int
    package let strayCount: Int

    package init(_ name: String, _ points: some Collection<Point>) {
      self.name = name
      let finite = points.lazy.filter(\.isFinite)
      first = finite.first
      last = finite.reduce(nil as Point?) { $1 }
      lowest = finite.min { $0.y < $1.y }
      highest = finite.max { $0.y < $1.y }
      count = points.count
      strayCount = points.reduce(0) { $0 + ($1.isFinite ? 0 : 1) }
      self.points = Thinning.ends(of: points)
    }

    /// A line over 0, 1, 2, ….
    package init(_ name: String, y: [Double]) {
      self.init(name, y.enumerated().map { Point(x: Double($0), y: $1) })
    }
  }

  var x: Extent { Extent(covering: lines.flatMap(\.points).map(\.x)) }
  /// Whether all x are whole numbers.
  var countsSteps: Bool {
    lines.allSatisfy { $0.points.allSatisfy { !$0.x.isFinite || $0.x == $0.x.rounded() } }
  }

  var y: Extent { Extent(covering: lines.flatMap(\.points).map(\.y)) }
}

/// A place in the plane.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package var isFinite: Bool { x.isFinite && y.isFinite }
}
