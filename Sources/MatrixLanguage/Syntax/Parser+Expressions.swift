/// Expressions, by precedence climbing: the rules of `Grammar` from `value` on.
///
/// The loosest first: `or`, `and`, `not`, comparisons (they chain), `+ -`, `* / ⊙ · @`, unary `- √`,
/// `^ **` (to the right; a sign may stand after it), postfix `ᵀ .T ² ³ ( ) [ ]`.
extension Parser {
  mutating func expression() throws(Unreadable) -> Expression {
    let whole = try expression(binding: .or)
    try refuseColonRange(from: whole)
    return whole
  }

  /// An expression whose operators bind at least this tightly.
  mutating func expression(binding minimum: Precedence) throws(Unreadable) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= depthLimit else { try failForDepth(at: current.range) }
    var left = try prefix()
    if minimum <= .product { try refuseForeignDivision(of: left) }
    while let (precedence, infix) = infixOperator, precedence >= minimum {
      switch infix {
      case .comparison: left = try comparison(startingWith: left)
      case .binary(let binary): left = try self.binary(binary, left, precedence)
      }
      if minimum <= .product { try refuseForeignDivision(of: left) }
    }
    return left
  }

  private mutating func binary(
    _ binary: BinaryOperator, _ left: Expression, _ precedence: Precedence
  ) throws(Unreadable) -> Expression {
    let sign = advance()
    let operatorRange = sign.range
    try refuseIncrement(of: left, by: sign)
    try refuseForeignUpdate(of: left, by: sign.range)
    if binary == .power { try refusePowerOfTranspose(of: left) }
    let right = try expression(binding: precedence.ofRightOperand)
    if binary == .power {
      try refusePower(of: left, left.range.upperBound..<right.range.upperBound)
    }
    return try node(
      .binary(binary, left, right, operator: operatorRange),
      left.range.lowerBound..<right.range.upperBound, over: [left, right])
  }

  enum Infix {
    case binary(BinaryOperator)
    case comparison
  }

  /// The operator that stands here between two operands.
  private var infixOperator: (Precedence, Infix)? {
    switch current.kind {
    case .keyword(.or): (.or, .binary(.or))
    case .keyword(.and): (.and, .binary(.and))
    case .symbol(let symbol):
      if ComparisonOperator(symbol) != nil {
        (.comparison, .comparison)
      } else {
        BinaryOperator(symbol).map { ($0.precedence, .binary($0)) }
      }
    default: nil
    }
  }

  private mutating func comparison(startingWith first: Expression) throws(Unreadable) -> Expression
  {
    try refuseArrowAssignment(to: first)
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

  /// `not e`, `-e`, `√e`, or an operand with what follows it.
  private mutating func prefix() throws(Unreadable) -> Expression {
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
