import NumericCore
import Plotting
import PythonTranslation
import StyledText

/// Pictures of numbers. A plot is a value: it can be stored, stated as a formula, and shown again.
extension Builtins {
  static let plots = [hist, plot, scatter, heatmap, contour]

  /// More sets could not be told apart.
  private static let mostSets = 10

  // MARK: Histograms

  static let hist = Operation(
    "hist", [.required("z"), .option("bins"), .option("range"), .option("title")],
    isVariadic: true,
    help: .init(
      summary: Localized(
        en: """
          How many numbers lie where. hist(z, z_norm) puts several on one axis; bins=20 asks for \
          so many bars, range=[-5, 5] for that axis.
          """,
        zh: """
          直方图：各个区间里有多少个数。hist(z, z_norm) 把几组数画在同一坐标轴上；bins=20 指定条数，\
          range=[-5, 5] 指定坐标轴范围。
          """),
      equals: "plt.hist(z, bins=bins, range=range)", example: "hist([1, 2, 2, 3])",
      output: """
        Histogram of [1, 2, 2, 3]: 4 values from 1 to 3, mean 2, std 0.7071, 50% between 2 and 2.5.
        """),
    python: .none,
    rule: .general { arguments, resources throws(Problem) in
      let matrices = try arguments.matrices()
      try refuse(moreThan: mostSets, matrices.count)
      var summaries: [Summary] = []
      for matrix in matrices {
        var summary = Summary()
        try matrix.forEachPiece { summary.add($0) }
        summaries.append(summary)
      }
      let bins = try bins(for: summaries, arguments, &resources)
      var series: [Histogram.Series] = []
      for (place, matrix) in matrices.enumerated() {
        var one = Histogram.Series(
          arguments.name(place).text, summary: summaries[place], bins: bins)
        try matrix.forEachPiece { one.add($0, to: bins) }
        series.append(one)
      }
      return .plot(
        Plot(.histogram(Histogram(bins: bins, series: series)), title: try arguments.title()))
    },
    namesOperands: true)

  private static func bins(
    for summaries: [Summary], _ arguments: Arguments, _ resources: inout Resources
  ) throws(Problem) -> Bins {
    let extent = try arguments.extent(named: "range")
    let ends = summaries.compactMap(\.ends).flatMap { [$0.least, $0.greatest] }
    let corners = resources.axes?.corners(including: ends.map { Point(x: $0, y: 0) })
    let reach = Extent(covering: corners?.map(\.x) ?? ends)
    guard let count = try arguments.whole(named: "bins") else {
      return extent.map { Bins(of: $0, for: summaries) } ?? Bins(suiting: summaries, over: reach)
    }
    guard 1...Bins.mostBins ~= count else { throw .notPositive(Double(count), role: "bins") }
    return Bins(of: extent ?? reach, count: count)
  }

  // MARK: Lines

  static let plot = Operation(
    "plot", [.required("y"), .option("title")], isVariadic: true,
    help: .init(
      summary: Localized(
        en: """
          The numbers joined by a line, over 0, 1, 2, …. plot(x, y) draws y over x, \
          plot(x, a, b) several lines; each row of a matrix is a line.
          """,
        zh: """
          折线图，横轴为 0、1、2……。plot(x, y) 画 y 随 x 的变化，plot(x, a, b) 画几条线；\
          矩阵的每一行是一条线。
          """),
      equals: "plt.plot(x, y)", example: "plot([3, 1, 2])",
      output: "Line of [3, 1, 2]: 3 points, falls from 3 to 2, lowest 1 at 1."),
    python: .none,
    rule: .general { arguments, resources throws(Problem) in
      let matrices = try arguments.matrices()
      let x = matrices.count > 1 ? matrices[0] : nil
      let first = x == nil ? 0 : 1
      try refuse(
        moreThan: mostSets, matrices.dropFirst(first).reduce(0) { $0 + $1.lineCount })
      var lines: [Lines.Curve] = []
      for (place, y) in matrices.enumerated().dropFirst(first) {
        lines += try rows(of: y, over: x, label: arguments.name(place).text)
      }
      let corners = resources.axes?.corners(including: lines.flatMap(\.points)) ?? []
      let over = x == nil ? "" : arguments.name(0).text
      return .plot(
        Plot(.lines(Lines(lines, over: over, reaching: corners)), title: try arguments.title()))
    },
    namesOperands: true)

  /// A line for each row; a column is a line too.
  private static func rows(
    of y: Matrix, over x: Matrix?, label: String
  ) throws(Problem) -> [Lines.Curve] {
    let count = y.lineCount == 0 ? 0 : y.count / y.lineCount
    if let x, x.count != count {
      throw .wrongLength(role: label, needed: x.count, found: count)
    }
    var lines: [Lines.Curve] = []
    for line in 0..<y.lineCount {
      let name = y.lineCount == 1 ? label : "\(label)[\(line)]"
      lines.append(
        try Lines.Curve(name, count: count) { index throws(Problem) in
          try y.checkInterrupt(at: index)
          return Point(x: x?[flat: index] ?? Double(index), y: y[flat: line * count + index])
        })
    }
    return lines
  }

  static func refuse(moreThan most: Int, _ count: Int) throws(Problem) {
    guard count <= most else { throw .tooManySets(count, most: most) }
  }
}

extension Matrix {
  /// The number of lines drawn for it.
  fileprivate var lineCount: Int { columns == 1 ? 1 : rows }
}
