import LanguageSyntax
import NumericCore

/// Terms are combined as they would be written by hand.
extension Term {
  static let one = number(1)

  /// An argument that a call leaves out.
  static let left = Term(.leaf(""), value: .nothing)

  static func number(_ number: Double) -> Term {
    Term(.leaf(NumberFormat()(number)), value: .number(number))
  }

  private var isOne: Bool { if case .leaf("1") = layout { true } else { false } }

  /// True if it is made of numbers alone.
  private var isConstant: Bool {
    guard case .leaf(let text) = layout else {
      return parts.allSatisfy(\.isConstant) && !parts.isEmpty
    }
    return Double(text) != nil
  }

  var isLeft: Bool { value.isNothing }

  var isNegative: Bool { if case .prefix("-") = layout { true } else { false } }

  static prefix func - (term: Term) -> Term {
    term.isNegative ? term.parts[0] : Term(.prefix("-"), [term], value: term.value)
  }

  static func * (left: Term, right: Term) -> Term {
    if left.isNegative { return -(left.parts[0] * right) }
    if left.isOne { return right.valued(left.value.shape == .scalar ? right.value : left.value) }
    if right.isOne { return left }
    if case .infix(["/"], _) = left.layout, left.parts[0].isOne { return right / left.parts[1] }
    if case .infix(["/"], _) = right.layout, right.parts[0].isOne { return left / right.parts[1] }
    if right.isNegative { return -(left * right.parts[0]) }
    let sign = left.isConstant || right.isConstant ? "·" : "⊙"
    return Term(.infix([sign], .product), [left, right], value: left.value)
  }

  static func / (left: Term, right: Term) -> Term {
    if left.isNegative { return -(left.parts[0] / right) }
    return Term(.infix(["/"], .product), [left, right], value: left.value)
  }

  static func - (left: Term, right: Term) -> Term {
    Term(.infix(["-"], .sum), [left, right], value: left.value)
  }

  func times(_ right: Term) -> Term {
    Term(.infix(["@"], .product), [spelledOut, right.spelledOut], value: value)
  }

  /// A 1 that stands for a whole matrix, which a matrix product does not repeat.
  private var spelledOut: Term {
    guard isOne, let shape = value.shape, shape != .scalar else { return self }
    return Term(.leaf("ones(\(shape.rows), \(shape.columns))"), value: value)
  }

  func raised(to power: Term) -> Term {
    Term(.infix(["^"], .power), [self, power], value: value)
  }

  var squared: Term { Term(.postfix("²"), [self], value: value) }

  var transposed: Term {
    if case .postfix("ᵀ") = layout { return parts[0] }
    return Term(.postfix("ᵀ"), [self], value: value)
  }

  /// The term of an operation on two terms.
  func combined(with right: Term, by operation: ElementwiseOperation) -> Term {
    switch operation {
    case .multiply: return self * right
    case .divide: return self / right
    case .subtract: return self - right
    case .power: return raised(to: right)
    case .add: return Term(.infix(["+"], .sum), [self, right], value: value)
    case .and: return Term(.infix(["and"], .and), [self, right], value: value)
    case .or: return Term(.infix(["or"], .or), [self, right], value: value)
    case .equal: return compared("==", right)
    case .notEqual: return compared("≠", right)
    case .less: return compared("<", right)
    case .lessOrEqual: return compared("≤", right)
    case .greater: return compared(">", right)
    case .greaterOrEqual: return compared("≥", right)
    }
  }

  private func compared(_ sign: String, _ right: Term) -> Term {
    Term(.infix([sign], .comparison), [self, right], value: value)
  }

  /// The term of a function; nil if it cannot be written on one line.
  func mapped(by function: ElementwiseFunction) -> Term? {
    switch function {
    case .negate: -self
    case .square: squared
    case .not: Term(.prefix("not "), [self], value: value)
    case .logarithm: .call("log", self)
    case .absolute, .exponential, .squareRoot, .tanh, .sigmoid, .relu, .round: nil
    }
  }

  /// `where(condition, term, 0)`
  func kept(where condition: Term) -> Term {
    Term(.call("where", labels: [nil, nil, nil]), [condition, self, .number(0)], value: value)
  }

  static func call(_ name: String, _ operand: Term, axis: Term? = nil) -> Term {
    Term(
      .call(name, labels: axis == nil ? [nil] : [nil, "axis"]),
      [operand] + [axis].compactMap(\.self),
      value: operand.value)
  }

  /// The number of its elements behind each result of a reduction.
  func count(per result: Term) -> Term {
    let count = value.shape?.count ?? 1
    return .number(Double(count / max(result.value.shape?.count ?? 1, 1)))
  }
}
