/// Operands and what follows them: the rules of `Grammar` from `postfix` on.
extension Parser {
  mutating func postfix() throws(Unreadable) -> Expression {
    var operand = try primary()
    while let longer = try suffixed(operand) { operand = longer }
    return operand
  }

  /// An operand with one more thing that follows it; nil if nothing does.
  private mutating func suffixed(_ operand: Expression) throws(Unreadable) -> Expression? {
    if let unary = postfixOperator {
      if unary != .transpose { try refusePower(of: operand, current.range) }
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

  mutating func indexEntry() throws(Unreadable) -> (Expression.Subscript, [Expression]) {
    let start = current.range.lowerBound
    try refuseEllipsis(instead: ":")
    var lower: Expression?
    if !isAt(.colon) {
      let position = try expression(binding: .or)
      guard isAt(.colon) else { return (.position(position), [position]) }
      lower = position
    }
    advance()
    try refuseSliceStep()
    var upper: Expression?
    if !isAt(.comma), !isAt(.rightBracket), !isAt(.rightParenthesis) {
      upper = try expression(binding: .or)
    }
    try refuseSliceStep()
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
      try refuseBraces()
      try refuseEllipsis(instead: "")
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
    try refuseRoundIndex(of: name, at: range)
    let arguments = try self.arguments(of: name)
    try refuseUnnamedAxis(of: name, at: range, arguments)
    return try node(
      .call(name, nameRange: range, arguments),
      range.lowerBound..<previousRange.upperBound, over: arguments.map(\.value))
  }

  /// Whether nothing but blanks stands between the last token and this one.
  var isOnSameLine: Bool {
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
        try refuseNothing(value, of: function, behind: previous)
      }
      if arguments.isEmpty, label == nil { try refuseComprehension(of: value, in: nil) }
      arguments.append(.init(label: label?.name, labelRange: label?.range, value: value))
      try refuseCommaInNumber(amongValues: true)
      if !take(.comma) {
        try refuseSpacedArguments(behind: value)
        break
      }
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
      let entry = try expression()
      row.append(entry)
      if row.count == 1, rows.isEmpty { try refuseComprehension(of: entry, in: open) }
      try refuseCommaInNumber(amongValues: true)
      if take(.comma) || isAt(.semicolon) || isAt(.rightBracket) { continue }
      try refuseUnclosed(.leftBracket, at: open)
      try refuseSpacedRow(in: open)
      try expect(.rightBracket, closing: .leftBracket, at: open)
    }
    advance()
    if !row.isEmpty || !rows.isEmpty { rows.append(row) }
    if rows.count > 1, rows.last?.isEmpty == true { rows.removeLast() }
    let range = open.lowerBound..<previousRange.upperBound
    return try node(.brackets(rows), range, over: rows.flatMap(\.self))
  }
}
