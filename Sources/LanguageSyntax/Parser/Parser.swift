import NumericCore

/// Reads a cell: statements with their expressions.
///
/// It reads `Grammar` and nothing else. Where a statement cannot be read, one `Unexpected` is
/// thrown; then `Habits` searches the statement's tokens, and the next statement is read afresh, so
/// a student sees every mistake of a cell at once. Statements are in `Parser+Statements`,
/// expressions in `Parser+Expressions`.
struct Parser {
  let text: CellSource
  let vocabulary: Vocabulary
  let tokens: [Token]
  let depthLimit: Int
  private let allowance: Allowance
  var position = 0
  /// The depth of the reading, which bounds the recursion of the parser itself.
  var depth = 0
  /// The number of open blocks; functions are defined outside all of them.
  var openBlocks = 0
  var diagnostics = SyntaxDiagnostics()

  init(_ source: CellSource, knowing vocabulary: Vocabulary, under allowance: Allowance) {
    text = source
    self.vocabulary = vocabulary
    let tokens = Lexer.tokens(of: source.text, under: allowance)
    self.tokens = tokens.isEmpty ? [.end(of: source)] : tokens
    self.allowance = allowance
    depthLimit = allowance.limits.depth
    if tokens.isEmpty { diagnostics.interrupt() }
  }

  /// The statements of a cell and its diagnostics.
  static func read(
    _ source: CellSource, knowing vocabulary: Vocabulary, under allowance: Allowance
  ) -> (statements: [Statement], diagnostics: SyntaxDiagnostics) {
    var parser = Parser(source, knowing: vocabulary, under: allowance)
    let statements = parser.statements(inBlock: false)
    return (statements, parser.diagnostics)
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

  /// If the user wants to stop, the rest of the cell is skipped.
  private mutating func askWhetherToGoOn() {
    guard (try? allowance.checkInterrupt()) == nil else { return }
    diagnostics.interrupt()
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

  /// True if only blanks stand between the last token and this one.
  var isOnSameLine: Bool { !tokens.breaksLine(before: position, in: text) }

  // MARK: What cannot be read

  /// A problem at a place that has been read, or at the current token.
  func unexpected(_ problem: SyntaxProblem, at range: SourceRange? = nil) -> Unexpected {
    let place = range ?? tokens.place(of: position)
    return Unexpected(SyntaxDiagnostic(problem, at: place), token: position)
  }

  /// An error with the expected token and the one found. An invalid token has its own diagnostic.
  func expecting(_ expectation: Expectation) -> Unexpected {
    switch current.kind {
    case .invalid(let diagnostic): Unexpected(diagnostic, token: position)
    case .unknown: unexpected(.unknownCharacter(unknownCharacter))
    default: unexpected(.expected(expectation, found: currentText))
    }
  }

  /// The first of the characters that no rule reads, with two of the marks over it at most.
  private var unknownCharacter: String {
    let scalars = currentText.unicodeScalars
    // Two dashes are one sign.
    if currentText == "——" { return currentText }
    let marks = scalars.dropFirst().prefix(2).prefix(while: Spelling.isCombiningMark)
    return String(String.UnicodeScalarView(scalars.prefix(1) + marks))
  }

  /// The text of the current token, empty at the end of a line or of the cell.
  private var currentText: String {
    switch current.kind {
    case .newline, .end: ""
    default: text[current.range]
    }
  }

  /// Takes the closing bracket. If no bracket ahead closes it, the opening one is the error.
  mutating func expect(
    _ close: Symbol, closing open: Symbol, at openRange: SourceRange
  ) throws(Unexpected) {
    if take(close) { return }
    let end = previousRange.upperBound
    let repair = Repair(range: end..<end, replacement: close.rawValue)
    if tokens.closing(from: position) == nil {
      throw unexpected(.unclosed(open.rawValue), at: openRange).mended(by: repair)
    }
    throw expecting(.symbol(close.rawValue)).mended(by: repair)
  }

  /// Builds a node, unless the tree would grow higher than the limit.
  mutating func node(
    _ kind: Expression.Kind, _ range: SourceRange, over children: [Expression] = []
  ) throws(Unexpected) -> Expression {
    let height = 1 + (children.map(\.height).max() ?? 0)
    guard height <= depthLimit else { throw tooDeep(at: range) }
    return Expression(kind: kind, range: range, height: height)
  }

  private func tooDeep(at range: SourceRange) -> Unexpected {
    unexpected(.tooDeep(limit: depthLimit), at: range)
  }

  /// Goes one level deeper.
  mutating func descend() throws(Unexpected) {
    depth += 1
    guard depth <= depthLimit else { throw tooDeep(at: current.range) }
  }
}
