import NumericCore
import PythonTranslation
import StyledText

/// `+ - * / ^ · @`, signs, small powers, the transpose.
extension Operators {
  static let add = elementwise(
    "+", .add,
    Localized(
      en: "Adds element by element; a row, a column or a number is repeated to fit.",
      zh: "逐元素相加；行、列或单个数会自动重复以匹配形状。"),
    equals: "a + b", example: "[1, 2, 3] + 10", output: "1×3\n  11  12  13",
    python: .infix("+", .sum),
    gradient: .elementwise(.adjoint, .adjoint))

  static let subtract = elementwise(
    "-", .subtract,
    Localized(
      en: "Subtracts element by element; a row, a column or a number is repeated to fit.",
      zh: "逐元素相减；行、列或单个数会自动重复以匹配形状。"),
    equals: "a - b", example: "[1, 2, 3] - 2", output: "1×3\n  -1  0  1",
    python: .infix("-", .sum),
    gradient: .elementwise(.adjoint, -.adjoint))

  static let multiply = elementwise(
    "*", .multiply,
    Localized(
      en: "Multiplies element by element, also written ⊙. The matrix product is @.",
      zh: "逐元素相乘，也写作 ⊙。矩阵乘法是 @。"),
    equals: "a * b", example: "[1, 2, 3] * [2, 2, 10]", output: "1×3\n  2  4  30",
    python: .infix("*", .product),
    gradient: .elementwise(.adjoint * .operand(1), .adjoint * .operand(0)))

  static let divide = elementwise(
    "/", .divide,
    Localized(
      en: "Divides element by element; 1 / 0 is inf and 0 / 0 is nan.",
      zh: "逐元素相除；1 / 0 得 inf，0 / 0 得 nan。"),
    equals: "a / b", example: "[1, 3, 5] / 2", output: "1×3\n  0.5  1.5  2.5",
    python: .infix("/", .product),
    gradient: .elementwise(
      .adjoint / .operand(1), -(.adjoint * .result / .operand(1))))

  static let power = elementwise(
    "^", .power,
    Localized(
      en: "Raises to a power, also written **; x² and x³ are short for x^2 and x^3.",
      zh: "乘方，也写作 **；x² 和 x³ 是 x^2 和 x^3 的简写。"),
    equals: "a ** b", example: "[1, 2, 3] ^ 2", output: "1×3\n  1  4  9",
    python: .power,
    gradient: .elementwise(
      // x^0 is 1 everywhere, at 0 too.
      .guarded(
        .adjoint * .operand(1) * .operand(0).raised(to: .operand(1) - 1),
        where: .operand(1) != 0),
      // 0 to a positive power stays 0 when the power changes a little; to a negative one it is ∞.
      .guarded(
        .adjoint * .result * .mapped(.logarithm, .operand(0)),
        where: .operand(0) != 0 || .operand(1) < 0)))

  static let dot = Operation(
    "·", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "A number times a value. For two matrices, ⊙ goes element by element and @ is the "
          + "matrix product.",
        zh: "一个数乘以一个值。两个矩阵之间，⊙ 是逐元素相乘，@ 是矩阵乘法。"),
      equals: "a * b", example: "3 · [1, 2]", output: "1×2\n  3  6"),
    python: PythonSpelling { it in
      let (left, right) = it.pair
      return left.isNumber || right.isNumber
        ? PythonCode("\(left.text(at: .product)) * \(right.text(at: .sign))", .product)
        : PythonCode("dot(\(left.text), \(right.text))")
    },
    rule: .binary { left, right, resources throws(Problem) in
      if case .matrix(let a) = left, case .matrix(let b) = right {
        throw .dotOfMatrices(a.shape, b.shape)
      }
      return try combine(left, right, by: .multiply, written: "·")
    },
    gradient: .elementwise(.adjoint * .operand(1), .adjoint * .operand(0)))

  static let product = Operation(
    "@", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "The matrix product: n×k @ k×m is n×m.", zh: "矩阵乘法：n×k @ k×m 得 n×m。"),
      equals: "a @ b", example: "[1, 2; 3, 4] @ [1; 1]", output: "2×1\n  3\n  7"),
    python: PythonSpelling {
      PythonCode("\($0.array(0, at: .product)) @ \($0.array(1, at: .sign))", .product)
    },
    rule: .binary { left, right, _ throws(Problem) in
      let a = try left.asMatrix()
      let b = try right.asMatrix()
      return Value(
        try Problem.catching("@") { () throws(MatrixError) in try a.product(b) })
    },
    gradient: .matrices(
      .product(.adjoint, .transposed(.operand(1))), .product(.transposed(.operand(0)), .adjoint)
    ).lineByLine { place, _ in
      // A row of the result draws on a row on the left, a column on a column on the right.
      place == 0 ? .columns : .rows
    })

  static let negate = Operation(
    "-", [.required("a")],
    help: .init(
      summary: Localized(en: "Changes the sign.", zh: "取相反数。"),
      equals: "-a", example: "-[1, -2]", output: "1×2\n  -1  2"),
    python: .negation,
    rule: .mapping(.negate),
    gradient: .elementwise(-.adjoint))

  static let square = Operation(
    "²", [.required("a")],
    help: .init(
      summary: Localized(en: "The square of each element.", zh: "每个元素的平方。"),
      equals: "np.square(a)", example: "[1, 2, 3]²", output: "1×3\n  1  4  9"),
    python: .power(2),
    rule: .mapping(.square),
    gradient: .elementwise(2 * .adjoint * .operand(0)))

  static let cube = Operation(
    "³", [.required("a")],
    help: .init(
      summary: Localized(en: "The cube of each element.", zh: "每个元素的立方。"),
      equals: "a ** 3", example: "[1, 2, 3]³", output: "1×3\n  1  8  27"),
    python: .power(3),
    rule: .unary { operand, _ throws(Problem) in
      try combine(operand, .number(3), by: .power, written: "³")
    },
    gradient: .elementwise(3 * .adjoint * .operand(0).squared))

  static let transpose = Operation(
    "ᵀ", [.required("a")],
    help: .init(
      summary: Localized(
        en: "Rows become columns; also written .T.", zh: "转置：行变成列，也写作 .T。"),
      equals: "a.T", example: "[1, 2, 3]ᵀ", output: "3×1\n  1\n  2\n  3"),
    python: .call { "\($0.array(0, at: .atom)).T" },
    rule: .unary { operand, _ throws(Problem) in
      guard case .matrix(let matrix) = operand else {
        return .number(try operand.asNumber())
      }
      return Value(try Problem.catching { () throws(MatrixError) in try matrix.transposed() })
    },
    gradient: .matrices(.transposed(.adjoint)).selecting)
}
