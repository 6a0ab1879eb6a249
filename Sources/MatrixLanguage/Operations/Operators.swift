import LanguageSyntax
import NumericCore
import PythonTranslation
import StyledText

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

  /// Other spellings of operators.
  package static let synonyms: [String: Operation] = [
    "⊙": multiply, "**": power, "√": Builtins.sqrt, ".T": transpose, "!=": notEqual,
    "<=": lessOrEqual, ">=": greaterOrEqual,
  ]

  // MARK: How they are made

  static func elementwise(
    _ name: String, _ operation: ElementwiseOperation, _ summary: Localized<String>, equals: String,
    example: String, output: String, python: PythonSpelling, gradient: GradientRule? = nil
  ) -> Operation {
    Operation(
      name, [.required("a"), .required("b")],
      help: .init(summary: summary, equals: equals, example: example, output: output),
      python: python,
      rule: .elementwise(operation),
      gradient: gradient)
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

/// Everything but 0 counts as true.
extension Operators {
  static let and = elementwise(
    "and", .and,
    Localized(en: "1 where neither is 0, else 0.", zh: "两者都不为 0 处为 1，否则为 0。"),
    equals: "np.logical_and(a, b)", example: "[1, 1, 0] and [1, 0, 0]", output: "1×3\n  1  0  0",
    python: .logic("and"))

  static let or = elementwise(
    "or", .or,
    Localized(en: "1 where one is not 0, else 0.", zh: "至少一个不为 0 处为 1，否则为 0。"),
    equals: "np.logical_or(a, b)", example: "[1, 1, 0] or [1, 0, 0]", output: "1×3\n  1  1  0",
    python: .logic("or"))

  static let not = Operation(
    "not", [.required("a")],
    help: .init(
      summary: Localized(en: "1 where it is 0, else 0.", zh: "为 0 处得 1，否则为 0。"),
      equals: "np.logical_not(a)", example: "not [1, 0]", output: "1×2\n  0  1"),
    python: .call(.truth) { "np.logical_not(\($0.condition(0)))" },
    rule: .mapping(.not))
}

extension PythonSpelling {
  /// `np.logical_and(a, b)`
  fileprivate static func logic(_ word: String) -> PythonSpelling {
    .call(.truth) { "np.logical_\(word)(\($0.condition(0)), \($0.condition(1)))" }
  }
}
