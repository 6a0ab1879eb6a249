/// Blocks and functions as Python, MATLAB, Julia and C write them.
///
/// A whole block is read as text and rewritten on one line, so that what follows it is read as if the
/// block had been right.
extension Parser {
  /// `def f(z): …`, `for i in range(10): …`, `if z > 0: … else: …`, behind the word.
  mutating func failForBlock(_ word: String, at range: SourceRange) throws(Unreadable) -> Never {
    let habit = word == "for" ? Habit.indentedBlock(word) : .keyword(word)
    guard findings.count < Findings.mended, let block = ForeignBlock(at: range, in: text) else {
      try fail(.foreign(habit), at: range)
    }
    skipTokens(before: block.end)
    try fail(
      .foreign(habit), at: range,
      repair: block.code.map { Repair(range: range.lowerBound..<block.end, replacement: $0) })
  }

  /// `lambda x: 2 * x`
  mutating func failForLambda(at range: SourceRange) throws(Unreadable) -> Never {
    let line = restOfLine
    guard let colon = line.first(where: { $0.kind == .symbol(.colon) }) else {
      try fail(.foreign(.keyword("lambda")), at: range)
    }
    try failForNamelessFunction(
      "lambda", at: range, from: range.lowerBound,
      of: text[range.upperBound..<colon.range.lowerBound], behind: colon.range.upperBound)
  }

  /// `function(x) x^2`, as R writes it
  mutating func failForFunctionValue(at range: SourceRange) throws(Unreadable) -> Never {
    let close = restOfLine.first { $0.kind == .symbol(.rightParenthesis) }
    guard let close else { try fail(.foreign(.keyword("function")), at: range) }
    try failForNamelessFunction(
      "function", at: range, from: range.lowerBound,
      of: text[range.upperBound..<close.range.upperBound], behind: close.range.upperBound)
  }

  /// `x -> 2 * x` and `x => 2 * x`, at the second character of the arrow.
  mutating func refuseArrow() throws(Unreadable) {
    guard isAt(.greater), position > 0, !current.followsSpace else { return }
    let first = tokens[position - 1]
    guard first.kind == .symbol(.minus) || first.kind == .symbol(.assign) else { return }
    let before = tokens[..<(position - 1)].suffix(Self.longestHeader)
    let isBracketed = before.last?.kind == .symbol(.rightParenthesis)
    let start =
      isBracketed
      ? before.lastIndex { $0.kind == .symbol(.leftParenthesis) } ?? before.endIndex
      : before.lastIndex { $0.kind.opensFunction }.map { $0 + 1 } ?? before.startIndex
    let arrow = first.range.lowerBound..<current.range.upperBound
    guard start < position - 1 else { try fail(.foreign(.keyword(text[arrow])), at: arrow) }
    let parameters = tokens[start].range.lowerBound..<arrow.lowerBound
    try failForNamelessFunction(
      text[arrow], at: arrow, from: parameters.lowerBound, of: text[parameters],
      behind: arrow.upperBound)
  }

  /// `@(x) 2 * x`
  mutating func refuseFunctionHandle() throws(Unreadable) {
    guard isAt(.at), next.kind == .symbol(.leftParenthesis) else { return }
    let sign = advance().range
    let close = restOfLine.first { $0.kind == .symbol(.rightParenthesis) }
    guard let close else { return }
    try failForNamelessFunction(
      "@( )", at: sign, from: sign.lowerBound,
      of: text[sign.upperBound..<close.range.upperBound], behind: close.range.upperBound)
  }

  /// A function without a name gets the one under which it would be stored.
  private mutating func failForNamelessFunction(
    _ word: String, at sign: SourceRange, from start: Int, of parameters: String, behind body: Int
  ) throws(Unreadable) -> Never {
    let before = tokens.prefix(position + 1).suffix(Self.longestHeader)
      .filter { $0.range.lowerBound < start }.suffix(2)
    let end = restOfLine.last?.range.upperBound ?? body
    var repair: Repair?
    if let name = before.first, case .name = name.kind, before.last?.kind == .symbol(.assign),
      body < end
    {
      let names = parameters.trimmed.drop { $0 == "(" }.prefix { $0 != ")" }
      repair = Repair(
        range: name.range.lowerBound..<end,
        replacement: "\(text[name.range])(\(names)) = \(text[body..<end].trimmed)")
    }
    skipTokens(before: end)
    try fail(.foreign(.keyword(word)), at: sign, repair: repair)
  }

  /// The tokens that may stand before what a function without a name is recognized by.
  private static let longestHeader = 64

  /// The tokens up to the end of the line or the statement.
  private var restOfLine: ArraySlice<Token> {
    tokens[position...].prefix {
      $0.kind != .newline && $0.kind != .end && $0.kind != .symbol(.semicolon)
    }
  }

  /// `a if c else b`
  mutating func failForConditional() throws(Unreadable) -> Never {
    let word = current.range
    let start = tokens[valueStart(before: position)].range
    let rest = valueTokens(from: position + 1)
    let other = rest.first { $0.kind == .name(Name("else")) }?.range
    var repair: Repair?
    if let other, let last = rest.last?.range, other != last {
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

  /// `c ? a : b`
  mutating func refuseTernary() throws(Unreadable) {
    guard isAt(.question), position > 0 else { return }
    let sign = current.range
    let start = tokens[valueStart(before: position)].range.lowerBound
    let rest = valueTokens(from: position + 1)
    var repair: Repair?
    guard let colon = rest.first(where: { $0.kind == .symbol(.colon) })?.range else {
      if case .name = tokens[position - 1].kind, rest.isEmpty { try fail(.foreign(.question)) }
      try fail(.unknownCharacter(text[sign]))
    }
    if let last = rest.last?.range, last != colon {
      let condition = text[start..<sign.lowerBound].trimmed
      let a = text[sign.upperBound..<colon.lowerBound].trimmed
      let b = text[colon.upperBound..<last.upperBound].trimmed
      repair = Repair(
        range: start..<last.upperBound, replacement: "where(\(condition), \(a), \(b))")
      skipTokens(before: last.upperBound)
    }
    try fail(.foreign(.keyword("?")), at: sign, repair: repair)
  }

  /// Where the value begins that stands before a token.
  private func valueStart(before place: Int) -> Int {
    var depth = 0
    for index in (0..<place).reversed() {
      switch tokens[index].kind {
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth += 1
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace):
        guard depth > 0 else { return index + 1 }
        depth -= 1
      case .newline, .symbol(.assign), .symbol(.define), .symbol(.comma), .symbol(.semicolon):
        guard depth > 0 else { return index + 1 }
      default: continue
      }
    }
    return 0
  }

  /// The tokens of the value that begins at a place: up to what ends it outside of its own brackets.
  private func valueTokens(from place: Int) -> ArraySlice<Token> {
    var depth = 0
    return tokens[min(place, tokens.count)...].prefix { token in
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .newline, .end: return false
      case .symbol(.comma), .symbol(.semicolon): return depth > 0
      default: break
      }
      return depth >= 0
    }
  }

  private mutating func skipTokens(before end: Int) {
    while current.kind != .end, current.range.lowerBound < end { position += 1 }
  }
}

extension Token.Kind {
  /// Whether a function without a name may begin behind it.
  fileprivate var opensFunction: Bool {
    switch self {
    case .newline, .symbol(.assign), .symbol(.comma), .symbol(.semicolon), .symbol(.leftBrace): true
    default: false
    }
  }
}
