import NumericCore
import PythonTranslation
import StyledText

/// Functions of each element.
extension Builtins {
  static let elementwise = [
    abs, exp, log, sqrt, tanh, sigmoid, relu, round, `where`, clip,
  ]

  static let abs = mapping(
    "abs", .absolute, Localized(en: "The distance from 0.", zh: "绝对值。"),
    equals: "np.abs(z)", example: "abs([-1, 2])", output: "1×2\n  1  2",
    python: .function("np.abs"),
    share: .adjoint * ((.operand(0) > 0) - (.operand(0) < 0)))

  static let exp = mapping(
    "exp", .exponential, Localized(en: "e to the power of z.", zh: "e 的 z 次方。"),
    equals: "np.exp(z)", example: "exp([0, 1])", output: "1×2\n  1  2.7183",
    python: .function("np.exp"),
    share: .adjoint * .result)

  static let log = mapping(
    "log", .logarithm,
    Localized(
      en: "The natural logarithm; -inf at 0, nan below.", zh: "自然对数；0 处为 -inf，负数为 nan。"),
    equals: "np.log(z)", example: "log([1, e])", output: "1×2\n  0  1",
    python: .function("np.log"),
    share: .adjoint / .operand(0))

  static let sqrt = mapping(
    "sqrt", .squareRoot,
    Localized(
      en: "The square root, also written √z; nan below 0.", zh: "平方根，也写作 √z；负数为 nan。"),
    equals: "np.sqrt(z)", example: "√[4, 9]", output: "1×2\n  2  3",
    python: .function("np.sqrt"),
    share: .adjoint / (2 * .result))

  static let tanh = mapping(
    "tanh", .tanh, Localized(en: "The hyperbolic tangent.", zh: "双曲正切。"),
    equals: "np.tanh(z)", example: "tanh([0, 1])", output: "1×2\n  0  0.7616",
    python: .function("np.tanh"),
    share: .adjoint * (1 - .result.squared))

  static let sigmoid = mapping(
    "sigmoid", .sigmoid, Localized(en: "1 / (1 + e^(-z)).", zh: "1 / (1 + e^(-z))。"),
    equals: "scipy.special.expit(z)", example: "sigmoid([0, 2])", output: "1×2\n  0.5  0.8808",
    python: PythonSpelling {
      PythonCode("1 / (1 + np.exp(-\($0.array(0, at: .sign))))", .product)
    },
    share: .adjoint * .result * (1 - .result))

  static let relu = mapping(
    "relu", .relu, Localized(en: "z where it is positive, else 0.", zh: "正数不变，其余为 0。"),
    equals: "np.maximum(z, 0)", example: "relu([-1, 2])", output: "1×2\n  0  2",
    python: .call { "np.maximum(\($0.array(0)), 0)" },
    share: .adjoint * (.operand(0) > 0), isSelecting: true)

  private static func mapping(
    _ name: String, _ function: ElementwiseFunction, _ summary: Localized<String>, equals: String,
    example: String, output: String, python: PythonSpelling,
    share: Share, isSelecting: Bool = false
  ) -> Operation {
    let gradient = GradientRule.elementwise(share)
    return Operation(
      name, [.required("z")],
      help: .init(summary: summary, equals: equals, example: example, output: output),
      python: python,
      rule: .mapping(function),
      gradient: isSelecting ? gradient.selecting : gradient)
  }

  static let round = Operation(
    "round", [.required("z"), .optional("decimals", "0")],
    help: .init(
      summary: Localized(
        en: "The nearest number with so many decimals; a half goes to the even neighbour.",
        zh: "舍入到指定的小数位；恰好在中间时取偶数。"),
      equals: "np.round(z, decimals)", example: "round([1.26, 2.5])", output: "1×2\n  1  2"),
    python: .call { "np.round(\($0.array(0))\($0.whole(1).map { ", \($0)" } ?? ""))" },
    rule: .general { arguments, resources throws(Problem) in
      let value = try arguments.value(0)
      let decimals = try arguments.whole(1, else: 0)
      guard decimals != 0 else { return try value.mapped(by: .round) }
      // As in NumPy, the number is divided by a power of ten: a tenth is not exact.
      let (there, back) =
        decimals > 0
        ? (Operators.multiply, Operators.divide) : (Operators.divide, Operators.multiply)
      let scale = Value.number(power(of10: decimals.magnitude))
      let scaled = try there.apply(value, scale, &resources)
      return try back.apply(scaled.mapped(by: .round), scale, &resources)
    })

  /// 10 to a power; products of tens are exact up to 10²².
  private static func power(of10 exponent: UInt) -> Double {
    (0..<Swift.min(exponent, 330)).reduce(1) { power, _ in power * 10 }
  }

  static let `where` = Operation(
    "where", [.required("condition"), .required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "a where the condition is not 0, else b; element by element.",
        zh: "条件不为 0 处取 a，否则取 b；逐元素进行。"),
      equals: "np.where(condition, a, b)", example: "where([1, 0, 1], [5, 6, 7], 0)",
      output: "1×3\n  5  0  7"),
    python: .call { "np.where(\($0.condition(0)), \($0.operand(1)), \($0.operand(2)))" },
    rule: .general { arguments, _ throws(Problem) in
      let condition = try arguments.matrix(0)
      let a = try arguments.matrix(1)
      let b = try arguments.matrix(2)
      return Value(
        try Problem.catching("where") { () throws(MatrixError) in
          try Matrix.where(condition, a, b)
        })
    },
    gradient: .elementwise(
      nil, .kept(.adjoint, where: .operand(0)), .kept(.adjoint, where: !.operand(0))
    ).selecting)

  static let clip = Operation(
    "clip", [.required("z"), .required("low"), .required("high")],
    help: .init(
      summary: Localized(
        en: "z, but no less than low and no more than high.", zh: "把 z 限制在 low 与 high 之间。"),
      equals: "np.clip(z, low, high)", example: "clip([-5, 0.5, 5], -1, 1)",
      output: "1×3\n  -1  0.5  1"),
    python: .call { "np.clip(\($0.array(0)), \($0.operand(1)), \($0.operand(2)))" },
    rule: .general { arguments, _ throws(Problem) in
      let z = try arguments.matrix(0)
      let low = try arguments.matrix(1)
      let high = try arguments.matrix(2)
      return Value(
        try Problem.catching("clip") { () throws(MatrixError) in try z.clipped(low, high) })
    },
    gradient: .elementwise(
      .kept(.adjoint, where: !(.operand(0) < .operand(1) || isHigh)), .kept(.adjoint, where: isLow),
      .kept(.adjoint, where: isHigh)
    ).selecting)

  /// True where `clip` gives its upper bound. As in NumPy, high wins where low is above it.
  private static let isHigh: Share = .operand(0) > .operand(2) || .operand(1) > .operand(2)
  private static let isLow: Share = .operand(0) < .operand(1) && !isHigh
}
