import NumericCore
import PythonTranslation
import StyledText

/// The same numbers in another order or shape.
extension Builtins {
  static let arrangement = [shape, reshape, hstack, vstack, sort, cumsum, shuffle]

  static let shape = Operation(
    "shape", [.required("z")],
    help: .init(
      summary: Localized(en: "How many rows, how many columns.", zh: "行数与列数。"),
      equals: "np.shape(z)", example: "shape([1, 2, 3])", output: "1×2\n  1  3"),
    python: .call { "np.array([\($0.array(0, at: .atom)).shape], dtype=float)" },
    rule: .general { arguments, resources throws(Problem) in
      let value = try arguments.value(0)
      guard let shape = value.shape else {
        throw .wrongKind(needed: .matrix, found: value.kind, role: "z")
      }
      let allowance = resources.allowance
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try Matrix([[Double(shape.rows), Double(shape.columns)]], allowance: allowance)
        })
    })

  static let reshape = Operation(
    "reshape", [.required("z"), .required("n"), .required("m")],
    help: .init(
      summary: Localized(
        en: "The same numbers, row by row, as n×m.", zh: "把同样的数按行重新排成 n×m。"),
      equals: "np.reshape(z, (n, m))", example: "reshape(range(6), 2, 3)",
      output: "2×3\n  0  1  2\n  3  4  5"),
    python: .call {
      "np.reshape(\($0.array(0)), (\($0.whole(1) ?? "1"), \($0.whole(2) ?? "1")))"
    },
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let shape = try arguments.shape(1, 2)
      return Value(
        try Problem.catching("reshape") { () throws(MatrixError) in
          try matrix.reshaped(to: shape)
        })
    },
    gradient: .unary { it throws(Problem) in
      let adjoint = try it.adjoint.asMatrix()
      let shape = it.shape
      return try Problem.catching { () throws(MatrixError) in
        Value(try adjoint.reshaped(to: shape))
      }
    }.selecting)

  static let hstack = stacking(
    "hstack", along: .columns,
    Localized(en: "Joins matrices side by side.", zh: "把矩阵左右拼接。"),
    example: "hstack([1, 2], [3])", output: "1×3\n  1  2  3")

  static let vstack = stacking(
    "vstack", along: .rows,
    Localized(en: "Joins matrices one below the other.", zh: "把矩阵上下拼接。"),
    example: "vstack([1, 2], [3, 4])", output: "2×2\n  1  2\n  3  4")

  private static func stacking(
    _ name: String, along axis: Axis, _ summary: Localized<String>, example: String, output: String
  ) -> Operation {
    Operation(
      name, [.required("z")], isVariadic: true,
      help: .init(
        summary: summary, equals: "np.\(name)((a, b))", example: example, output: output),
      python: .call { it in
        let blocks = (0..<it.count).map { it.array($0) }
        return "np.\(name)([\(blocks.joined(separator: ", "))])"
      },
      rule: .general { arguments, _ throws(Problem) in
        var blocks: [Matrix] = []
        for place in 0..<arguments.count { blocks.append(try arguments.matrix(place)) }
        let matrices = blocks
        return Value(
          try Problem.catching(name) { () throws(MatrixError) in
            try Matrix.stacked(matrices, along: axis)
          })
      },
      gradient: GradientRule { place, it throws(Problem) in
        let before = (0..<place).reduce(0) { $0 + (it[$1].shape ?? .scalar).length(axis) }
        let block = it[place].shape ?? .scalar
        let lines = before..<before + block.length(axis)
        let adjoint = try it.adjoint.asMatrix()
        return try Problem.catching { () throws(MatrixError) in
          switch axis {
          case .rows: Value(try adjoint.submatrix(rows: lines, columns: 0..<adjoint.columns))
          case .columns: Value(try adjoint.submatrix(rows: 0..<adjoint.rows, columns: lines))
          }
        }
      }.selecting)
  }

  static let sort = Operation(
    "sort", [.required("z"), .optional("axis", "1")],
    help: .init(
      summary: Localized(
        en: "The numbers of each row in rising order; nan comes last.",
        zh: "把每一行从小到大排序；nan 排在最后。"),
      equals: "np.sort(z, axis=axis)", example: "sort([3, 1, 2])", output: "1×3\n  1  2  3"),
    python: .call { "np.sort(\($0.array(0)), axis=\($0.whole(1) ?? "1"))" },
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let axis = try arguments.axis(1) ?? .columns
      return Value(
        try Problem.catching { () throws(MatrixError) in try matrix.sorted(along: axis) })
    },
    gradient: .unary { it throws(Problem) in
      let (matrix, adjoint) = (try it[0].asMatrix(), try it.adjoint.asMatrix())
      let isAlongRow = try it.axis(1) == .columns
      return try Problem.catching { () throws(MatrixError) in
        let lines = isAlongRow ? matrix : try matrix.transposed()
        let shares = isAlongRow ? adjoint : try adjoint.transposed()
        let unsorted = try lines.unsorting(shares)
        return Value(isAlongRow ? unsorted : try unsorted.transposed())
      }
    }.selecting)

  static let cumsum = Operation(
    "cumsum", [.required("z"), .optional("axis", "1")],
    help: .init(
      summary: Localized(
        en: "Along each row, the sum of all up to here.", zh: "沿每一行累加到当前位置的和。"),
      equals: "np.cumsum(z, axis=axis)", example: "cumsum([1, 2, 3])", output: "1×3\n  1  3  6"),
    python: .call { "np.cumsum(\($0.array(0)), axis=\($0.whole(1) ?? "1"))" },
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let axis = try arguments.axis(1) ?? .columns
      return Value(
        try Problem.catching { () throws(MatrixError) in try matrix.cumulativeSum(along: axis) })
    },
    // An element is added to all sums after it: the share is the sum from the other end.
    gradient: .unary { it throws(Problem) in
      let adjoint = try it.adjoint.asMatrix()
      let axis = try it.axis(1)
      return try Problem.catching { () throws(MatrixError) in
        Value(try adjoint.cumulativeSum(along: axis, fromEnd: true))
      }
    }.selecting)

  static let shuffle = Operation(
    "shuffle", [.required("Z")], isVariadic: true,
    help: .init(
      summary: Localized(
        en: """
          The columns, that is the examples, in a random order. Several matrices keep their columns \
          together: X, Y = shuffle(X, Y).
          """,
        zh: "把各列（各个样本）随机打乱顺序。几个矩阵一起打乱时列的对应关系不变：X, Y = shuffle(X, Y)。"),
      equals: "rng.permutation(Z, axis=1)", example: "sort(shuffle([3, 1, 2]))",
      output: "1×3\n  1  2  3"),
    python: .call { it in
      "rng.shuffle(\((0..<it.count).map { it.array($0) }.joined(separator: ", ")))"
    },
    rule: .general { arguments, resources throws(Problem) in
      var matrices: [Matrix] = []
      for place in 0..<arguments.count { matrices.append(try arguments.matrix(place)) }
      let count = matrices.first?.columns ?? 0
      if let odd = matrices.first(where: { $0.columns != count }) {
        throw .cannotStack(matrices[0].shape, odd.shape, .rows)
      }
      let allowance = resources.allowance
      let order = try Problem.catching { () throws(MatrixError) in
        try resources.generator.permutation(count, allowance: allowance)
      }
      var shuffled: [Value] = []
      for matrix in matrices {
        shuffled.append(
          Value(
            try Problem.catching { () throws(MatrixError) in
              try matrix.selecting(order, along: .columns)
            }))
      }
      return shuffled.count == 1 ? shuffled[0] : .list(shuffled)
    },
    isImpure: true)
}

extension Pullback {
  /// The axis that an operand names; without one, the columns.
  fileprivate func axis(_ place: Int) throws(Problem) -> Axis {
    guard case .number(let number)? = values.operands.value(place) else { return .columns }
    return number == 0 || number == -2 ? .rows : .columns
  }
}

extension Shape {
  /// The number of rows or of columns.
  fileprivate func length(_ axis: Axis) -> Int { axis == .rows ? rows : columns }
}

extension Matrix {
  /// The elements of another matrix, put back to the places that each row's elements had before
  /// they were sorted.
  fileprivate func unsorting(_ sorted: Matrix) throws(MatrixError) -> Matrix {
    var result = sorted
    var watch = InterruptWatch(allowance)
    for row in 0..<rows {
      for (place, original) in try places(ofSortedRow: row, &watch).enumerated() {
        result[row, original] = sorted[row, place]
      }
    }
    return result
  }

  /// The places of a row's elements, the least first. Equal ones keep their order, as in a stable
  /// sort.
  private func places(
    ofSortedRow row: Int, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> [Int] {
    var places = Array(0..<columns)
    do {
      try places.sort { left, right in
        try watch.passed(1)
        let (a, b) = (self[row, left], self[row, right])
        return a < b || (b.isNaN && !a.isNaN) || (!(b < a) && a.isNaN == b.isNaN && left < right)
      }
    } catch {
      // The standard library loses the type of the error; only the watch throws here.
      throw .interrupted
    }
    return places
  }
}
