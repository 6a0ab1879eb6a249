/// Points in the plane, each of which may belong to a class.
package struct Scatter: Hashable, Sendable {
  package let groups: [Group]
  /// The names of the axes; empty without one.
  package let xName: String
  package let yName: String
  /// Points that the axes reach at least.
  private let corners: [Point]

  /// The number of classes that can be told apart.
  package static let mostGroups = Signs.marks.count

  package init(
    _ groups: [Group], xName: String = "", yName: String = "", reaching corners: [Point] = []
  ) {
    self.groups = groups
    self.xName = xName
    self.yName = yName
    self.corners = corners
  }

  /// The points of one class.
  package struct Group: Hashable, Sendable {
    /// The name of the class; empty if there is only one.
    package let name: String
    /// The finite points that can be told apart.
    package let points: [Point]
    package let x: Summary
    package let y: Summary

    /// The number of points, drawn or not.
    package var count: Int { x.count }
  }

  /// Points by their classes.
  package init(
    _ groups: [(name: String, points: [Point])], xName: String = "", yName: String = ""
  ) {
    let finite = groups.flatMap(\.points).filter(\.isFinite)
    let x = Extent(covering: finite.lazy.map(\.x))
    let y = Extent(covering: finite.lazy.map(\.y))
    self.init(
      groups.map { name, points in
        points.reduce(into: PointCollector(name, x: x, y: y)) { $0.add($1) }.group
      },
      xName: xName, yName: yName)
  }

  var x: Extent { Extent(covering: (groups.flatMap(\.points) + corners).map(\.x)) }
  var y: Extent { Extent(covering: (groups.flatMap(\.points) + corners).map(\.y)) }
}
