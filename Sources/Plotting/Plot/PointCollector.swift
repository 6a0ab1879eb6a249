/// Collects the points of a class, one after the other, and keeps those that can be told apart.
///
/// Of all points on one dot, of some hundred in each direction, the first is kept: so a million
/// points are a picture that is soon drawn and costs little to keep.
package struct PointCollector: Sendable {
  private let name: String
  private let xExtent: Extent
  private let yExtent: Extent
  private var points: [Point] = []
  private var x = Summary()
  private var y = Summary()
  private var isTaken = [Bool](repeating: false, count: dots * dots)

  /// The dots on each side of the picture.
  private static let dots = 160

  /// - Parameters:
  ///   - x: the extent of the horizontal axis; points outside are not drawn.
  ///   - y: the extent of the vertical axis.
  package init(_ name: String, x: Extent, y: Extent) {
    self.name = name
    (xExtent, yExtent) = (x, y)
  }

  package mutating func add(_ point: Point) {
    x.add(point.x)
    y.add(point.y)
    guard xExtent.contains(point.x), yExtent.contains(point.y) else { return }
    let last = Double(Self.dots - 1)
    let column = Int(xExtent.fraction(of: point.x) * last)
    let row = Int(yExtent.fraction(of: point.y) * last)
    let dot = (row * Self.dots + column).clamped(to: 0...isTaken.count - 1)
    guard !isTaken[dot] else { return }
    isTaken[dot] = true
    points.append(point)
  }

  package var group: Scatter.Group { Scatter.Group(name: name, points: points, x: x, y: y) }
}
