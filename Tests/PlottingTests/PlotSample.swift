import Plotting
import Support
import Testing

/// A plot that a lesson could show.
struct PlotSample: Sendable, CustomTestStringConvertible {
  let name: String
  let plot: Plot

  var testDescription: String { name }

  init(_ name: String, _ figure: Plot.Figure, title: String = "") {
    self.name = name
    plot = Plot(figure, title: title)
  }

  static let all = [
    PlotSample("histogram-batch", .histogram(Histogram([("z", [22.7, 25.4, 26.1, 31.1])]))),
    PlotSample("histogram", .histogram(Histogram([("z", normals(1_000, mean: 26, std: 3.6))]))),
    PlotSample("histogram-three", .histogram(four), title: "the four steps"),
    PlotSample("histogram-many-bins", .histogram(manyBins)),
    PlotSample("line", .lines(Lines([.init("losses", y: losses(200, rate: 0.02))]))),
    PlotSample("lines", .lines(race), title: "with and without batch norm"),
    PlotSample(
      "scatter", .scatter(Scatter([("", cloud(200, 1, 2, seed: 3))], xName: "x", yName: "y"))),
    PlotSample("scatter-classes", .scatter(classes)),
    PlotSample("heatmap-numbers", .heatmap(sweep), title: "loss after 200 steps"),
    PlotSample("heatmap-shades", .heatmap(Heatmap("A", activations))),
    PlotSample("contours-long", .contours(bowl(8)), title: "before"),
    PlotSample("contours-round", .contours(bowl(1.4)), title: "after"),
  ]

  // MARK: The samples

  private static var four: Histogram {
    let z = normals(1_000, mean: 26, std: 3.6)
    let summary = Summary(z)
    let norm = z.map { ($0 - summary.mean) / summary.deviation }
    return Histogram([("z", z), ("z_norm", norm), ("z̃", norm.map { 2 * $0 + 10 })])
  }

  private static var manyBins: Histogram {
    let z = normals(5_000, mean: 0, std: 1)
    let bins = Bins(of: Extent(-4, 4), count: 40)
    var series = Histogram.Series("z_norm", summary: Summary(z), bins: bins)
    series.add(z.span, to: bins)
    return Histogram(bins: bins, series: [series])
  }

  private static var race: Lines {
    Lines([
      .init("with batch norm", y: losses(100, rate: 0.08)),
      .init("without", y: losses(100, rate: 0.03).map { $0 + 0.1 }),
    ])
  }

  private static var classes: Scatter {
    Scatter(
      [("benign", cloud(120, 12, 18, seed: 4)), ("malignant", cloud(70, 17, 22, seed: 5))],
      xName: "radius", yName: "texture")
  }

  private static var sweep: Heatmap {
    let values = (0..<4).flatMap { depth in
      (0..<5).map { rate -> Double in
        let (deep, far) = (Double(depth * depth), Double(abs(rate - 2)))
        return 0.05 + 0.08 * deep + 0.21 * far
      }
    }
    return Heatmap(
      "L", Grid(rows: 4, columns: 5, values: values), rowLabels: ["1", "2", "4", "8"],
      columnLabels: ["0.001", "0.01", "0.1", "1", "10"])
  }

  private static var activations: Grid {
    Grid(
      rows: 30, columns: 100,
      values: (0..<3_000).map { index in
        let (row, column) = (Double(index / 100), Double(index % 100))
        return (row - 15) / 15 * (1 - (column - 50) * (column - 50) / 2_500)
      })
  }

  /// A valley that is so many times as long as wide, and steps down into it.
  static func bowl(_ ratio: Double) -> Contours {
    let axis = (0...40).map { -2 + Double($0) / 10 }
    let (a, b) = (ratio * ratio, 1.0)
    let values = axis.flatMap { y in axis.map { x -> Double in a * x * x + b * y * y } }
    var point = Point(x: -1.6, y: 1.7)
    var path = [point]
    let rate = 0.95 / a
    for _ in 0..<12 {
      point = Point(x: point.x * (1 - 2 * rate * a), y: point.y * (1 - 2 * rate * b))
      path.append(point)
    }
    return Contours(
      "L", Grid(rows: 41, columns: 41, values: values), x: axis, y: axis, xName: "w_1",
      yName: "w_2", path: path)
  }

  // MARK: Numbers

  static func normals(_ count: Int, mean: Double, std: Double, seed: UInt64 = 1) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      // The sum of twelve uniform numbers has variance 1, and nearly the form of a bell.
      let sum = (0..<12).reduce(0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
      return mean + std * (sum - 6)
    }
  }

  private static func losses(_ count: Int, rate: Double) -> [Double] {
    var generator = SeededGenerator(seed: 7)
    return (0..<count).map { step in
      let fall = 2.3 / (1 + rate * Double(step) * Double(step) / 10)
      return 0.05 + fall * (1 + Double.random(in: -0.1..<0.1, using: &generator))
    }
  }

  private static func cloud(_ count: Int, _ x: Double, _ y: Double, seed: UInt64) -> [Point] {
    zip(
      normals(count, mean: x, std: 2, seed: seed), normals(count, mean: y, std: 3, seed: seed + 50)
    ).map { Point(x: $0, y: $1) }
  }
}
