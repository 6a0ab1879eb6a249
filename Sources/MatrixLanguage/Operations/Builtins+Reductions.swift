import NumericCore
import PythonTranslation
import StyledText

/// Many numbers into few. Reductions keep dimensions: along axis 1 an n×m matrix becomes n×1.
extension Builtins {
  static let reductions = [sum, mean, `var`, std, min, max, argmax, any, all]

  static let sum = reduction(
    "sum", Localized(en: "The sum, also written Σ(z).", zh: "求和，也写作 Σ(z)。"),
    example: "sum([1, 2; 3, 4], axis=1)", output: "2×1\n  3\n  7",
    whole: { matrix throws(MatrixError) in try matrix.sum() },
    along: { matrix, axis throws(MatrixError) in try matrix.sum(along: axis) },
    gradient: .reduction(.adjoint))

  static let mean = reduction(
    "mean", Localized(en: "The mean: the sum divided by how many there are.", zh: "均值：总和除以个数。"),
    example: "mean([1, 2; 3, 4], axis=1)", output: "2×1\n  1.5\n  3.5",
    more: Localized(
      en: "Of equal numbers it is that very number, which np.mean may miss by a rounding.",
      zh: "各数相等时，结果就是这个数；np.mean 可能有一点舍入误差。"),
    whole: { matrix throws(MatrixError) in try matrix.mean() },
    along: { matrix, axis throws(MatrixError) in try matrix.mean(along: axis) },
    gradient: .reduction(.adjoint / .divisor))

  static let min = reduction(
    "min",
    Localized(
      en: "The smallest number; of two, where(a < b, a, b).",
      zh: "最小值；两个值中较小的写作 where(a < b, a, b)。"),
    example: "min([3, 1, 2])", output: "1",
    whole: { matrix throws(MatrixError) in try matrix.minimum() },
    along: { matrix, axis throws(MatrixError) in try matrix.minimum(along: axis) },
    gradient: sharedAmongTies)

  static let max = reduction(
    "max",
    Localized(
      en: "The largest number; of two, where(a > b, a, b).", zh: "最大值；两个值中较大的写作 where(a > b, a, b)。"
    ),
    example: "max([3, 1, 2])", output: "3",
    whole: { matrix throws(MatrixError) in try matrix.maximum() },
    along: { matrix, axis throws(MatrixError) in try matrix.maximum(along: axis) },
    gradient: sharedAmongTies)

  static let argmax = reduction(
    "argmax",
    Localized(
      en: "The place of the largest, counted from 0; of several, the first.",
      zh: "最大值的位置，从 0 数起；有多个时取第一个。"),
    example: "argmax([3, 9, 2])", output: "1",
    whole: { matrix throws(MatrixError) in try matrix.argmax() },
    along: { matrix, axis throws(MatrixError) in try matrix.argmax(along: axis) },
    python: .truth)

  static let any = reduction(
    "any", Localized(en: "1 if one is not 0, else 0.", zh: "只要有一个不为 0 就是 1，否则为 0。"),
    example: "any([0, 2, 0])", output: "1",
    whole: { matrix throws(MatrixError) in try matrix.any() },
    along: { matrix, axis throws(MatrixError) in try matrix.any(along: axis) },
    python: .truth)

  static let all = reduction(
    "all", Localized(en: "1 if none is 0, else 0.", zh: "全都不为 0 就是 1，否则为 0。"),
    example: "all([1, 2, 0])", output: "0",
    whole: { matrix throws(MatrixError) in try matrix.all() },
    along: { matrix, axis throws(MatrixError) in try matrix.all(along: axis) },
    python: .truth)

  /// If several elements are the largest, each gets an equal share.
  private static let sharedAmongTies = GradientRule.unary { it throws(Problem) in
    let ties = try it[0].compared(.equal, it.result)
    let count = try ties.summed(to: it.result.shape ?? .scalar)
    return try it.adjoint / count * ties
  }.selecting

  private static func reduction(
    _ name: String, _ summary: Localized<String>, example: String, output: String,
    more: Localized<String>? = nil,
    whole: @escaping @Sendable (Matrix) throws(MatrixError) -> Double,
    along: @escaping @Sendable (Matrix, Axis) throws(MatrixError) -> Matrix,
    python: PythonCode.Kind = .array, gradient: GradientRule? = nil
  ) -> Operation {
    Operation(
      name, [.required("z"), .optional("axis")],
      help: .init(
        summary: summary, equals: "np.\(name)(z, axis=axis, keepdims=True)", example: example,
        output: output, more: more.map { [$0] } ?? []),
      python: .reduction("np.\(name)", python),
      rule: .general { arguments, _ throws(Problem) in
        let matrix = try arguments.matrix(0)
        let axis = try arguments.axis(1)
        return try Problem.catching(name) { () throws(MatrixError) in
          if let axis, !matrix.isLine(along: axis) {
            Value(try along(matrix, axis))
          } else {
            .number(try whole(matrix))
          }
        }
      },
      gradient: gradient)
  }

  static let `var` = moment(
    "var",
    Localized(
      en: "The variance: the mean of the squared deviations, with 1/m; ddof=1 divides by m−1.",
      zh: "方差：离差平方的均值，除以 m；ddof=1 时除以 m−1。"),
    example: "var([1, 3, 5, 7])", output: "5",
    more: Localized(
      en: "Of equal numbers it is 0, which np.var may miss by a rounding.",
      zh: "各数相等时，结果就是 0；np.var 可能有一点舍入误差。"),
    whole: { matrix, ddof throws(MatrixError) in try matrix.variance(ddof: ddof) },
    along: { matrix, axis, ddof throws(MatrixError) in
      try matrix.variance(along: axis, ddof: ddof)
    },
    share: 2 * .adjoint * .deviation / .divisor)

  static let std = moment(
    "std",
    Localized(
      en: "The standard deviation, the root of var(z); ddof=1 divides by m−1.",
      zh: "标准差，即 var(z) 的平方根；ddof=1 时除以 m−1。"),
    example: "std([1, 1, 5, 5])", output: "2",
    more: Localized(
      en: """
        Of equal numbers it is 0, which np.std may miss by a rounding. Beyond 1e154, where np.std is \
        inf, it still is a number.
        """,
      zh: "各数相等时，结果就是 0；np.std 可能有一点舍入误差。超过 1e154 的数，np.std 得 inf，这里仍算得出。"),
    whole: { matrix, ddof throws(MatrixError) in try matrix.standardDeviation(ddof: ddof) },
    along: { matrix, axis, ddof throws(MatrixError) in
      try matrix.standardDeviation(along: axis, ddof: ddof)
    },
    // The standard deviation of equal numbers has a kink, as abs has at 0.
    share: .guarded(.adjoint * .deviation / (.result * .divisor), where: .result))

  private static func moment(
    _ name: String, _ summary: Localized<String>, example: String, output: String,
    more: Localized<String>,
    whole: @escaping @Sendable (Matrix, Int) throws(MatrixError) -> Double,
    along: @escaping @Sendable (Matrix, Axis, Int) throws(MatrixError) -> Matrix,
    share: Share
  ) -> Operation {
    Operation(
      name, [.required("z"), .optional("axis"), .optional("ddof", "0")],
      help: .init(
        summary: summary, equals: "np.\(name)(z, axis=axis, ddof=ddof, keepdims=True)",
        example: example, output: output, more: [more]),
      python: .reduction("np.\(name)"),
      rule: .general { arguments, _ throws(Problem) in
        let matrix = try arguments.matrix(0)
        let axis = try arguments.axis(1)
        let ddof = try arguments.whole(2, else: 0)
        return try Problem.catching(name) { () throws(MatrixError) in
          if let axis, !matrix.isLine(along: axis) {
            Value(try along(matrix, axis, ddof))
          } else {
            .number(try whole(matrix, ddof))
          }
        }
      },
      gradient: .reduction(share))
  }
}

extension Matrix {
  /// True if there is one line along an axis, so that a reduction gives the same number as one of
  /// the whole matrix.
  fileprivate func isLine(along axis: Axis) -> Bool {
    switch axis {
    case .rows: columns == 1
    case .columns: rows == 1
    }
  }
}
