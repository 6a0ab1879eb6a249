/// Blocks as Python and C write them: a word, a header, and a colon with indented lines or braces.
///
/// The whole block is read as text and rewritten on one line, so that what follows it is read as if
/// the block had been right.
extension Parser {
  /// `def f(z): …`, `for i in range(10): …`, `if z > 0: … else: …`, behind the word.
  mutating func failForBlock(_ word: String, at range: SourceRange) throws(Unreadable) -> Never {
    guard let block = block(from: range) else { try fail(.foreign(.keyword(word)), at: range) }
    var end = block.end
    var code: String?
    switch word {
    case "def", "function": code = Self.definition(block)
    case "for": code = "for \(block.header) \(block.braced(else: block.loopVariable))"
    case "if":
      let other = otherwise(after: block)
      code = Self.choice(block, other)
      end = other?.end ?? end
    default: break
    }
    skipTokens(before: end)
    let problem = Problem.foreign(word == "for" ? .indentedBlock(word) : .keyword(word))
    try fail(
      problem, at: range,
      repair: code.map { Repair(range: range.lowerBound..<end, replacement: $0) })
  }

  /// `f = lambda x: 2 * x`
  mutating func failForLambda(at range: SourceRange) throws(Unreadable) -> Never {
    let place = position - 1
    var repair: Repair?
    if let block = block(from: range), place >= 2, tokens[place - 1].kind == .symbol(.assign),
      case .name = tokens[place - 2].kind, let body = block.statements.first
    {
      let name = tokens[place - 2].range
      repair = Repair(
        range: name.lowerBound..<block.end, replacement: "\(text[name])(\(block.header)) = \(body)")
      skipTokens(before: block.end)
    }
    try fail(.foreign(.keyword("lambda")), at: range, repair: repair)
  }

  /// `a if c else b`
  mutating func failForConditional() throws(Unreadable) -> Never {
    let word = current.range
    let start = tokens[..<position].lastIndex { $0.kind.opensValue }.map { tokens[$0 + 1].range }
    let rest = tokens[(position + 1)...].prefix { !$0.kind.endsValue }
    let other = rest.first { $0.kind == .name(Name("else")) }?.range
    var repair: Repair?
    if let start = start ?? tokens.first?.range, let other, let last = rest.last?.range,
      other != last
    {
      let (a, c) = (
        text[start.lowerBound..<word.lowerBound], text[word.upperBound..<other.lowerBound]
      )
      let b = text[other.upperBound..<last.upperBound]
      repair = Repair(
        range: start.lowerBound..<last.upperBound,
        replacement: "where(\(c.trimmed), \(a.trimmed), \(b.trimmed))")
      skipTokens(before: last.upperBound)
    }
    try fail(.foreign(.keyword("if")), at: word, repair: repair)
  }

  // MARK: Reading a block as text

  private struct Block {
    /// What stands between the word and the colon or brace.
    let header: String
    let statements: [String]
    /// Behind its last character.
    let end: Int

    /// The statements in braces; a block of none needs something to stand there.
    func braced(else placeholder: String) -> String {
      "{ \(statements.isEmpty ? placeholder : statements.joined(separator: "; ")) }"
    }

    var loopVariable: String { header.split(separator: " ").first.map(String.init) ?? "0" }
  }

  private func block(from word: SourceRange) -> Block? {
    let line = text.line(at: word.lowerBound).range
    let header = tokens.drop { $0.range.lowerBound < word.upperBound }
      .prefix { $0.range.lowerBound < line.upperBound }
    var depth = 0
    for token in header {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket): depth -= 1
      case .symbol(.leftBrace) where depth == 0: return bracedBlock(word, openedBy: token.range)
      case .symbol(.colon) where depth == 0:
        let (statements, end) = indentedLines(behind: token.range.upperBound, of: line)
        return Block(
          header: text[word.upperBound..<token.range.lowerBound].trimmed, statements: statements,
          end: end)
      default: break
      }
    }
    return nil
  }

  private func bracedBlock(_ word: SourceRange, openedBy brace: SourceRange) -> Block? {
    let close = tokens.first {
      $0.range.lowerBound > brace.lowerBound && $0.kind == .symbol(.rightBrace)
    }
    guard let close else { return nil }
    let inner = text[brace.upperBound..<close.range.lowerBound].trimmed
    return Block(
      header: text[word.upperBound..<brace.lowerBound].trimmed,
      statements: inner.isEmpty ? [] : [inner], end: close.range.upperBound)
  }

  /// What stands behind a colon, or on the lines below it that stand further in.
  private func indentedLines(
    behind colon: Int, of header: SourceRange
  ) -> (statements: [String], end: Int) {
    let rest = text[colon..<header.upperBound].statement
    guard rest.isEmpty else { return ([rest], header.upperBound) }
    var (statements, end): ([String], Int) = ([], header.upperBound)
    while end < text.text.utf8.count {
      let line = text.line(at: end + 1).range
      let code = text[line]
      guard code.trimmed.isEmpty || code.indentation > text[header].indentation else { break }
      if !code.statement.isEmpty { statements.append(code.statement) }
      end = line.upperBound
    }
    return (statements, end)
  }

  /// `else: …`, right behind a block.
  private func otherwise(after block: Block) -> Block? {
    let next = tokens.first { $0.range.lowerBound >= block.end && $0.kind != .newline }
    guard let next, next.kind == .name(Name("else")) else { return nil }
    return self.block(from: next.range)
  }

  private mutating func skipTokens(before end: Int) {
    while current.kind != .end, current.range.lowerBound < end { position += 1 }
  }

  // MARK: Rewriting

  /// `f(z) = { …; last }`
  private static func definition(_ block: Block) -> String? {
    guard let open = block.header.firstIndex(of: "("), block.header.last == ")" else { return nil }
    let parameters = block.header[block.header.index(after: open)...].dropLast()
    let first = parameters.prefix { $0 != "," && $0 != "=" }
    let body =
      block.statements.count == 1
      ? block.statements[0] : block.braced(else: first.isEmpty ? "0" : String(first))
    return "\(block.header) = \(body)"
  }

  /// `y = where(c, a, b)`; without an `else`, y stays what it is.
  private static func choice(_ block: Block, _ other: Block?) -> String? {
    guard block.statements.count <= 1, (other?.statements.count ?? 1) == 1 else { return nil }
    let then = block.statements.first ?? "1"
    let target = then.assignedName
    let value = target.map { _ in then.assignedValue } ?? then
    let otherwise = other.map { target == nil ? $0.statements[0] : $0.statements[0].assignedValue }
    if let other, other.statements[0].assignedName != target { return nil }
    let choice = "where(\(block.header), \(value), \(otherwise ?? target ?? "0"))"
    return target.map { "\($0) = \(choice)" } ?? choice
  }
}

extension String {
  fileprivate var indentation: Int { prefix { $0 == " " || $0 == "\t" }.count }

  /// A line of code without its comment, and without the `return` that no function needs here.
  fileprivate var statement: String {
    let code = String(prefix { $0 != "#" }).trimmed
    guard code.hasPrefix("return ") else { return code == "pass" ? "" : code }
    return String(code.dropFirst(7)).trimmed
  }

  /// y of `y = e`.
  fileprivate var assignedName: String? {
    guard let sign = firstRange(of: " = ") else { return nil }
    let name = String(self[..<sign.lowerBound])
    return name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) ? name : nil
  }

  /// e of `y = e`.
  fileprivate var assignedValue: String {
    firstRange(of: " = ").map { String(self[$0.upperBound...]) } ?? self
  }
}

extension Token.Kind {
  /// Whether a value begins behind it.
  fileprivate var opensValue: Bool {
    switch self {
    case .newline, .symbol(.assign), .symbol(.define), .symbol(.leftParenthesis),
      .symbol(.leftBracket), .symbol(.leftBrace), .symbol(.comma), .symbol(.semicolon):
      true
    default: false
    }
  }

  fileprivate var endsValue: Bool {
    switch self {
    case .newline, .end, .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace),
      .symbol(.comma), .symbol(.semicolon):
      true
    default: false
    }
  }
}
