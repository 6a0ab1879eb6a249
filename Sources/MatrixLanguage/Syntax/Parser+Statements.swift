/// Statements: the rules of `Grammar` down to `values`, and its loops.
extension Parser {
  /// The statements up to the end of the cell, or of the block.
  mutating func statements(inBlock: Bool) -> [Statement] {
    var statements: [Statement] = []
    while true {
      skipSeparators(silencing: &statements)
      if current.kind == .end || (inBlock && isAt(.rightBrace)) { return statements }
      let start = position
      do throws(Unreadable) {
        let statement = try self.statement()
        try expectEndOfStatement(inBlock: inBlock)
        statements.append(statement)
      } catch {
        recover(from: start, inBlock: inBlock)
      }
    }
  }

  /// Line breaks and semicolons; a semicolon silences the statement before it.
  private mutating func skipSeparators(silencing statements: inout [Statement]) {
    while true {
      if isAt(.semicolon) {
        if !statements.isEmpty { statements[statements.count - 1].isSilenced = true }
      } else if current.kind != .newline {
        return
      }
      advance()
    }
  }

  private mutating func expectEndOfStatement(inBlock: Bool) throws(Unreadable) {
    switch current.kind {
    case .newline, .end, .symbol(.semicolon): return
    case .symbol(.rightBrace) where inBlock: return
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
      try refuseUnmatched()
    default:
      try refuseMissingOperator()
      try failExpecting(.endOfStatement)
    }
  }

  /// Goes to the end of the statement that began at a token, past its brackets.
  private mutating func recover(from start: Int, inBlock: Bool) {
    var open = 0
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace):
        open += 1
      case .symbol(.rightBrace) where inBlock && open == 0 && index >= position:
        position = index
        return
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
        open = max(0, open - 1)
      case .newline, .symbol(.semicolon):
        guard open == 0, index >= position else { continue }
        position = index
        return
      default:
        continue
      }
    }
    position = tokens.count - 1
  }

  private mutating func refuseUnmatched() throws(Unreadable) {
    switch current.kind {
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
      try fail(.unmatched(currentText), repair: Repair(range: current.range, replacement: ""))
    default:
      return
    }
  }

  /// `and = 3`
  private mutating func refuseKeywordAsName() throws(Unreadable) {
    guard case .keyword(let word) = current.kind, case .symbol(let sign) = next.kind,
      [.assign, .define, .addAssign, .subtractAssign, .multiplyAssign, .divideAssign].contains(sign)
    else { return }
    try fail(.keywordAssigned(word.rawValue), at: current.range)
  }

  private mutating func statement() throws(Unreadable) -> Statement {
    try refuseUnmatched()
    try refuseForeignComment()
    try refuseQuestion()
    try refuseKeywordAsName()
    let start = current.range.lowerBound
    if let kind = try view() {
      return Statement(kind: kind, range: start..<previousRange.upperBound, isSilenced: false)
    }
    let first = try expressionList()
    let kind: Statement.Kind
    switch current.kind {
    case .symbol(.assign):
      kind = try assignment(to: first)
    case .symbol(.addAssign): kind = try update(first, by: .add)
    case .symbol(.subtractAssign): kind = try update(first, by: .subtract)
    case .symbol(.multiplyAssign): kind = try update(first, by: .multiply)
    case .symbol(.divideAssign): kind = try update(first, by: .divide)
    case .symbol(.define): kind = try formula(first)
    default:
      kind = .expression(first)
    }
    return Statement(kind: kind, range: start..<previousRange.upperBound, isSilenced: false)
  }

  /// One expression, or several with commas between them.
  ///
  /// - Parameter names: how many names they are for.
  mutating func expressionList(for names: Int = 1) throws(Unreadable) -> Expression {
    let first = try expression()
    guard isAt(.comma) else { return first }
    var parts = [first]
    if names == 1 { try refuseCommaInNumber(amongValues: false) }
    while take(.comma) {
      let comma = previousRange
      skipNewlines()
      if isAt(.assign) {
        try fail(
          .expected(.expression, found: currentText),
          repair: Repair(range: comma, replacement: ""))
      }
      parts.append(try expression())
      if names == 1 { try refuseCommaInNumber(amongValues: false) }
    }
    let range = first.range.lowerBound..<previousRange.upperBound
    return try node(.list(parts), range, over: parts)
  }

  // MARK: Assignments

  private mutating func assignment(to left: Expression) throws(Unreadable) -> Statement.Kind {
    if case .call(let name, let nameRange, let arguments) = left.kind {
      return .function(try function(name, at: nameRange, taking: arguments))
    }
    try refuseBracketedNames(left)
    let targets = try self.targets(left)
    advance()
    let value = try expressionList(for: targets.count)
    try refuseChain(of: targets, value)
    return .assignment(targets, value)
  }

  private mutating func update(
    _ left: Expression, by binary: BinaryOperator
  ) throws(Unreadable) -> Statement.Kind {
    let target = try self.target(left)
    let operatorRange = advance().range
    return .update(target, binary, try expression(), operator: operatorRange)
  }

  /// `z̃ := γ * z_norm + β`, at the top level alone.
  private mutating func formula(_ left: Expression) throws(Unreadable) -> Statement.Kind {
    let target = try self.target(left)
    let sign = advance().range
    if openBlocks > 0 {
      try fail(
        .nestedFormula(target.name), at: sign, repair: Repair(range: sign, replacement: "="))
    }
    return .formula(target, try expression())
  }

  private mutating func targets(_ left: Expression) throws(Unreadable) -> [Statement.Target] {
    guard case .list(let parts) = left.kind else { return [try target(left)] }
    var targets: [Statement.Target] = []
    for part in parts { targets.append(try target(part)) }
    return targets
  }

  private mutating func target(_ expression: Expression) throws(Unreadable) -> Statement.Target {
    switch expression.kind {
    case .name(let name):
      if Constant.named[name] != nil { try fail(.constantAssigned(name), at: expression.range) }
      return Statement.Target(name: name, range: expression.range)
    case .blank:
      // The blank has been reported; whatever stands for it can be assigned.
      throw Unreadable()
    default:
      try fail(.notAssignable(text[expression.range]), at: expression.range)
    }
  }

  // MARK: Functions and loops

  private mutating func function(
    _ name: Name, at nameRange: SourceRange, taking arguments: [Expression.Argument]
  ) throws(Unreadable) -> FunctionDefinition {
    if Constant.named[name] != nil { try fail(.constantAssigned(name), at: nameRange) }
    if Builtins.named[name] != nil || SpecialForm.named[name] != nil {
      try fail(.builtinRedefined(name), at: nameRange)
    }
    if openBlocks > 0 { try fail(.nestedFunction(name), at: nameRange) }
    let parameters = try self.parameters(arguments)
    advance()
    let body: [Statement]
    if isAt(.leftBrace) {
      body = try block()
    } else {
      let value = try expressionList()
      body = [Statement(kind: .expression(value), range: value.range, isSilenced: false)]
    }
    return FunctionDefinition(
      name: name, nameRange: nameRange, parameters: parameters, body: body)
  }

  private mutating func parameters(
    _ arguments: [Expression.Argument]
  ) throws(Unreadable) -> [FunctionDefinition.Parameter] {
    var parameters: [FunctionDefinition.Parameter] = []
    var known: Set<Name> = []
    for argument in arguments {
      let parameter: FunctionDefinition.Parameter
      if let label = argument.label, let range = argument.labelRange {
        parameter = .init(name: label, range: range, defaultValue: argument.value)
      } else if case .name(let name) = argument.value.kind {
        parameter = .init(name: name, range: argument.value.range, defaultValue: nil)
        if parameters.last?.defaultValue != nil {
          try fail(.defaultBeforeParameter(name), at: parameter.range)
        }
      } else {
        try fail(
          .expected(.parameterName, found: text[argument.value.range]), at: argument.value.range)
      }
      if Constant.named[parameter.name] != nil {
        try fail(.constantAssigned(parameter.name), at: parameter.range)
      }
      if !known.insert(parameter.name).inserted {
        try fail(.repeatedParameter(parameter.name), at: parameter.range)
      }
      parameters.append(parameter)
    }
    return parameters
  }

  /// `repeat 200 { … }`
  mutating func repeatLoop() throws(Unreadable) -> Expression {
    let start = advance().range.lowerBound
    let count = try expression()
    let body = try block()
    return try loop(.repeat(count: count, body: body), from: start, over: count, body)
  }

  /// `for η in [0.01, 0.1] { … }`
  mutating func forLoop() throws(Unreadable) -> Expression {
    let start = advance().range.lowerBound
    if isAt(.leftParenthesis) { try failForBlock("for", at: start..<start + 3) }
    guard case .name(let name) = current.kind else { try failExpecting(.loopVariable) }
    if Constant.named[name] != nil { try fail(.constantAssigned(name)) }
    advance()
    if isAt(.assign) { try failForBlock("for", at: start..<start + 3) }
    guard take(.in) else { try failExpecting(.symbol("in")) }
    let values = try expression(binding: .or)
    if isAt(.colon) { try failForBlock("for", at: start..<start + 3) }
    let body = try block()
    return try loop(.for(name, in: values, body: body), from: start, over: values, body)
  }

  private mutating func loop(
    _ kind: Expression.Kind, from start: Int, over value: Expression, _ body: [Statement]
  ) throws(Unreadable) -> Expression {
    let range = start..<previousRange.upperBound
    return try node(kind, range, over: [value] + body.flatMap(\.expressions))
  }

  /// `{ … }`, whose last statement gives its value.
  mutating func block() throws(Unreadable) -> [Statement] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= depthLimit else { try failForDepth(at: current.range) }
    let open = current.range
    guard take(.leftBrace) else { try failExpecting(.symbol("{")) }
    openBlocks += 1
    defer { openBlocks -= 1 }
    let before = findings.count
    let statements = self.statements(inBlock: true)
    try expect(.rightBrace, closing: .leftBrace, at: open)
    guard !statements.isEmpty else {
      // Statements that could not be read have been reported.
      guard findings.count == before else { throw Unreadable() }
      try fail(.emptyBody, at: open.lowerBound..<previousRange.upperBound)
    }
    return statements
  }
}

extension Statement {
  /// The expressions that stand directly in it.
  package var expressions: [Expression] {
    switch kind {
    case .expression(let value), .assignment(_, let value), .update(_, _, let value, _),
      .formula(_, let value), .explanation(let value):
      [value]
    case .variation(let variation):
      [variation.lower, variation.upper] + variation.body.flatMap(\.expressions)
    case .function(let definition):
      definition.parameters.compactMap(\.defaultValue) + definition.body.flatMap(\.expressions)
    }
  }
}
