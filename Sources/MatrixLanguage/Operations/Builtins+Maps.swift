import NumericCore
import Plotting
import PythonTranslation
import StyledText

/// Pictures of a plane: points in it, and numbers over it.
extension Builtins {
  static let scatter = Operation(
    "scatter", [.required("X"), .optional("labels"), .option("title")],
    help: .init(
      summary: Localized(
        en: """
          Each column of the 2×m matrix X as a point: its first row goes across, its second up. \
          Labels, one for each column, give each class a mark of its own.
          """,
        zh: """
          散点图：2×m 矩阵 X 的每一列是一个点，第一行为横坐标，第二行为纵坐标。\
          labels 为每一列给出类别，不同的类用不同的记号。
          """),
      equals: "plt.scatter(X[0], X[1], c=labels)",
      example: "scatter([1, 2, 3; 1, 4, 9], [0, 0, 1])",
      output: """
        Scatter plot of 3 points in 2 classes. 0: 2 points, around (1.5, 2.5), spread 0.5 by 1.5; \
        1: 1 point, around (3, 9), spread 0 by 0.
        """),
    python: .none,
    rule: .general { arguments, resources throws(Problem) in
      let points = try arguments.matrix(0)
      guard points.rows == 2 else { throw .notPoints(points.shape) }
      let classes = try Classes(of: points, by: arguments)
      let (x, y) = (try points.extent(ofRow: 0), try points.extent(ofRow: 1))
      var collectors = classes.names.map { PointCollector($0, x: x, y: y) }
      for column in 0..<points.columns {
        try points.checkInterrupt(at: column)
        collectors[classes.place(column)].add(
          Point(x: points[0, column], y: points[1, column]))
      }
      let groups = collectors.map(\.group).filter { $0.count > 0 || classes.names.count == 1 }
      let corners = resources.axes?.corners(including: groups.flatMap(\.points)) ?? []
      let axes = arguments.name(0).axes
      return .plot(
        Plot(
          .scatter(
            Scatter(
              groups, xName: axes.x, yName: axes.y, reaching: corners)),
          title: try arguments.title()))
    },
    namesOperands: true)

  static let heatmap = Operation(
    "heatmap", [.required("Z"), .option("x"), .option("y"), .option("title")],
    help: .init(
      summary: Localized(
        en: """
          A matrix as shades, beside its numbers if they fit. x=rates, y=depths name the columns \
          and the rows.
          """,
        zh: "热力图：用深浅表示矩阵里的数，放得下时也写出数。x=rates、y=depths 给列和行标上数。"),
      equals: "plt.imshow(Z)", example: "heatmap([1, 2; 3, 4])",
      output: """
        Heatmap of [1, 2; 3, 4], 2×2: from 1 at row 0, column 0, to 4 at row 1, column 1, mean 2.5.
        """),
    python: .none,
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let columns = try arguments.coordinates(named: "x", count: matrix.columns)
      let rows = try arguments.coordinates(named: "y", count: matrix.rows)
      var watch = InterruptWatch(matrix.allowance)
      let heatmap = try Problem.catching { () throws(MatrixError) in
        try matrix.withElements { elements throws(MatrixError) in
          try Heatmap(
            arguments.name(0).text, elements.span, rows: matrix.rows, columns: matrix.columns,
            rowLabels: rows?.map { Numeral.short($0) },
            columnLabels: columns?.map { Numeral.short($0) },
            passed: { count throws(MatrixError) in try watch.passed(count) })
        }
      }
      return .plot(Plot(.heatmap(heatmap), title: try arguments.title()))
    },
    namesOperands: true)

  static let contour = Operation(
    "contour",
    [.required("L"), .required("x"), .required("y"), .option("path"), .option("title")],
    help: .init(
      summary: Localized(
        en: """
          Lines along which L is the same, as on a map. L is a function of two numbers, which is \
          computed for each x and y, or a matrix with a row for each y. path=W draws the columns \
          of the 2×k matrix W as steps.
          """,
        zh: """
          等高线图：L 相同的地方连成线。L 是两个数的函数，对每个 x 和 y 计算；\
          也可以是矩阵，每一行对应一个 y。path=W 把 2×k 矩阵 W 的各列画成一步一步的路径。
          """),
      equals: "plt.contour(x, y, L)",
      example: "f(a, b) = a² + 4 * b²; w = linspace(-2, 2, 21); contour(f, w, w)",
      output: """
        Contours of f over a and b: lowest 0 at (0, 0), highest 20; a line every 5; the valley is \
        2 times as long as wide.
        """),
    python: .none,
    rule: .general { arguments, resources throws(Problem) in
      let matrix = try arguments.matrix(0)
      let x = try arguments.coordinates(named: "x", count: matrix.columns) ?? []
      let y = try arguments.coordinates(named: "y", count: matrix.rows) ?? []
      let contours = Contours(
        arguments.name(0).text, x: x, y: y, xName: arguments.name(1).text,
        yName: arguments.name(2).text, path: try path(arguments)
      ) { matrix[$0, $1] }
      return .plot(Plot(.contours(contours), title: try arguments.title()))
    },
    namesOperands: true)

  private static func path(_ arguments: Arguments) throws(Problem) -> [Point] {
    guard let path = try arguments.matrix(named: "path") else { return [] }
    guard path.rows == 2 else { throw .notPoints(path.shape) }
    try refuse(moreThan: mostSteps, path.columns)
    return (0..<path.columns).map { Point(x: path[0, $0], y: path[1, $0]) }
  }

  /// A path of more steps would only be a blot.
  private static let mostSteps = 10_000
}

/// The classes of the points.
private struct Classes {
  let names: [String]
  private let labels: Matrix?
  private let places: [Double: Int]

  init(of points: Matrix, by arguments: Arguments) throws(Problem) {
    guard let labels = try arguments.matrix(named: "labels") else {
      (names, labels, places) = ([""], nil, [:])
      return
    }
    guard labels.count == points.columns else {
      throw .wrongLength(role: "labels", needed: points.columns, found: labels.count)
    }
    var values: Set<Double> = []
    for index in 0..<labels.count {
      try labels.checkInterrupt(at: index)
      // NaN is unequal to itself, so each NaN would be a class of its own.
      if !labels[flat: index].isNaN { values.insert(labels[flat: index]) }
      try Builtins.refuse(moreThan: Scatter.mostGroups - 1, values.count)
    }
    let sorted = values.sorted()
    names = sorted.map { Numeral.short($0) } + ["nan"]
    places = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
    self.labels = labels
  }

  /// The place of a point's class; those whose label is NaN have the last.
  func place(_ column: Int) -> Int {
    guard let labels else { return 0 }
    return places[labels[flat: column]] ?? places.count
  }
}

extension OperandName {
  /// The names of the two rows of a matrix.
  fileprivate var axes: (x: String, y: String) {
    isName ? ("\(text)[0]", "\(text)[1]") : ("", "")
  }
}

extension Matrix {
  /// The extent of the finite numbers of a row.
  fileprivate func extent(ofRow row: Int) throws(Problem) -> Extent {
    var summary = Summary()
    for column in 0..<columns {
      try checkInterrupt(at: column)
      summary.add(self[row, column])
    }
    return Extent(covering: summary.ends.map { [$0.least, $0.greatest] } ?? [])
  }
}
