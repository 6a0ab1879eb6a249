/// Operands and their postfixes: the rules of `Grammar` from `postfix` on.
extension Parser {
  mutating func postfix() throws(Unexpected) -> Expression {
    var operand = try primary()
    var isRaised = false
    while true {
      if isAt(.leftBracket), !current.followsSpace {
        operand = try indexed(operand)
        isRaised = false
      } else if let unary = postfixOperator, unary == .transpose || !isRaised {
        isRaised = unary != .transpose
        let end = advance().range.upperBound
        operand = try node(
          .unary(unary, operand), operand.range.lowerBound..<end, over: [operand])
      } else {
        return operand
      }
    }
  }

  private var postfixOperator: UnaryOperator? {
    switch current.kind {
    case .symbol(.transposed), .symbol(.dotTransposed): .transpose
    case .symbol(.square): .square
    case .symbol(.cube): .cube
    default: nil
    }
  }

  private mutating func indexed(_ operand: Expression) throws(Unexpected) -> Expression {
    let open = advance().range
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

  private mutating func indexEntry() throws(Unexpected) -> (Expression.Subscript, [Expression]) {
    let start = current.range.lowerBound
    var lower: Expression?
    if !isAt(.colon) {
      let position = try expression()
      guard isAt(.colon) else { return (.position(position), [position]) }
      lower = position
    }
    advance()
    var upper: Expression?
    if !isAt(.comma), !isAt(.rightBracket) { upper = try expression() }
    let range = start..<previousRange.upperBound
    return (.slice(lower, upper, range), [lower, upper].compactMap(\.self))
  }

  // MARK: Operands

  private mutating func primary() throws(Unexpected) -> Expression {
    switch current.kind {
    case .symbol(.leftParenthesis): return try parenthesized()
    case .symbol(.leftBracket): return try matrix()
    case .keyword(.repeat): return try repeatLoop()
    case .keyword(.for): return try forLoop()
    case .name(let name): return try nameOrCall(name)
    case .number(let value): return try leaf(.number(value))
    case .text(let value): return try leaf(.text(value))
    case .lastResult: return try leaf(.lastResult)
    case .blank:
      diagnostics.add(SyntaxDiagnostic(.unfilledBlank, at: current.range))
      return try leaf(.blank)
    default: throw expecting(.expression)
    }
  }

  private mutating func leaf(_ kind: Expression.Kind) throws(Unexpected) -> Expression {
    try node(kind, advance().range)
  }

  private mutating func parenthesized() throws(Unexpected) -> Expression {
    let open = advance().range
    let inner = try expression()
    try expect(.rightParenthesis, closing: .leftParenthesis, at: open)
    let range = open.lowerBound..<previousRange.upperBound
    return try node(.parenthesized(inner), range, over: [inner])
  }

  private mutating func nameOrCall(_ name: Name) throws(Unexpected) -> Expression {
    let range = advance().range
    guard isAt(.leftParenthesis), isOnSameLine else { return try node(.name(name), range) }
    let arguments = try self.arguments()
    return try node(
      .call(name, nameRange: range, arguments),
      range.lowerBound..<previousRange.upperBound, over: arguments.map(\.value))
  }

  private mutating func arguments() throws(Unexpected) -> [Expression.Argument] {
    let open = advance().range
    var arguments: [Expression.Argument] = []
    while !isAt(.rightParenthesis) {
      let label = takeLabel()
      let value = try expression()
      arguments.append(.init(label: label?.name, labelRange: label?.range, value: value))
      guard take(.comma) else { break }
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
  private mutating func matrix() throws(Unexpected) -> Expression {
    let open = advance().range
    var rows: [[Expression]] = []
    while !isAt(.rightBracket) {
      rows.append(try row())
      guard take(.semicolon) else { break }
    }
    try expect(.rightBracket, closing: .leftBracket, at: open)
    let range = open.lowerBound..<previousRange.upperBound
    return try node(.brackets(rows), range, over: rows.flatMap(\.self))
  }

  private mutating func row() throws(Unexpected) -> [Expression] {
    var row: [Expression] = []
    repeat {
      row.append(try expression())
    } while take(.comma) && !isAt(.semicolon) && !isAt(.rightBracket)
    return row
  }
}
