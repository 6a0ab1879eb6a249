import LanguageSyntax
import NumericCore
import PythonTranslation
import StyledText

/// Matrices from nothing: constant, counted, random.
extension Builtins {
  static let construction = [zeros, ones, eye, range, linspace, random, randn]

  static let zeros = filled(
    "zeros", 0, Localized(en: "An n×m matrix of zeros.", zh: "全 0 的 n×m 矩阵。"),
    example: "zeros(2, 3)", output: "2×3\n  0  0  0\n  0  0  0")

  static let ones = filled(
    "ones", 1, Localized(en: "An n×m matrix of ones.", zh: "全 1 的 n×m 矩阵。"),
    example: "ones(1, 3)", output: "1×3\n  1  1  1")

  private static func filled(
    _ name: String, _ element: Double, _ summary: Localized<String>, example: String, output: String
  ) -> Operation {
    Operation(
      name, [.required("n"), .optional("m")],
      help: .init(
        summary: summary, equals: "np.\(name)((n, m))", example: example, output: output),
      python: .call { "np.\(name)(\($0.size))" },
      rule: .general { arguments, resources throws(Problem) in
        let shape = try arguments.shape(0, 1)
        let allowance = resources.allowance
        return Value(
          try Problem.catching { () throws(MatrixError) in
            try Matrix(repeating: element, shape: shape, allowance: allowance)
          })
      })
  }

  static let eye = Operation(
    "eye", [.required("n")],
    help: .init(
      summary: Localized(
        en: "The n×n matrix with ones on its diagonal.", zh: "n×n 单位矩阵（对角线为 1）。"),
      equals: "np.eye(n)", example: "eye(2)", output: "2×2\n  1  0\n  0  1"),
    python: .call { "np.eye(\($0.whole(0) ?? "1"))" },
    rule: .general { arguments, resources throws(Problem) in
      let size = try arguments.whole(0)
      let allowance = resources.allowance
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try Matrix.identity(size, allowance: allowance)
        })
    })

  static let range = Operation(
    "range", [.required("a"), .optional("b"), .optional("step", "1")],
    help: .init(
      summary: Localized(
        en: "A row that counts from a up to b, without b; range(n) counts from 0.",
        zh: "从 a 数到 b（不含 b）的一行；range(n) 从 0 数起。"),
      equals: "np.arange(a, b, step)", example: "range(2, 6)", output: "1×4\n  2  3  4  5"),
    python: .call { it in
      // Only NumPy's own numbers find their way back to a gradient.
      if it[1] != nil, [it[0], it[2]].contains(where: { $0?.isFiniteNumber == false }) {
        let operands = [it.operand(0), it.operand(1), it.operand(2, else: 1)]
        return "counted(\(operands.joined(separator: ", ")))"
      }
      let ends = [it.number(0), it.number(1), it.number(2)].compactMap(\.self)
      return "np.arange(\(ends.joined(separator: ", "))).reshape(1, -1)"
    },
    rule: .general { arguments, resources throws(Problem) in
      let hasEnd = arguments[1] != nil
      let start = hasEnd ? try arguments.finite(0) : 0
      let end = try arguments.finite(hasEnd ? 1 : 0)
      let step = try arguments.finite(2, else: 1)
      guard step != 0 else { throw .notPositive(step, role: "step") }
      let turns = Swift.max(0, ((end - start) / step).rounded(.up))
      guard let count = WholeNumber.exactly(turns) else {
        throw .limit(.elements, resources.allowance.limits.elements)
      }
      return try row(count, resources) { start + Double($0) * step }
    },
    gradient: GradientRule { place, it throws(Problem) in
      switch place {
      // Alone, the first operand is the end.
      case 0 where it.values.operands.value(1) != nil:
        return try it.adjoint.summed(to: .scalar)
      case 2: return try (it.adjoint * it.places).summed(to: .scalar)
      default: return nil
      }
    })

  static let linspace = Operation(
    "linspace", [.required("a"), .required("b"), .optional("n", "50")],
    help: .init(
      summary: Localized(
        en: "A row of n numbers at equal distances from a to b, both included.",
        zh: "从 a 到 b（含两端）等距的 n 个数，排成一行。"),
      equals: "np.linspace(a, b, n)", example: "linspace(0, 1, 5)",
      output: "1×5\n  0  0.25  0.5  0.75  1"),
    python: .call { it in
      if [it[0], it[1]].contains(where: { $0?.isFiniteNumber == false }) {
        let operands = [it.operand(0), it.operand(1), it.whole(2)].compactMap(\.self)
        return "spaced(\(operands.joined(separator: ", ")))"
      }
      let ends = [it.number(0), it.number(1), it.whole(2)].compactMap(\.self)
      return "np.linspace(\(ends.joined(separator: ", "))).reshape(1, -1)"
    },
    rule: .general { arguments, resources throws(Problem) in
      let start = try arguments.finite(0)
      let end = try arguments.finite(1)
      let count = try arguments.whole(2, else: 50)
      let steps = Swift.max(Double(count) - 1, 1)
      // The distance of two numbers may be too large for one.
      let step = (end - start).isFinite ? (end - start) / steps : end / steps - start / steps
      return try row(count, resources) {
        $0 == count - 1 && count > 1 ? end : start + Double($0) * step
      }
    },
    gradient: GradientRule { place, it throws(Problem) in
      guard place < 2 else { return nil }
      let last = Swift.max(Double((it.result.shape?.count ?? 1) - 1), 1)
      let share = try it.places / .number(last)
      let weights = place == 0 ? try .number(1) - share : share
      return try (it.adjoint * weights).summed(to: .scalar)
    })

  /// A row whose elements are computed from their places.
  private static func row(
    _ count: Int, _ resources: Resources, _ element: (Int) -> Double
  ) throws(Problem) -> Value {
    Value(
      try Problem.catching { () throws(MatrixError) in
        try Matrix(
          shape: Shape(rows: 1, columns: count), allowance: resources.allowance,
          initializingWith: { elements throws(MatrixError) in
            var watch = InterruptWatch(resources.allowance)
            try watch.inPieces(of: count) { piece throws(MatrixError) in
              for index in piece { elements[index] = element(index) }
            }
          })
      })
  }

  static let random = Operation(
    "random", [.optional("n", "1"), .optional("m")],
    help: .init(
      summary: Localized(
        en: "Random numbers, evenly spread from 0 up to 1 (SplitMix64 from the notebook's seed).",
        zh: "0 到 1 之间均匀分布的随机数（SplitMix64，种子属于本笔记本）。"),
      equals: "rng.random((n, m))", example: "shape(random(2, 3))", output: "1×2\n  2  3"),
    python: .call { "rng.random\($0.size)" },
    rule: .general { arguments, resources throws(Problem) in
      let shape = try arguments.shape(0, 1)
      let allowance = resources.allowance
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try resources.generator.uniforms(shape: shape, allowance: allowance)
        })
    },
    isImpure: true)

  static let randn = Operation(
    "randn", [.optional("n", "1"), .optional("m")],
    help: .init(
      summary: Localized(
        en: "Random numbers from the normal distribution with mean 0 and variance 1.",
        zh: "服从均值 0、方差 1 的正态分布的随机数。"),
      equals: "rng.standard_normal((n, m))", example: "shape(randn(1, 5))",
      output: "1×2\n  1  5"),
    python: .call { "rng.randn\($0.size)" },
    rule: .general { arguments, resources throws(Problem) in
      let shape = try arguments.shape(0, 1)
      let allowance = resources.allowance
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try resources.generator.normals(shape: shape, allowance: allowance)
        })
    },
    isImpure: true)
}

extension Pullback {
  /// The place of each element of a row, counted from 0.
  fileprivate var places: Value {
    get throws(Problem) {
      let shape = result.shape ?? .scalar
      let allowance = try result.asMatrix().allowance
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try Matrix(shape: shape, allowance: allowance) { places throws(MatrixError) in
            var watch = InterruptWatch(allowance)
            try watch.inPieces(of: shape.count) { piece throws(MatrixError) in
              for place in piece { places[place] = Double(place) }
            }
          }
        })
    }
  }
}

extension PythonOperands {
  /// The size that `zeros(n, m)` asks for, as a tuple; one number alone is that of a row.
  fileprivate var size: String {
    let sizes = [whole(0), whole(1)].compactMap(\.self)
    return sizes.count == 2 ? "(\(sizes[0]), \(sizes[1]))" : "(1, \(sizes.first ?? "1"))"
  }
}
