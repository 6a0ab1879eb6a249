/// Expressions, by precedence climbing: the rules of `Grammar` from `value` on.
///
/// The loosest first: `or`, `and`, `not`, comparisons (they chain), `+ -`, `* / ⊙ · @`, unary `- √`,
/// `^ **` (to the right; a sign may stand after it), postfix `ᵀ .T ² ³ ( ) [ ]`.
extension Parser {
  /// How tightly an operator binds, the loosest first.
  enum Precedence: Int, Comparable {
    case or, and, not, comparison, sum, product, sign, power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

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
    if binary == .power { try refusePowerOfTranspose(of: left) }
    let right = try expression(binding: precedence.ofRightOperand)
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

  // MARK: What follows an operand

  private mutating func postfix() throws(Unreadable) -> Expression {
    var operand = try primary()
    while let longer = try suffixed(operand) { operand = longer }
    return operand
  }

  /// An operand with one more thing that follows it; nil if nothing does.
  private mutating func suffixed(_ operand: Expression) throws(Unreadable) -> Expression? {
    if let unary = postfixOperator {
      let end = advance().range.upperBound
      try refuseCallOfTranspose(unary)
      return try node(
        .unary(unary, operand), operand.range.lowerBound..<end, over: [operand])
    }
    if isAt(.leftBracket), !current.followsSpace { return try indexed(operand) }
    if isAt(.quote), !current.followsSpace {
      try fail(
        .foreign(.quoteTranspose), at: current.range,
        repair: Repair(range: current.range, replacement: "ᵀ"))
    }
    if isAt(.dot), case .name(let member) = next.kind {
      try failForMember(member, of: operand)
    }
    try refuseDottedOperator()
    try refuseImpliedProduct(after: operand)
    return nil
  }

  private var postfixOperator: UnaryOperator? {
    switch current.kind {
    case .symbol(.transposed), .symbol(.dotTransposed): .transpose
    case .symbol(.square): .square
    case .symbol(.cube): .cube
    default: nil
    }
  }

  private mutating func indexed(_ operand: Expression) throws(Unreadable) -> Expression {
    let open = advance().range
    try refuseNewAxis(of: operand)
    var subscripts: [Expression.Subscript] = []
    var children = [operand]
    repeat {
      let (entry, parts) = try indexEntry()
      subscripts.append(entry)
      children += parts
    } while take(.comma)
    try expect(.rightBracket, closing: .leftBracket, at: open)
    return try node(
      .index(operand, subscripts), operand.range.lowerBound..<previousRange.upperBound,
      over: children)
  }

  private mutating func indexEntry() throws(Unreadable) -> (Expression.Subscript, [Expression]) {
    let start = current.range.lowerBound
    var lower: Expression?
    if !isAt(.colon) {
      let position = try expression(binding: .or)
      guard isAt(.colon) else { return (.position(position), [position]) }
      lower = position
    }
    advance()
    var upper: Expression?
    if !isAt(.comma), !isAt(.rightBracket) { upper = try expression(binding: .or) }
    let range = start..<previousRange.upperBound
    return (.slice(lower, upper, range), [lower, upper].compactMap(\.self))
  }

  // MARK: Operands

  private mutating func primary() throws(Unreadable) -> Expression {
    switch current.kind {
    case .symbol(.leftParenthesis): return try parenthesized()
    case .symbol(.leftBracket): return try brackets()
    case .symbol(.quote): try failForSingleQuotes()
    case .keyword(.repeat): return try repeatLoop()
    case .keyword(.for): return try forLoop()
    case .name: return try nameOrCall()
    default: return try leaf()
    }
  }

  /// A number, a text, a blank, the last result.
  private mutating func leaf() throws(Unreadable) -> Expression {
    let kind: Expression.Kind
    switch current.kind {
    case .number(let value): kind = .number(value)
    case .text(let value): kind = .text(value)
    case .lastResult: kind = .lastResult
    case .blank:
      report(.unfilledBlank, at: current.range)
      kind = .blank
    default:
      try refuseArrow()
      try refuseFunctionHandle()
      try failExpecting(.expression)
    }
    return try node(kind, advance().range)
  }

  private mutating func parenthesized() throws(Unreadable) -> Expression {
    let open = advance().range
    let inner = try expression()
    if isAt(.comma) { try failForTuple(startingAt: open.lowerBound) }
    try expect(.rightParenthesis, closing: .leftParenthesis, at: open)
    let range = open.lowerBound..<previousRange.upperBound
    return try node(.parenthesized(inner), range, over: [inner])
  }

  private mutating func nameOrCall() throws(Unreadable) -> Expression {
    let (name, range) = try self.name()
    guard isAt(.leftParenthesis), isOnSameLine else { return try node(.name(name), range) }
    let arguments = try self.arguments(of: name)
    try refuseUnnamedAxis(of: name, arguments)
    return try node(
      .call(name, nameRange: range, arguments),
      range.lowerBound..<previousRange.upperBound, over: arguments.map(\.value))
  }

  /// Whether nothing but blanks stands between the last token and this one.
  private var isOnSameLine: Bool {
    !text[previousRange.upperBound..<current.range.lowerBound].contains { $0.isNewline }
  }

  /// A name, unless it is one that people bring from elsewhere.
  private mutating func name() throws(Unreadable) -> (Name, SourceRange) {
    guard case .name(let name) = current.kind else { try failExpecting(.expression) }
    let range = advance().range
    if isAt(.dot), Habit.isModule(name), case .name = next.kind {
      try failForModule(at: range)
    }
    try refuseForeignKeyword(name, at: range)
    return (name, range)
  }

  /// `(a, b, axis=1)`
  mutating func arguments(
    of function: Name? = nil
  ) throws(Unreadable) -> [Expression.Argument] {
    let open = advance().range
    var arguments: [Expression.Argument] = []
    while !isAt(.rightParenthesis) {
      let start = tokens[max(0, position - 1)].range
      let label = takeLabel()
      let value = try expression()
      if let label {
        // With the comma before it, if there is one.
        let previous = arguments.isEmpty ? label.range.lowerBound : start.lowerBound
        try refuseForeignArgument(label, of: function, behind: previous)
      }
      arguments.append(.init(label: label?.name, labelRange: label?.range, value: value))
      if !take(.comma) { break }
    }
    try expect(.rightParenthesis, closing: .leftParenthesis, at: open)
    return arguments
  }

  /// The name in `axis=1`.
  private mutating func takeLabel() -> (name: Name, range: SourceRange)? {
    guard case .name(let name) = current.kind, next.kind == .symbol(.assign) else { return nil }
    let range = advance().range
    advance()
    return (name, range)
  }

  /// `[1, 2; 3, 4]`, or the same as `[[1, 2], [3, 4]]`
  private mutating func brackets() throws(Unreadable) -> Expression {
    let open = advance().range
    var rows: [[Expression]] = []
    var row: [Expression] = []
    while !isAt(.rightBracket) {
      if take(.semicolon) {
        rows.append(row)
        row = []
        continue
      }
      row.append(try expression())
      if take(.comma) || isAt(.semicolon) || isAt(.rightBracket) { continue }
      try refuseUnclosed(.leftBracket, at: open)
      try refuseSpacedRow()
      try expect(.rightBracket, closing: .leftBracket, at: open)
    }
    advance()
    if !row.isEmpty || !rows.isEmpty { rows.append(row) }
    if rows.count > 1, rows.last?.isEmpty == true { rows.removeLast() }
    let range = open.lowerBound..<previousRange.upperBound
    return try node(.brackets(rows), range, over: rows.flatMap(\.self))
  }
}

extension Parser.Precedence {
  /// Operators group to the left, so that a right operand binds more tightly; a power groups to the
  /// right, and a sign may stand before its exponent.
  fileprivate var ofRightOperand: Parser.Precedence {
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
  fileprivate init?(_ symbol: Symbol) {
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

  fileprivate var precedence: Parser.Precedence {
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
  fileprivate init?(_ symbol: Symbol) {
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
