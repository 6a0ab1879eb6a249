import NumericCore

/// The same numbers in another order or shape.
extension Builtins {
  static let arrangement = [shape, reshape, hstack, vstack, sort, cumsum]

  static let shape = Operation(
    "shape", [.required("z")],
    help: .init(
      summary: Localized(en: "How many rows, how many columns.", zh: "行数与列数。"),
      equals: "np.shape(z)", example: "shape([1, 2, 3])", output: "1×2\n  1  3"),
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
    })

  static let hstack = stacking(
    "hstack", along: .columns,
    Localized(en: "Joins matrices side by side.", zh: "把矩阵左右拼接。"),
    example: "hstack([1, 2], [3])", output: "1×3\n  1  2  3")

  static let vstack = stacking(
    "vstack", along: .rows,
    Localized(en: "Joins matrices one below the other.", zh: "把矩阵上下拼接。"),
    example: "vstack([1, 2], [3, 4])", output: "2×2\n  1  2\n  3  4")

  private static func stacking(
    _ name: String, along axis: Axis, _ summary: Localized, example: String, output: String
  ) -> Operation {
    Operation(
      name, [.required("z")], isVariadic: true,
      help: .init(
        summary: summary, equals: "np.\(name)((a, b))", example: example, output: output),
      rule: .general { arguments, _ throws(Problem) in
        var blocks: [Matrix] = []
        for place in arguments.values.indices { blocks.append(try arguments.matrix(place)) }
        let matrices = blocks
        return Value(
          try Problem.catching(name) { () throws(MatrixError) in
            try Matrix.stacked(matrices, along: axis)
          })
      })
  }

  static let sort = Operation(
    "sort", [.required("z"), .optional("axis", "1")],
    help: .init(
      summary: Localized(
        en: "The numbers of each row in rising order; nan comes last.",
        zh: "把每一行从小到大排序；nan 排在最后。"),
      equals: "np.sort(z, axis=axis)", example: "sort([3, 1, 2])", output: "1×3\n  1  2  3"),
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let axis = try arguments.axis(1) ?? .columns
      return Value(
        try Problem.catching { () throws(MatrixError) in try matrix.sorted(along: axis) })
    })

  static let cumsum = Operation(
    "cumsum", [.required("z"), .optional("axis", "1")],
    help: .init(
      summary: Localized(
        en: "Along each row, the sum of all up to here.", zh: "沿每一行累加到当前位置的和。"),
      equals: "np.cumsum(z, axis=axis)", example: "cumsum([1, 2, 3])", output: "1×3\n  1  3  6"),
    rule: .general { arguments, _ throws(Problem) in
      let matrix = try arguments.matrix(0)
      let axis = try arguments.axis(1) ?? .columns
      return Value(
        try Problem.catching { () throws(MatrixError) in try matrix.cumulativeSum(along: axis) })
    })
}
