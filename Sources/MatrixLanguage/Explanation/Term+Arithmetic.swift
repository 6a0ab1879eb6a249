import NumericCore

/// Terms are put together as they would be written by hand.
extension Term {
  static let one = number(1)
  static let two = number(2)
  static let three = number(3)

  /// What a call has left out.
  static let left = Term(.leaf(""), value: .nothing)

  static func number(_ number: Double) -> Term {
    Term(.leaf(NumberFormat()(number)), value: .number(number))
  }

  private var isOne: Bool { if case .leaf("1") = layout { true } else { false } }

  /// Whether it is made of numbers alone.
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

  var isPositive: Term {
    Term(.infix([">"], .comparison), [self, .number(0)], value: value)
  }

  static func call(_ name: String, _ operand: Term, axis: Term? = nil) -> Term {
    Term(
      .call(name, labels: axis == nil ? [nil] : [nil, "axis"]),
      [operand] + [axis].compactMap(\.self),
      value: operand.value)
  }

  /// How many of its numbers each number of a reduction draws on.
  func count(per result: Term) -> Term {
    let count = value.shape?.count ?? 1
    return .number(Double(count / max(result.value.shape?.count ?? 1, 1)))
  }
}
