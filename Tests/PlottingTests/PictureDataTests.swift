import Plotting
import StyledText
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
    let line = Lines.Curve("z", y: values)
    #expect(line.points.count <= 4_096)
    #expect(line.count == 20_000)
    #expect(line.points.map(\.y).min() == values.min())
    #expect(line.points.map(\.y).max() == values.max())
    #expect(line.first?.y == values.first)
    #expect(line.last == Point(x: 19_999, y: try #require(values.last)))
    #expect(zip(line.points, line.points.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test func `a short line keeps every point, and a gap`() {
    let line = Lines.Curve("z", y: [1, .nan, 3])
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

@Suite struct `A heatmap's scale` {
  /// Numbers of both signs, of one, and one number alone.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `gives the largest magnitude the strongest tint`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (low, high) = [(-3.0, 2.0), (0.5, 4), (-9, -8), (7, 7)][Int(seed % 4)]
    let values = (0..<20).map { _ in
      low < high ? Double.random(in: low..<high, using: &generator) : low
    }
    let scale = HeatmapScale(Heatmap("Z", Grid(rows: 4, columns: 5, values: values)))
    let tints = try values.map { try #require(scale.tint(of: $0)) }
    let largest = try #require(values.indices.max { values[$0].magnitude < values[$1].magnitude })
    #expect(tints[largest].strength.magnitude == 1)
    for (value, tint) in zip(values, tints) {
      #expect(tint.step == 0 || (tint.step < 0) == (value < 0))
    }
    let order = values.indices.sorted { values[$0] < values[$1] }
    let steps = order.map { tints[$0].step }
    #expect(steps == steps.sorted())
  }

  @Test func `has no tint for what is no number`() {
    let scale = HeatmapScale(Heatmap("Z", Grid(rows: 1, columns: 3, values: [.nan, .infinity, 1])))
    #expect(scale.tint(of: .nan) == nil)
    #expect(scale.tint(of: .infinity) == nil)
    #expect(scale.tint(of: 1) == Tint(1))
  }
}
