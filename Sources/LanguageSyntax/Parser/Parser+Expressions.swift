/// Expressions, by precedence climbing: the rules of `Grammar` from `value` on.
///
/// The loosest first: `or`, `and`, `not`, comparisons (they chain), `+ -`, `* / ⊙ · @`, unary `- √`,
/// `^ **` (to the right; a sign may stand after it), postfix `ᵀ .T ² ³ ( ) [ ]`.
extension Parser {
  /// An expression whose operators bind at least this tightly.
  mutating func expression(binding minimum: Precedence = .or) throws(Unexpected) -> Expression {
    try descend()
    defer { depth -= 1 }
    var left = try prefix()
    while let precedence = current.kind.infixPrecedence, precedence >= minimum {
      if let binary = BinaryOperator(current.kind) {
        left = try self.binary(binary, left, precedence)
      } else {
        left = try comparison(startingWith: left)
      }
    }
    return left
  }

  private mutating func binary(
    _ binary: BinaryOperator, _ left: Expression, _ precedence: Precedence
  ) throws(Unexpected) -> Expression {
    let operatorRange = advance().range
    let right = try expression(binding: precedence.ofRightOperand)
    return try node(
      .binary(binary, left, right, operator: operatorRange),
      left.range.lowerBound..<right.range.upperBound, over: [left, right])
  }

  private mutating func comparison(startingWith first: Expression) throws(Unexpected) -> Expression
  {
    var links: [Expression.Comparison] = []
    while case .symbol(let symbol) = current.kind, let link = ComparisonOperator(symbol) {
      let operatorRange = advance().range
      let right = try expression(binding: .sum)
      links.append(.init(operator: link, operatorRange: operatorRange, right: right))
    }
    let end = links.last?.right.range.upperBound ?? first.range.upperBound
    return try node(
      .comparison(first, links), first.range.lowerBound..<end, over: [first] + links.map(\.right))
  }

  /// `not e`, `-e`, `√e`, or an operand with its postfixes.
  private mutating func prefix() throws(Unexpected) -> Expression {
    let start = current.range.lowerBound
    let sign: (UnaryOperator?, Precedence)
    switch current.kind {
    case .keyword(.not): sign = (.not, .not)
    case .symbol(.minus): sign = (.negate, .sign)
    case .symbol(.plus): sign = (nil, .sign)
    case .symbol(.root): sign = (.root, .sign)
    default: return try postfix()
    }
    advance()
    let operand = try expression(binding: sign.1)
    guard let unary = sign.0 else { return operand }
    return try node(.unary(unary, operand), start..<operand.range.upperBound, over: [operand])
  }
}
