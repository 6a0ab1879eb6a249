/// Points in the plane, each of which may belong to a class.
package struct Scatter: Hashable, Sendable {
  package let groups: [Group]
  /// What the axes are called; empty if nothing.
  package let xName: String
  package let yName: String

  /// The points of one class.
  package struct Group: Hashable, Sendable {
    /// What the class is called; empty where there is only one.
    package let name: String
    /// The finite points that can be told apart.
    package let points: [Point]
    package let x: Summary
    package let y: Summary

    /// How many points there are, drawn or not.
    package var count: Int { x.count }
  }

  package init(
    _ groups: [(name: String, points: [Point])], xName: String = "", yName: String = ""
  ) {
    self.xName = xName
    self.yName = yName
    let finite = groups.map { $0.points.filter(\.isFinite) }
    let x = Extent(covering: finite.joined().lazy.map(\.x))
    let y = Extent(covering: finite.joined().lazy.map(\.y))
    self.groups = zip(groups, finite).map { group, finite in
      Group(
        name: group.name, points: Thinning.distinct(finite, x: x, y: y),
        x: Summary(group.points.map(\.x)), y: Summary(group.points.map(\.y)))
    }
  }

  var x: Extent { Extent(covering: groups.flatMap(\.points).map(\.x)) }
  var y: Extent { Extent(covering: groups.flatMap(\.points).map(\.y)) }
}
