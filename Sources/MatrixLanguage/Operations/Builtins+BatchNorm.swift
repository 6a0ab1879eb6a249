import NumericCore
import PythonTranslation
import StyledText

/// Batch norm as one step, and the averages that it keeps for inference, when there is no batch.
extension Builtins {
  static let normalize = Operation(
    "normalize", [.required("Z"), .optional("ε", "1e-5")],
    help: .init(
      summary: Localized(
        en: "Steps 1 to 3 for each row: (Z − μ) / √(σ² + ε), with the row's own μ and σ².",
        zh: "对每一行做第 1 到 3 步：(Z − μ) / √(σ² + ε)，μ 和 σ² 是这一行自己的。"),
      equals: "torch.nn.functional.batch_norm(Z.T, None, None, training=True, eps=ε).T",
      example: "normalize([1, 3, 5, 7], ε=0)", output: "1×4\n  -1.3416  -0.4472  0.4472  1.3416"),
    python: .call { it in "normalize(\(it.array(0))\(it.epsilon(1)))" },
    rule: .general { arguments, _ throws(Problem) in
      Value(try BatchNorm.Forward(arguments[0], nil, nil, arguments[1]).output)
    },
    gradient: .joint { it throws(Problem) in
      let adjoints = try it.adjoints(through: BatchNorm.Forward(it[0], nil, nil, it.given(1)))
      return [adjoints.z, adjoints.epsilon]
    }.lineByLine { _, _ in .columns })

  static let batchnorm = Operation(
    "batchnorm", [.required("Z"), .required("γ"), .required("β"), .optional("ε", "1e-5")],
    help: .init(
      summary: Localized(
        en: """
          Batch normalization, all four steps: γ · normalize(Z) + β. Rows are units, columns are \
          the examples of the batch; γ and β have one number for each row.
          """,
        zh: """
          批量归一化，四步一起做：γ · normalize(Z) + β。每行是一个单元，每列是批中的一个样本；每一行\
          各有自己的 γ 和 β。
          """),
      equals: "torch.nn.functional.batch_norm(Z.T, None, None, γ, β, training=True, eps=ε).T",
      example: "batchnorm([1, 3; 0, 8], [1; 2], [0; 10], ε=0)", output: "2×2\n  -1   1\n   8  12"),
    python: .call { it in
      "batchnorm(\(it.array(0)), \(it.operand(1)), \(it.operand(2))\(it.epsilon(3)))"
    },
    rule: .general { arguments, _ throws(Problem) in
      let forward = try BatchNorm.Forward(
        arguments[0], arguments.value(1), arguments.value(2), arguments[3])
      return Value(forward.output)
    },
    gradient: .joint { it throws(Problem) in
      let adjoints = try it.adjoints(through: BatchNorm.Forward(it[0], it[1], it[2], it.given(3)))
      return [adjoints.z, adjoints.gamma, adjoints.beta, adjoints.epsilon]
    }.lineByLine { _, _ in .columns })

  static let ema = Operation(
    "ema", [.required("z"), .optional("ρ", "0.9"), .optional("start")],
    help: .init(
      summary: Localized(
        en: """
          The running average along each row: v = ρ v + (1 − ρ) z, one value after the other. It \
          begins with the first value, or with start. The last column is what is left in the end. \
          ρ is how much of the old stays; PyTorch's momentum is 1 − ρ.
          """,
        zh: """
          沿每一行的滑动平均：v = ρ v + (1 − ρ) z，逐个更新。从第一个值开始，或者从 start 开始；最后一列\
          是最终的平均。ρ 是旧值保留的比例；PyTorch 的 momentum 是 1 − ρ。
          """),
      equals: "pandas.DataFrame(z.T).ewm(alpha=1 - ρ, adjust=False).mean().T",
      example: "ema([4, 8, 8], ρ=0.5)", output: "1×3\n  4  6  7"),
    python: .call { it in
      let ratio = it[1] == nil ? "" : ", rho=\(it.operand(1))"
      return "ema(\(it.array(0))\(ratio)\(it[2] == nil ? "" : ", start=" + it.operand(2)))"
    },
    rule: .general { arguments, _ throws(Problem) in
      let ratio = try arguments.number(1, else: 0.9)
      let average = try RunningAverage(arguments.matrix(0), ratio, start: arguments[2])
      return Value(try average.values())
    },
    gradient: .joint { it throws(Problem) in
      let ratio = try it.given(1).map { value throws(Problem) in try value.asNumber() } ?? 0.9
      let average = try RunningAverage(it[0].asMatrix(), ratio, start: it.given(2))
      return try average.adjoints(it.adjoint, values: it.result)
    }.lineByLine { _, _ in .columns })
}

extension Pullback {
  /// An operand, if it was given.
  fileprivate func given(_ place: Int) -> Value? {
    values.operands.value(place)
  }

  fileprivate func adjoints(
    through forward: BatchNorm.Forward
  ) throws(Problem) -> (z: Value, gamma: Value, beta: Value, epsilon: Value) {
    let adjoint = try adjoint.asMatrix()
    return try Problem.catching { () throws(MatrixError) in
      let gradients = try BatchNorm.backward(adjoint, through: forward)
      // z̃ is γ (z − μ) (σ² + ε)^(−1/2) + β, so dε is dγ times γ and −1/2 (σ² + ε)^(−1).
      let variance = try forward.variance + forward.epsilon
      let epsilon = try (gradients.gamma * forward.gamma / variance).sum() * -0.5
      return (Value(gradients.z), Value(gradients.gamma), Value(gradients.beta), .number(epsilon))
    }
  }
}

extension BatchNorm.Forward {
  /// The four steps over values of the language; the defaults are γ = 1, β = 0 and the usual ε.
  fileprivate init(
    _ values: Value?, _ gamma: Value?, _ beta: Value?, _ epsilon: Value?
  ) throws(Problem) {
    let z = try (values ?? .nothing).asMatrix(role: "Z")
    let gamma = try (gamma ?? .number(1)).perUnit(of: z, role: "γ")
    let beta = try (beta ?? .number(0)).perUnit(of: z, role: "β")
    let epsilon = try (epsilon ?? .number(BatchNorm.standardEpsilon)).asNumber(role: "ε")
    self = try Problem.catching { () throws(MatrixError) in
      try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: epsilon)
    }
  }
}

extension Value {
  /// The value as a column with a number for each row of a matrix, or one number for all.
  func perUnit(of z: Matrix, role: String) throws(Problem) -> Matrix {
    let matrix = try asMatrix(role: role)
    guard matrix.shape == .scalar || (matrix.rows == z.rows && matrix.columns == 1) else {
      throw .notPerUnit(role: role, found: matrix.shape, units: z.rows)
    }
    return matrix
  }
}

extension PythonOperands {
  /// ε, if it is given.
  fileprivate func epsilon(_ place: Int) -> String {
    self[place] == nil ? "" : ", \(operand(place))"
  }
}
