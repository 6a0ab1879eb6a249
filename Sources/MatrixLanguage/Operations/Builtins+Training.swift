import NumericCore
import PythonTranslation
import StyledText

/// The parts of networks and of their training. Rows are units, columns are examples.
extension Builtins {
  static let training = [
    normalize, batchnorm, ema, softmax, mse, crossEntropy, onehot, accuracy,
  ]

  static let softmax = Operation(
    "softmax", [.required("Z"), .optional("axis", "0")],
    help: .init(
      summary: Localized(
        en: """
          Scores as probabilities, e^z / Σ e^z: each column, that is each example, adds up to 1. \
          axis=1 goes along the rows.
          """,
        zh: "把得分变成概率 e^z / Σ e^z：每一列（每个样本）的和为 1。axis=1 则按行计算。"),
      equals: "scipy.special.softmax(Z, axis=axis)", example: "softmax([0; 0; log(2)])",
      output: "3×1\n  0.25\n  0.25\n  0.5"),
    python: .call { it in "softmax(\(it.array(0))\(it.whole(1).map { ", \($0)" } ?? ""))" },
    rule: .general { arguments, _ throws(Problem) in
      let scores = try arguments.matrix(0)
      let axis = try arguments.axis(1)
      // Down the columns of a single row, each number stands alone, and its probability is 1.
      if axis == nil, scores.rows == 1, scores.columns > 1 { throw .network(.oneRow("softmax")) }
      return Value(
        try Problem.catching { () throws(MatrixError) in try scores.softmax(along: axis ?? .rows) })
    },
    // A probability grows with its own score, and shrinks with all others in the sum.
    gradient: .unary { it throws(Problem) in
      let axis = axisOfSoftmax(it.values)
      let weighted = try it.adjoint * it.result
      let matrix = try weighted.asMatrix()
      let sums = try Problem.catching { () throws(MatrixError) in
        Value(try matrix.sum(along: axis))
      }
      return try it.result * (it.adjoint - sums)
    }.lineByLine { _, values in axisOfSoftmax(values) })

  private static func axisOfSoftmax(_ values: Tape.Entry) -> Axis {
    if case .number(let axis) = values[1], axis == 1 || axis == -1 { .columns } else { .rows }
  }

  static let mse = Operation(
    "mse", [.required("a"), .required("y")],
    help: .init(
      summary: Localized(
        en: "The mean squared error, the mean of (a − y)²; y is of the shape of a, or a number.",
        zh: "均方误差，即 (a − y)² 的均值；y 与 a 形状相同，或者是一个数。"),
      equals: "np.mean((a - y) ** 2)", example: "mse([1, 2, 3], [1, 2, 6])", output: "3"),
    python: .call { it in
      let (left, right) = it.pair
      return "mse(\(left.text(at: .comparison)), \(right.text(at: .comparison)))"
    },
    rule: .binary { outputs, targets, _ throws(Problem) in
      let error = try errors(of: outputs, targets)
      let squares = try error.mapped(by: .square).asMatrix()
      return .number(try Problem.catching { () throws(MatrixError) in try squares.mean() })
    },
    gradient: GradientRule { place, it throws(Problem) in
      let error = try errors(of: it[0], it[1])
      let factor = (place == 0 ? 2.0 : -2.0) / Double(error.shape?.count ?? 1)
      return try it.adjoint * error * .number(factor)
    })

  /// Broadcasting a row with a column would compare each value with each, which is never meant
  /// here.
  private static func errors(of outputs: Value, _ targets: Value) throws(Problem) -> Value {
    if let left = outputs.shape, let right = targets.shape, left != right,
      left != .scalar, right != .scalar
    {
      throw .cannotBroadcast(code: "mse", left, right)
    }
    return try outputs - targets
  }

  static let crossEntropy = Operation(
    "cross_entropy", [.required("Z"), .required("Y")],
    help: .init(
      summary: Localized(
        en: """
          How far scores Z are from the right classes Y: the mean over the examples of −ln p, where \
          p is the probability that softmax(Z) gives to the right class. Z are the scores before \
          softmax, since of a probability that was rounded to 0 no logarithm is left. Y is a row \
          of labels or, as by onehot, a column for each example.
          """,
        zh: """
          得分 Z 离正确类别 Y 有多远：各样本 −ln p 的均值，p 是 softmax(Z) 给正确类别的概率。Z 是 softmax \
          之前的得分，因为概率一旦被舍入成 0，就算不出对数了。Y 是一行标签，或者像 onehot 给出的那样每个样本一列。
          """),
      equals: "torch.nn.functional.cross_entropy(Z.T, Y.T)",
      example: "cross_entropy([0, 5; 0, 5], [1, 0; 0, 1]) ≈ log(2)", output: "1"),
    python: .call { "cross_entropy(\($0.array(0)), \($0.array(1)))" },
    rule: .general { arguments, _ throws(Problem) in
      let (scores, targets) = (try arguments.matrix(0), try arguments.matrix(1))
      if scores.rows == 1 { throw .network(.oneRow("cross_entropy")) }
      return .number(
        try Problem.catching("cross_entropy") { () throws(MatrixError) in
          try Loss.crossEntropy.value(of: scores, targets: targets.targets(of: scores))
        })
    },
    gradient: GradientRule { place, it throws(Problem) in
      let (scores, given) = (try it[0].asMatrix(), try it[1].asMatrix())
      guard place == 0 || given.shape == scores.shape else { return nil }
      let gradient = try Problem.catching { () throws(MatrixError) in
        let targets = try given.targets(of: scores)
        return place == 0
          ? try Loss.crossEntropy.gradient(of: scores, targets: targets)
          : try scores.logSoftmax(along: .rows) / -Double(scores.columns)
      }
      return try it.adjoint * Value(gradient)
    })

  static let onehot = Operation(
    "onehot", [.required("labels"), .required("k")],
    help: .init(
      summary: Localized(
        en: "A column for each label 0, 1, …, k − 1: all 0, but for a 1 in the label's row.",
        zh: "每个标签（0、1、…、k − 1）变成一列：标签所在的行为 1，其余为 0。"),
      equals: "np.eye(k)[:, labels]", example: "onehot([2, 0], 3)",
      output: "3×2\n  0  1\n  0  0\n  1  0"),
    python: .call { "onehot(\($0.array(0)), \($0.whole(1) ?? "1"))" },
    rule: .general { arguments, _ throws(Problem) in
      let labels = try arguments.matrix(0)
      let classes = try arguments.whole(1)
      return Value(
        try Problem.catching("onehot") { () throws(MatrixError) in
          try labels.oneHot(classes: classes)
        })
    })

  static let accuracy = Operation(
    "accuracy", [.required("P"), .required("Y")],
    help: .init(
      summary: Localized(
        en: """
          The share of examples whose largest score in P stands at the right class. P and Y are a \
          row of labels, or have a row for each class.
          """,
        zh: "P 中得分最高的类别正好正确的样本所占的比例。P 和 Y 是一行标签，或者每个类别一行。"),
      equals: "np.mean(P.argmax(0) == Y)", example: "accuracy([0.1, 0.7; 0.9, 0.3], [1, 1])",
      output: "0.5"),
    python: .call { "accuracy(\($0.array(0)), \($0.array(1)))" },
    rule: .general { arguments, _ throws(Problem) in
      let (scores, labels) = (try arguments.matrix(0), try arguments.matrix(1))
      return .number(
        try Problem.catching("accuracy") { () throws(MatrixError) in
          try scores.accuracy(labels: labels)
        })
    })
}

extension Matrix {
  /// Targets in the shape of scores: labels get a column each.
  fileprivate func targets(of scores: Matrix) throws(MatrixError) -> Matrix {
    rows == 1 && scores.rows > 1 ? try oneHot(classes: scores.rows) : self
  }
}
