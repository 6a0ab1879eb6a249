/// Which signs are operators, and how tightly each binds.
extension Parser {
  /// How tightly an operator binds, the loosest first.
  enum Precedence: Int, Comparable {
    case or, and, not, comparison, sum, product, sign, power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Parser.Precedence {
  /// Operators group to the left, so that a right operand binds more tightly; a power groups to the
  /// right, and a sign may stand before its exponent.
  var ofRightOperand: Parser.Precedence {
    switch self {
    case .or: .and
    case .and: .not
    case .not, .comparison: .sum
    case .sum: .product
    case .product: .sign
    case .sign, .power: .sign
    }
  }
}

extension BinaryOperator {
  init?(_ symbol: Symbol) {
    switch symbol {
    case .plus: self = .add
    case .minus: self = .subtract
    case .times, .circledDot: self = .multiply
    case .middleDot: self = .dot
    case .divide: self = .divide
    case .at: self = .product
    case .caret, .doubleStar: self = .power
    default: return nil
    }
  }

  var precedence: Parser.Precedence {
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
