/// Functions, loops and their blocks: the rules `function`, `parameters`, `block` and `loop`.
extension Parser {
  mutating func function(
    _ name: Name, at nameRange: SourceRange, taking arguments: [Expression.Argument]
  ) throws(Unexpected) -> FunctionDefinition {
    try refuseConstant(name, at: nameRange)
    if vocabulary.has(name) || SpecialForm.named[name] != nil {
      throw unexpected(.builtinRedefined(name), at: nameRange)
    }
    if openBlocks > 0 { throw unexpected(.nestedFunction(name), at: nameRange) }
    let parameters = try self.parameters(arguments)
    advance()
    let body: [Statement]
    if isAt(.leftBrace) {
      body = try block()
    } else {
      let value = try values()
      body = [Statement(kind: .expression(value), range: value.range, isSilenced: false)]
    }
    return FunctionDefinition(
      name: name, nameRange: nameRange, parameters: parameters, body: body)
  }

  /// The parameters of a function whose head has been read like a call.
  private func parameters(
    _ arguments: [Expression.Argument]
  ) throws(Unexpected) -> [FunctionDefinition.Parameter] {
    var parameters: [FunctionDefinition.Parameter] = []
    var known: Set<Name> = []
    for argument in arguments {
      let parameter: FunctionDefinition.Parameter
      let range = argument.value.range
      if let label = argument.label, let labelRange = argument.labelRange {
        parameter = .init(name: label, range: labelRange, defaultValue: argument.value)
      } else if case .name(let name) = argument.value.kind {
        parameter = .init(name: name, range: range, defaultValue: nil)
        if parameters.last?.defaultValue != nil {
          throw unexpected(.defaultBeforeParameter(name), at: range)
        }
      } else {
        throw unexpected(.expected(.parameterName, found: text[range]), at: range)
      }
      try refuseConstant(parameter.name, at: parameter.range)
      if !known.insert(parameter.name).inserted {
        throw unexpected(.repeatedParameter(parameter.name), at: parameter.range)
      }
      parameters.append(parameter)
    }
    return parameters
  }

  /// `repeat 200 { … }`
  mutating func repeatLoop() throws(Unexpected) -> Expression {
    let start = advance().range.lowerBound
    let count = try expression()
    let body = try block()
    return try loop(.repeat(count: count, body: body), from: start, over: count, body)
  }

  /// `for η in [0.01, 0.1] { … }`
  mutating func forLoop() throws(Unexpected) -> Expression {
    let start = advance().range.lowerBound
    guard case .name(let name) = current.kind else { throw expecting(.loopVariable) }
    try refuseConstant(name, at: current.range)
    advance()
    guard take(.in) else { throw expecting(.symbol("in")) }
    let values = try expression()
    let body = try block()
    return try loop(.for(name, in: values, body: body), from: start, over: values, body)
  }

  private mutating func loop(
    _ kind: Expression.Kind, from start: Int, over value: Expression, _ body: [Statement]
  ) throws(Unexpected) -> Expression {
    let range = start..<previousRange.upperBound
    return try node(kind, range, over: [value] + body.flatMap(\.expressions))
  }

  /// `{ … }`, whose last statement gives its value.
  mutating func block() throws(Unexpected) -> [Statement] {
    try descend()
    defer { depth -= 1 }
    let open = current.range
    guard take(.leftBrace) else { throw expecting(.symbol("{")) }
    openBlocks += 1
    defer { openBlocks -= 1 }
    let before = diagnostics.count
    let statements = self.statements(inBlock: true)
    try expect(.rightBrace, closing: .leftBrace, at: open)
    guard !statements.isEmpty else {
      // Statements that could not be read have been reported.
      guard diagnostics.count == before else { throw Unexpected(nil, token: position) }
      throw unexpected(.emptyBody, at: open.lowerBound..<previousRange.upperBound)
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
