import Plotting
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Picture data` {
  @Test(arguments: Seeds.few)
  func `a long line keeps its ends, its extremes and its order`(seed: UInt64) throws {
    var values = PlotSample.normals(20_000, mean: 0, std: 1, seed: seed)
    values[19_999] = 20
    let line = Lines.Line("z", y: values)
    #expect(line.points.count <= 4_096)
    #expect(line.count == 20_000)
    #expect(line.points.map(\.y).min() == values.min())
    #expect(line.points.map(\.y).max() == values.max())
    #expect(line.first?.y == values.first)
    #expect(line.last == Point(x: 19_999, y: try #require(values.last)))
    #expect(zip(line.points, line.points.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test func `a short line keeps every point, and a gap`() {
    let line = Lines.Line("z", y: [1, .nan, 3])
    #expect(line.points.count == 3)
    #expect(line.strayCount == 1)
    #expect(line.lowest == Point(x: 0, y: 1))
  }

  @Test func `of many points on one dot, one is kept`() {
    let points = (0..<20_000).map { Point(x: Double($0 % 2), y: Double($0 % 3)) }
    let scatter = Scatter([("", points)])
    #expect(scatter.groups[0].points.count == 6)
    #expect(scatter.groups[0].count == 20_000)
  }

  @Test func `a large matrix becomes the means of neighbours`() {
    let grid = Grid(rows: 4, columns: 4, values: (0..<16).map(Double.init))
    #expect(grid.shrunk(rows: 2, columns: 2).values == [2.5, 4.5, 10.5, 12.5])
    #expect(grid.shrunk(rows: 9, columns: 4) == grid)
    #expect(grid.sampled(rows: 2, columns: 3).values == [0, 1, 3, 12, 13, 15])
  }

  @Test(arguments: [(1, 0), (8, 0), (8, 0.7), (3, 2)])
  func `a valley is as long as its curvatures say, however it lies`(ratio: Double, angle: Double) {
    let axis = (0...30).map { -3 + Double($0) / 5 }
    let values = axis.flatMap { y in
      axis.map { x -> Double in
        let (along, across) = (x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle))
        return along * along + ratio * ratio * across * across
      }
    }
    let contours = Contours("L", Grid(rows: 31, columns: 31, values: values), x: axis, y: axis)
    #expect(abs((contours.elongation ?? 0) - ratio) < 1e-9 * ratio)
  }

  @Test func `a slope has no valley`() {
    let contours = Contours(
      "L", Grid(rows: 3, columns: 3, values: (0..<9).map(Double.init)), x: [0, 1, 2], y: [0, 1, 2])
    #expect(contours.elongation == nil)
  }

  /// The interpolated height of each end of each piece is the level.
  @Test(arguments: Seeds.few)
  func `an iso line runs where the values pass its level`(seed: UInt64) {
    let side = 6
    let axis = (0..<side).map(Double.init)
    let grid = Grid(
      rows: side, columns: side,
      values: PlotSample.normals(side * side, mean: 0, std: 1, seed: seed))
    let line = IsoLine(0.1, of: Contours("L", grid, x: axis, y: axis))
    #expect(!line.pieces.isEmpty)
    for end in line.pieces.flatMap({ [$0.start, $0.end] }) {
      let (column, row) = (min(Int(end.x), side - 2), min(Int(end.y), side - 2))
      let (right, up) = (end.x - Double(column), end.y - Double(row))
      let low = grid[row, column] * (1 - right) + grid[row, column + 1] * right
      let high = grid[row + 1, column] * (1 - right) + grid[row + 1, column + 1] * right
      #expect(abs(low * (1 - up) + high * up - 0.1) < 1e-9)
    }
  }
}
