import NumericCore

/// The operators.
package enum Operators {
  static func unary(_ unary: UnaryOperator) -> Operation {
    switch unary {
    case .negate: negate
    case .not: not
    case .root: Builtins.sqrt
    case .transpose: transpose
    case .square: square
    case .cube: cube
    }
  }

  static func binary(_ binary: BinaryOperator) -> Operation {
    switch binary {
    case .or: or
    case .and: and
    case .add: add
    case .subtract: subtract
    case .multiply: multiply
    case .dot: dot
    case .divide: divide
    case .product: product
    case .power: power
    }
  }

  static func comparison(_ comparison: ComparisonOperator) -> Operation {
    switch comparison {
    case .equal: equal
    case .notEqual: notEqual
    case .less: less
    case .lessOrEqual: lessOrEqual
    case .greater: greater
    case .greaterOrEqual: greaterOrEqual
    case .approximately: approximately
    }
  }

  /// All of them, for help.
  package static let all: [Operation] =
    [add, subtract, multiply, divide, power, product, dot, negate, transpose, square, cube]
    + [equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, approximately, and, or, not]

  /// Other ways in which operators are written.
  package static let synonyms: [String: Operation] = [
    "⊙": multiply, "**": power, "√": Builtins.sqrt, ".T": transpose, "!=": notEqual,
    "<=": lessOrEqual, ">=": greaterOrEqual,
  ]

  // MARK: Arithmetic

  static let add = elementwise(
    "+", .add,
    Localized(
      en: "Adds element by element; a row, a column or a number is repeated to fit.",
      zh: "逐元素相加；行、列或单个数会自动重复以匹配形状。"),
    equals: "a + b", example: "[1, 2, 3] + 10", output: "1×3\n  11  12  13",
    gradient: GradientRule { _, it in it.adjoint })

  static let subtract = elementwise(
    "-", .subtract,
    Localized(
      en: "Subtracts element by element; a row, a column or a number is repeated to fit.",
      zh: "逐元素相减；行、列或单个数会自动重复以匹配形状。"),
    equals: "a - b", example: "[1, 2, 3] - 2", output: "1×3\n  -1  0  1",
    gradient: GradientRule { place, it throws(Problem) in
      place == 0 ? it.adjoint : try it.adjoint.mapped(by: .negate)
    })

  static let multiply = elementwise(
    "*", .multiply,
    Localized(
      en: "Multiplies element by element, also written ⊙. The matrix product is @.",
      zh: "逐元素相乘，也写作 ⊙。矩阵乘法是 @。"),
    equals: "a * b", example: "[1, 2, 3] * [2, 2, 10]", output: "1×3\n  2  4  30",
    gradient: GradientRule { place, it throws(Problem) in try it.adjoint * it[1 - place] })

  static let divide = elementwise(
    "/", .divide,
    Localized(
      en: "Divides element by element; 1 / 0 is inf and 0 / 0 is nan.",
      zh: "逐元素相除；1 / 0 得 inf，0 / 0 得 nan。"),
    equals: "a / b", example: "[1, 3, 5] / 2", output: "1×3\n  0.5  1.5  2.5",
    gradient: GradientRule { place, it throws(Problem) in
      let share = try it.adjoint / it[1]
      return place == 0 ? share : try (share * it.result).mapped(by: .negate)
    })

  static let power = elementwise(
    "^", .power,
    Localized(
      en: "Raises to a power, also written **; x² and x³ are short for x^2 and x^3.",
      zh: "乘方，也写作 **；x² 和 x³ 是 x^2 和 x^3 的简写。"),
    equals: "a ** b", example: "[1, 2, 3] ^ 2", output: "1×3\n  1  4  9",
    gradient: GradientRule { place, it throws(Problem) in
      guard place == 0 else {
        // 0 to a positive power stays 0 when the power changes a little.
        let growth = try it.result * it[0].mapped(by: .logarithm)
        return try it.adjoint * growth.kept(where: it[0].compared(.notEqual, .number(0)))
      }
      let slope = try it[1] * it[0].raised(to: it[1] - .number(1))
      // x^0 is 1 everywhere, at 0 too.
      return try it.adjoint * slope.kept(where: it[1].compared(.notEqual, .number(0)))
    })

  static let dot = Operation(
    "·", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "A number times a value. For two matrices, ⊙ goes element by element and @ is the "
          + "matrix product.",
        zh: "一个数乘以一个值。两个矩阵之间，⊙ 是逐元素相乘，@ 是矩阵乘法。"),
      equals: "a * b", example: "3 · [1, 2]", output: "1×2\n  3  6"),
    rule: .binary { left, right, resources throws(Problem) in
      if case .matrix(let a) = left, case .matrix(let b) = right {
        throw .dotOfMatrices(a.shape, b.shape)
      }
      return try combine(left, right, by: .multiply, written: "·")
    },
    gradient: GradientRule { place, it throws(Problem) in try it.adjoint * it[1 - place] })

  static let product = Operation(
    "@", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "The matrix product: n×k @ k×m is n×m.", zh: "矩阵乘法：n×k @ k×m 得 n×m。"),
      equals: "a @ b", example: "[1, 2; 3, 4] @ [1; 1]", output: "2×1\n  3\n  7"),
    rule: .binary { left, right, _ throws(Problem) in
      let a = try left.asMatrix()
      let b = try right.asMatrix()
      return Value(
        try Problem.catching("@") { () throws(MatrixError) in try a.product(b) })
    },
    gradient: GradientRule { place, it throws(Problem) in
      let (a, b, adjoint) = (
        try it[0].asMatrix(), try it[1].asMatrix(), try it.adjoint.asMatrix()
      )
      return try Problem.catching { () throws(MatrixError) in
        Value(
          place == 0
            ? try adjoint.product(b.transposed()) : try a.transposed().product(adjoint))
      }
    })

  static let negate = Operation(
    "-", [.required("a")],
    help: .init(
      summary: Localized(en: "Changes the sign.", zh: "取相反数。"),
      equals: "-a", example: "-[1, -2]", output: "1×2\n  -1  2"),
    rule: .mapping(.negate),
    gradient: .unary { it throws(Problem) in try it.adjoint.mapped(by: .negate) })

  static let square = Operation(
    "²", [.required("a")],
    help: .init(
      summary: Localized(en: "The square of each element.", zh: "每个元素的平方。"),
      equals: "np.square(a)", example: "[1, 2, 3]²", output: "1×3\n  1  4  9"),
    rule: .mapping(.square),
    gradient: .unary { it throws(Problem) in try it.adjoint * it[0] * .number(2) })

  static let cube = Operation(
    "³", [.required("a")],
    help: .init(
      summary: Localized(en: "The cube of each element.", zh: "每个元素的立方。"),
      equals: "a ** 3", example: "[1, 2, 3]³", output: "1×3\n  1  8  27"),
    rule: .unary { operand, _ throws(Problem) in
      try combine(operand, .number(3), by: .power, written: "³")
    },
    gradient: .unary { it throws(Problem) in
      try it.adjoint * it[0].mapped(by: .square) * .number(3)
    })

  static let transpose = Operation(
    "ᵀ", [.required("a")],
    help: .init(
      summary: Localized(
        en: "Rows become columns; also written .T.", zh: "转置：行变成列，也写作 .T。"),
      equals: "a.T", example: "[1, 2, 3]ᵀ", output: "3×1\n  1\n  2\n  3"),
    rule: .unary { operand, _ throws(Problem) in
      guard case .matrix(let matrix) = operand else {
        return .number(try operand.asNumber())
      }
      return Value(try Problem.catching { () throws(MatrixError) in try matrix.transposed() })
    },
    gradient: .unary { it throws(Problem) in
      let adjoint = try it.adjoint.asMatrix()
      return try Problem.catching { () throws(MatrixError) in Value(try adjoint.transposed()) }
    })

  // MARK: Comparisons

  static let equal = comparing(
    "==", .equal,
    Localized(
      en: "1 where both are the same to the last bit, else 0. After a computation you want ≈.",
      zh: "完全相等（到最后一位）处为 1，否则为 0。计算结果之间通常该用 ≈。"),
    equals: "a == b")

  static let notEqual = comparing(
    "≠", .notEqual,
    Localized(en: "1 where they differ, else 0; also written !=.", zh: "不等处为 1，否则为 0；也写作 !=。"),
    equals: "a != b")

  static let less = comparing(
    "<", .less,
    Localized(
      en: "1 where a is less than b, else 0. Comparisons chain: -2 < z < 2.",
      zh: "a 小于 b 处为 1，否则为 0。可以连写：-2 < z < 2。"),
    equals: "a < b")

  static let lessOrEqual = comparing(
    "≤", .lessOrEqual,
    Localized(
      en: "1 where a is at most b, else 0; also written <=.", zh: "a 不大于 b 处为 1，否则为 0；也写作 <=。"),
    equals: "a <= b")

  static let greater = comparing(
    ">", .greater,
    Localized(en: "1 where a is greater than b, else 0.", zh: "a 大于 b 处为 1，否则为 0。"),
    equals: "a > b")

  static let greaterOrEqual = comparing(
    "≥", .greaterOrEqual,
    Localized(
      en: "1 where a is at least b, else 0; also written >=.", zh: "a 不小于 b 处为 1，否则为 0；也写作 >=。"),
    equals: "a >= b")

  static let approximately = Operation(
    "≈", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "1 where both are equal but for rounding, else 0: "
          + "|a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12.",
        zh: "除舍入误差外相等处为 1，否则为 0：|a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12。"),
      equals: "np.abs(a - b) <= 1e-9 * max(np.abs(a).max(), np.abs(b).max()) + 1e-12",
      example: "[0.1 + 0.2, 1] ≈ [0.3, 2]", output: "1×2\n  1  0"),
    rule: .binary { left, right, resources throws(Problem) in
      let close = Approximation(left, right)
      if case .number(let a) = left, case .number(let b) = right {
        return .number(close(a, b) ? 1 : 0)
      }
      // Differences of equal infinities are NaN, so equality is asked on its own.
      let equal = try combine(left, right, by: .equal, written: "≈")
      let difference = try combine(left, right, by: .subtract, written: "≈")
      let distance = try Builtins.abs.apply(difference, &resources)
      let near = try combine(
        distance, .number(close.tolerance), by: .lessOrEqual, written: "≈")
      return try combine(equal, near, by: .or, written: "≈")
    })

  // MARK: Logic

  static let and = elementwise(
    "and", .and,
    Localized(en: "1 where neither is 0, else 0.", zh: "两者都不为 0 处为 1，否则为 0。"),
    equals: "np.logical_and(a, b)", example: "[1, 1, 0] and [1, 0, 0]", output: "1×3\n  1  0  0")

  static let or = elementwise(
    "or", .or,
    Localized(en: "1 where one is not 0, else 0.", zh: "至少一个不为 0 处为 1，否则为 0。"),
    equals: "np.logical_or(a, b)", example: "[1, 1, 0] or [1, 0, 0]", output: "1×3\n  1  1  0")

  static let not = Operation(
    "not", [.required("a")],
    help: .init(
      summary: Localized(en: "1 where it is 0, else 0.", zh: "为 0 处得 1，否则为 0。"),
      equals: "np.logical_not(a)", example: "not [1, 0]", output: "1×2\n  0  1"),
    rule: .mapping(.not))

  // MARK: How they are made

  private static func elementwise(
    _ name: String, _ operation: ElementwiseOperation, _ summary: Localized, equals: String,
    example: String, output: String, gradient: GradientRule? = nil
  ) -> Operation {
    Operation(
      name, [.required("a"), .required("b")],
      help: .init(summary: summary, equals: equals, example: example, output: output),
      rule: .binary { left, right, _ throws(Problem) in
        try combine(left, right, by: operation, written: name)
      },
      gradient: gradient)
  }

  private static func comparing(
    _ name: String, _ operation: ElementwiseOperation, _ summary: Localized, equals: String
  ) -> Operation {
    let values = [1.0, 2, 3].map { operation($0, 2) == 1 ? "1" : "0" }
    return elementwise(
      name, operation, summary, equals: equals, example: "[1, 2, 3] \(name) 2",
      output: "1×3\n  " + values.joined(separator: "  "))
  }

  /// Two numeric values, combined element by element.
  static func combine(
    _ left: Value, _ right: Value, by operation: ElementwiseOperation, written name: String
  ) throws(Problem) -> Value {
    do throws(MatrixError) {
      switch (left, right) {
      case (.number(let a), .number(let b)):
        return .number(operation(a, b))
      case (.matrix(let a), .number(let b)):
        return .matrix(try a.combined(with: b, by: operation))
      case (.number(let a), .matrix(let b)):
        return .matrix(try Matrix.combined(a, with: b, by: operation))
      case (.matrix(let a), .matrix(let b)):
        return Value(try a.combined(with: b, by: operation))
      default:
        break
      }
    } catch {
      throw Problem(error, code: name)
    }
    let odd = left.shape == nil ? left : right
    throw .wrongKind(needed: .matrix, found: odd.kind, role: name)
  }
}

extension Operation.Rule {
  /// A function of each element.
  static func mapping(_ function: ElementwiseFunction) -> Operation.Rule {
    .unary { operand, _ throws(Problem) in
      switch operand {
      case .number(let number):
        return .number(function(number))
      case .matrix(let matrix):
        return .matrix(
          try Problem.catching { () throws(MatrixError) in try matrix.mapped(by: function) })
      case .text, .function, .list:
        throw .wrongKind(needed: .matrix, found: operand.kind, role: nil)
      }
    }
  }
}
