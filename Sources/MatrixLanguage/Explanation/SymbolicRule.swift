import NumericCore

/// The rule of an operation's gradient as it stands in a book: the adjoint of the result, times the
/// local derivative.
///
/// It only says in writing what the operation's `GradientRule` computes; the numbers of an
/// explanation are those of the gradient itself.
struct SymbolicRule {
  private let operation: Operation

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// - Parameters:
  ///   - own: the adjoint of the result.
  ///   - it: the operands.
  /// - Returns: nil for an operation whose rule takes more than a line.
  func share(_ place: Int, _ own: Term, _ it: [Term], _ result: Term) -> Term? {
    arithmetic(place, own, it, result) ?? elementwise(own, it, result) ?? reduction(own, it)
  }

  private func arithmetic(_ place: Int, _ own: Term, _ it: [Term], _ result: Term) -> Term? {
    if operation === Operators.add { return own }
    if operation === Operators.subtract { return place == 0 ? own : -own }
    if operation === Operators.multiply || operation === Operators.dot {
      return own * it[1 - place]
    }
    if operation === Operators.divide {
      return place == 0 ? own / it[1] : -(own * result / it[1])
    }
    if operation === Operators.product {
      return place == 0 ? own.times(it[1].transposed) : it[0].transposed.times(own)
    }
    if operation === Operators.power {
      guard place == 0 else { return own * result * .call("log", it[0]) }
      return own * it[1] * it[0].raised(to: it[1] - .one)
    }
    if operation === Operators.negate { return -own }
    return operation === Operators.transpose ? own.transposed : nil
  }

  private func elementwise(_ own: Term, _ it: [Term], _ result: Term) -> Term? {
    if operation === Operators.square { return .two * own * it[0] }
    if operation === Operators.cube { return .three * own * it[0].squared }
    if operation === Builtins.sqrt { return own / (.two * result) }
    if operation === Builtins.exp { return own * result }
    if operation === Builtins.log { return own / it[0] }
    if operation === Builtins.tanh { return own * (.one - result.squared) }
    if operation === Builtins.sigmoid { return own * result * (.one - result) }
    if operation === Builtins.relu { return own * it[0].isPositive }
    return nil
  }

  private func reduction(_ own: Term, _ it: [Term]) -> Term? {
    if operation === Builtins.sum { return own }
    let count = it[0].count(per: own)
    if operation === Builtins.mean { return own / count }
    guard operation === Builtins.var, it.count < 3 || it[2].isLeft, it.count > 1 else { return nil }
    let mean: Term =
      it[1].isLeft ? .call("mean", it[0]) : .call("mean", it[0], axis: it[1])
    return .two * own * (it[0] - mean) / count
  }
}

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
