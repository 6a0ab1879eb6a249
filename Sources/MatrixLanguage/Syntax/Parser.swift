import NumericCore

/// Reads a cell: statements with their expressions, and all problems in them.
///
/// A problem ends its statement; the next one is read afresh, so a student sees every mistake of a
/// cell at once. Statements are in `Parser+Statements`, expressions in `Parser+Expressions`.
struct Parser {
  let text: CellSource
  let tokens: [Token]
  let depthLimit: Int
  private let allowance: Allowance
  var position = 0
  /// How deep the reading is nested, which bounds the recursion of the parser itself.
  var depth = 0
  /// How many blocks are open; functions are defined outside all of them.
  var openBlocks = 0
  private(set) var findings: Findings
  /// Whether the cell turned out to be nested too deeply, after which nothing more is said.
  private var hasGivenUp: Bool

  /// Thrown when a statement cannot be read; the finding has been recorded.
  struct Unreadable: Error {}

  init(_ source: CellSource, under allowance: Allowance) {
    let (tokens, findings) = Lexer.tokens(of: source.text, under: allowance)
    self.text = source
    self.tokens = tokens
    self.findings = findings
    self.allowance = allowance
    depthLimit = allowance.limits.depth
    hasGivenUp = findings.isInterrupted
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// The range of the token that was read last.
  var previousRange: SourceRange { tokens[max(position - 1, 0)].range }

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if position < tokens.count - 1 { position += 1 }
    if position.isMultiple(of: Lexer.tokensBetweenQuestions) { askWhetherToGoOn() }
    return token
  }

  /// Where somebody wants to stop, the rest of the cell is passed over.
  private mutating func askWhetherToGoOn() {
    guard (try? allowance.checkInterrupt()) == nil else { return }
    findings.interrupt()
    hasGivenUp = true
    position = tokens.count - 1
  }

  func isAt(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard current.kind == .keyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func skipNewlines() {
    while current.kind == .newline { advance() }
  }

  // MARK: Problems

  /// Records a problem.
  mutating func report(_ problem: Problem, at range: SourceRange, repairs: [Repair] = []) {
    guard !hasGivenUp else { return }
    findings.add(Finding(problem, range: range, repairs: repairs))
  }

  /// Records a problem and gives up the statement.
  mutating func fail(
    _ problem: Problem, at range: SourceRange? = nil, repair: Repair? = nil
  ) throws(Unreadable) -> Never {
    try fail(problem, at: range ?? currentRange, repairs: repair.map { [$0] } ?? [])
  }

  /// Records a problem that can be mended in several ways, and gives up the statement.
  mutating func fail(
    _ problem: Problem, at range: SourceRange, repairs: [Repair]
  ) throws(Unreadable) -> Never {
    report(problem, at: range, repairs: repairs)
    throw Unreadable()
  }

  /// The range of the current token; at the end of a line, the place behind its last word.
  private var currentRange: SourceRange {
    switch current.kind {
    case .newline, .end: previousRange.upperBound..<previousRange.upperBound
    default: current.range
    }
  }

  /// Fails with what was looked for and what stands there. An unreadable word has been reported.
  mutating func failExpecting(_ expectation: Expectation) throws(Unreadable) -> Never {
    if current.kind == .invalid { throw Unreadable() }
    if isAt(.question) { try fail(.unknownCharacter(currentText)) }
    try fail(.expected(expectation, found: currentText))
  }

  /// The text of the current token, empty at the end of a line or of the cell.
  var currentText: String {
    switch current.kind {
    case .newline, .end: ""
    default: text[current.range]
    }
  }

  /// Closes what was opened.
  mutating func expect(
    _ close: Symbol, closing open: Symbol, at openRange: SourceRange
  ) throws(Unreadable) {
    if take(close) { return }
    try refuseUnclosed(open, at: openRange)
    try refuseMissingOperator()
    let repair = repair(closingWith: close)
    if current.kind == .invalid { throw Unreadable() }
    try fail(.expected(.symbol(close.rawValue), found: currentText), repair: repair)
  }

  private func repair(closingWith close: Symbol) -> Repair {
    let end = previousRange.upperBound
    return Repair(range: end..<end, replacement: close.rawValue)
  }

  /// Where no bracket ahead closes the innermost one, that is what is wrong.
  mutating func refuseUnclosed(_ open: Symbol, at range: SourceRange) throws(Unreadable) {
    var inner = 0
    for token in tokens[position...] {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace):
        inner += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace):
        if inner == 0 { return }
        inner -= 1
      default:
        continue
      }
    }
    try fail(.unclosed(open.rawValue), at: range, repair: open.closing.map(repair))
  }

  /// Builds a node, unless the tree would grow higher than the limit.
  mutating func node(
    _ kind: Expression.Kind, _ range: SourceRange, over children: [Expression] = []
  ) throws(Unreadable) -> Expression {
    let height = 1 + (children.map(\.height).max() ?? 0)
    guard height <= depthLimit else { try failForDepth(at: range) }
    return Expression(kind: kind, range: range, height: height)
  }

  /// Too deep is reported once, and nothing more is read.
  mutating func failForDepth(at range: SourceRange) throws(Unreadable) -> Never {
    report(.limit(.depth, depthLimit), at: range)
    hasGivenUp = true
    position = tokens.count - 1
    throw Unreadable()
  }
}
