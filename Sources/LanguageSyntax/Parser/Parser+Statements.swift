/// Statements: the rules of `Grammar` down to `values`, and its blocks and loops.
extension Parser {
  /// The statements up to the end of the cell, or of the block.
  mutating func statements(inBlock: Bool) -> [Statement] {
    var statements: [Statement] = []
    while true {
      skipSeparators(silencing: &statements)
      if current.kind == .end || (inBlock && isAt(.rightBrace)) { return statements }
      let start = position
      do throws(Unexpected) {
        let statement = try self.statement()
        try expectEndOfStatement(inBlock: inBlock)
        statements.append(statement)
        lookForMisreading(of: statement, from: start)
      } catch {
        recover(from: start, inBlock: inBlock)
        refuse(error, in: start..<position)
      }
    }
  }

  private mutating func lookForMisreading(of statement: Statement, from start: Int) {
    guard openBlocks == 0 else { return }
    let words = StatementTokens(
      tokens, start..<position, of: text, knowing: vocabulary, read: statement)
    if let misreading = Habits.misreading(in: words) { diagnostics.add(misreading) }
  }

  /// Adds the diagnostic of a statement that could not be read.
  private mutating func refuse(_ unexpected: Unexpected, in statement: Range<Int>) {
    guard let diagnostic = unexpected.diagnostic else { return }
    if case .tooDeep = diagnostic.problem {
      // A tree that is too deep is reported once, and nothing more is read.
      diagnostics.add(diagnostic, stop: unexpected.token)
      diagnostics.complete()
      position = tokens.count - 1
    } else if diagnostics.count < SyntaxDiagnostics.mended {
      let words = StatementTokens(
        tokens, statement, of: text, knowing: vocabulary, stop: unexpected.token,
        problem: diagnostic.problem)
      diagnostics.add(Habits.diagnostic(in: words) ?? diagnostic, stop: unexpected.token)
    } else {
      diagnostics.add(diagnostic, stop: unexpected.token)
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

  private func expectEndOfStatement(inBlock: Bool) throws(Unexpected) {
    switch current.kind {
    case .newline, .end, .symbol(.semicolon): return
    case .symbol(.rightBrace) where inBlock: return
    default: throw unmatched ?? expecting(.endOfStatement)
    }
  }

  /// The error at a closing bracket without an opening one.
  private var unmatched: Unexpected? {
    switch current.kind {
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
      unexpected(.unmatched(text[current.range]))
        .mended(by: Repair(range: current.range, replacement: ""))
    default: nil
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

  private mutating func statement() throws(Unexpected) -> Statement {
    if let unmatched { throw unmatched }
    let start = current.range.lowerBound
    let kind: Statement.Kind
    if let view = try view() {
      kind = view
    } else {
      let first = try values()
      switch current.kind {
      case .symbol(.assign): kind = try assignment(to: first)
      case .symbol(.addAssign): kind = try update(first, by: .add)
      case .symbol(.subtractAssign): kind = try update(first, by: .subtract)
      case .symbol(.multiplyAssign): kind = try update(first, by: .multiply)
      case .symbol(.divideAssign): kind = try update(first, by: .divide)
      case .symbol(.define): kind = try formula(first)
      default: kind = .expression(first)
      }
    }
    return Statement(kind: kind, range: start..<previousRange.upperBound, isSilenced: false)
  }

  /// One expression, or several with commas between them.
  mutating func values() throws(Unexpected) -> Expression {
    let first = try expression()
    guard isAt(.comma) else { return first }
    var parts = [first]
    while take(.comma) {
      let comma = previousRange
      skipNewlines()
      if isAt(.assign) {
        throw expecting(.expression).mended(by: Repair(range: comma, replacement: ""))
      }
      parts.append(try expression())
    }
    let range = first.range.lowerBound..<previousRange.upperBound
    return try node(.list(parts), range, over: parts)
  }

  // MARK: Assignments

  private mutating func assignment(to left: Expression) throws(Unexpected) -> Statement.Kind {
    if case .call(let name, let nameRange, let arguments) = left.kind {
      return .function(try function(name, at: nameRange, taking: arguments))
    }
    let targets = try self.targets(left)
    advance()
    return .assignment(targets, try values())
  }

  private mutating func update(
    _ left: Expression, by binary: BinaryOperator
  ) throws(Unexpected) -> Statement.Kind {
    let target = try self.target(left)
    let operatorRange = advance().range
    return .update(target, binary, try expression(), operator: operatorRange)
  }

  /// `z̃ := γ * z_norm + β`, at the top level alone.
  private mutating func formula(_ left: Expression) throws(Unexpected) -> Statement.Kind {
    let target = try self.target(left)
    let sign = advance().range
    if openBlocks > 0 {
      throw unexpected(.nestedFormula(target.name), at: sign)
        .mended(by: Repair(range: sign, replacement: "="))
    }
    return .formula(target, try expression())
  }

  private func targets(_ left: Expression) throws(Unexpected) -> [Statement.Target] {
    guard case .list(let parts) = left.kind else { return [try target(left)] }
    var targets: [Statement.Target] = []
    for part in parts { targets.append(try target(part)) }
    return targets
  }

  private func target(_ expression: Expression) throws(Unexpected) -> Statement.Target {
    switch expression.kind {
    case .name(let name):
      try refuseConstant(name, at: expression.range)
      return Statement.Target(name: name, range: expression.range)
    case .blank:
      // The blank has been reported already.
      throw Unexpected(nil, token: position)
    default:
      throw unexpected(.notAssignable(text[expression.range]), at: expression.range)
    }
  }

  /// Constants such as π cannot be assigned.
  func refuseConstant(_ name: Name, at range: SourceRange) throws(Unexpected) {
    if Constant.named[name] != nil { throw unexpected(.constantAssigned(name), at: range) }
  }
}
