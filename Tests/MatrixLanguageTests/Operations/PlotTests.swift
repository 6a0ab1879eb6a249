import MatrixLanguage
import NumericCore
import Plotting
import StyledText
import Synchronization
import Testing

@Suite struct `Plots of the language` {
  private func plot(_ code: String, after cells: String...) throws -> Plot {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    for cell in cells { try workspace.run(cell) }
    guard case .plot(let plot)? = try workspace.run(code).last?.value else {
      throw NoPlot()
    }
    return plot
  }

  private struct NoPlot: Error {}

  @Test func `many bins are those of NumPy, and a range is kept`() throws {
    guard
      case .histogram(let histogram) = try plot("hist([1, 2, 1, 4, 4.5, 7], bins=3)").figure,
      case .histogram(let ranged) = try plot("hist([1, 2], range=[-5, 5])").figure
    else { throw NoPlot() }
    #expect(histogram.bins.edges == [1, 3, 5, 7])
    #expect(histogram.series.map(\.counts) == [[3, 2, 1]])
    #expect(ranged.bins.extent == Extent(-5, 5))
  }

  @Test func `a title is text, whatever it holds`() throws {
    #expect(try plot(#"plot([1, 2], title="x <b> 你好")"#).title == "x <b> 你好")
  }

  @Test func `a function is computed at each place of the grid`() throws {
    let plot = try plot(
      "contour(f, x, y, path=[0, 1; 0, 2])", after: "x, y = [0, 1, 2], [0, 10]",
      "f(a, b, k=1) = { s = a + b; s * k }")
    guard case .contours(let contours) = plot.figure else { throw NoPlot() }
    #expect(contours.grid == Grid(rows: 2, columns: 3, values: [0, 1, 2, 10, 11, 12]))
    #expect(contours.path == [Point(x: 0, y: 0), Point(x: 1, y: 2)])
    #expect(contours.xName == "a" && contours.yName == "b")
  }

  @Test func `labels make classes in their order`() throws {
    guard
      case .scatter(let scatter) = try plot(
        "scatter(X, [1, 0, 1])", after: "X = [1, 2, 3; 4, 5, 6]"
      )
      .figure
    else { throw NoPlot() }
    #expect(scatter.groups.map(\.name) == ["0", "1"])
    #expect(scatter.groups.map(\.count) == [1, 2])
    #expect(scatter.xName == "X[0]")
  }

  /// A plot keeps what a screen can show, however much it was made from.
  @Test(arguments: [
    "hist(z)", "plot(z)", "scatter(reshape(z, 2, 150000))", "heatmap(reshape(z, 300, 1000))",
  ])
  func `a plot of many numbers is small`(code: String) throws {
    let plot = try plot(code, after: "z = range(300000)")
    let kept =
      switch plot.figure {
      case .histogram(let histogram): histogram.bins.count
      case .lines(let lines): lines.lines.reduce(0) { $0 + $1.points.count }
      case .scatter(let scatter): scatter.groups.reduce(0) { $0 + $1.points.count }
      case .heatmap(let heatmap): heatmap.grid.values.count
      case .contours(let contours): contours.grid.values.count
      }
    #expect((1...26_000).contains(kept))
  }

  @Test(arguments: [
    "hist(z)", "plot(z)", "scatter(reshape(z, 2, 150000), ones(1, 150000))",
    "contour(f, linspace(0, 1, 100), linspace(0, 1, 100))",
  ])
  func `a plot can be interrupted`(code: String) throws {
    let asked = Atomic(0)
    let patience = Atomic(Int.max)
    let allowance = Allowance(
      interrupt: Interrupt {
        asked.wrappingAdd(1, ordering: .relaxed).newValue > patience.load(ordering: .relaxed)
      })
    var workspace = Workspace(allowance: allowance, seed: 1)
    try workspace.run("z = range(300000); f(a, b) = a + b")
    patience.store(asked.load(ordering: .relaxed) + 5, ordering: .relaxed)
    #expect(workspace.diagnostics(of: code).map(\.problem) == [.interrupted])
  }
}
