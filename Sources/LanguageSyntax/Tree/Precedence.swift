/// The precedence of operators, the loosest first.
package enum Precedence: Int, Comparable, Sendable {
  case or, and, not, comparison, sum, product, sign, power
  /// A name, a number, a call, or an expression in brackets.
  case whole

  package static func < (left: Precedence, right: Precedence) -> Bool {
    left.rawValue < right.rawValue
  }

  package var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .whole }

  /// Operators group to the left, so that a right operand binds more tightly; a power groups to the
  /// right, and a sign may stand before its exponent.
  var ofRightOperand: Precedence {
    switch self {
    case .not, .comparison: .sum
    case .sign, .power, .whole: .sign
    default: next
    }
  }
}

extension Token.Kind {
  /// The precedence of this operator between two operands; nil for other tokens.
  var infixPrecedence: Precedence? {
    if case .symbol(let symbol) = self, ComparisonOperator(symbol) != nil { return .comparison }
    return BinaryOperator(self)?.precedence
  }
}

extension BinaryOperator {
  init?(_ token: Token.Kind) {
    switch token {
    case .keyword(.or): self = .or
    case .keyword(.and): self = .and
    case .symbol(.plus): self = .add
    case .symbol(.minus): self = .subtract
    case .symbol(.times), .symbol(.circledDot): self = .multiply
    case .symbol(.middleDot): self = .dot
    case .symbol(.divide): self = .divide
    case .symbol(.at): self = .product
    case .symbol(.caret), .symbol(.doubleStar): self = .power
    default: return nil
    }
  }

  package var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .add, .subtract: .sum
    case .multiply, .dot, .divide, .product: .product
    case .power: .power
    }
  }
}

extension ComparisonOperator {
  init?(_ symbol: Symbol) {
    switch symbol {
    case .equal: self = .equal
    case .notEqual, .bangEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual, .lessEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual, .greaterEqual: self = .greaterOrEqual
    case .approximately: self = .approximately
    default: return nil
    }
  }
}
