/// The tokens of a statement, as habits look at them.
struct StatementTokens {
  let source: CellSource
  /// The tokens of the whole cell.
  let tokens: [Token]
  let vocabulary: Vocabulary
  /// The indices of the statement's tokens.
  let indices: Range<Int>
  /// The token at which reading stopped; the end of the statement if it has been read.
  let stop: Int
  /// The statement, if it has been read.
  let statement: Statement?
  /// The parser's problem at the stop.
  let problem: SyntaxProblem?

  init(
    _ tokens: [Token], _ indices: Range<Int>, of source: CellSource,
    knowing vocabulary: Vocabulary, stop: Int, problem: SyntaxProblem
  ) {
    self.source = source
    self.vocabulary = vocabulary
    self.tokens = tokens
    self.indices = indices.lowerBound..<max(indices.upperBound, min(stop + 1, tokens.count - 1))
    self.stop = stop
    self.problem = problem
    statement = nil
  }

  init(
    _ tokens: [Token], _ indices: Range<Int>, of source: CellSource,
    knowing vocabulary: Vocabulary, read statement: Statement
  ) {
    self.source = source
    self.vocabulary = vocabulary
    self.tokens = tokens
    self.indices = indices
    self.statement = statement
    stop = indices.upperBound
    problem = nil
  }

  var first: Int { indices.lowerBound }

  // MARK: One token

  func kind(_ index: Int) -> Token.Kind {
    tokens.indices.contains(index) ? tokens[index].kind : .end
  }

  func isAt(_ index: Int, _ symbol: Symbol) -> Bool { kind(index) == .symbol(symbol) }

  /// The characters that no rule reads, folded to ASCII; nil for all other tokens.
  func sign(_ index: Int) -> String? {
    kind(index) == .unknown ? text(index).folded : nil
  }

  /// A name as it was typed, since `lambda` would be λ.
  func word(_ index: Int) -> String? {
    if case .name = kind(index) { text(index) } else { nil }
  }

  func number(_ index: Int) -> Double? {
    if case .number(let number) = kind(index) { number } else { nil }
  }

  func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? source[tokens[index].range] : ""
  }

  /// True if no space stands before it.
  func touches(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].followsSpace
  }

  func isOnSameLine(_ index: Int) -> Bool { !tokens.breaksLine(before: index, in: source) }

  /// True if a value may begin with it.
  func startsOperand(_ index: Int) -> Bool {
    switch kind(index) {
    case .number, .text, .name, .blank, .lastResult, .symbol(.leftParenthesis),
      .symbol(.leftBracket), .symbol(.root):
      true
    case .unknown: text(index).folded.first == "'"
    default: false
    }
  }

  /// True if a value may end right before it.
  func isBehindOperand(_ index: Int) -> Bool {
    index > first && kind(index - 1).endsOperand
  }

  /// True if the statement ends before it.
  func isEnd(_ index: Int) -> Bool {
    switch kind(index) {
    case .newline, .end, .symbol(.semicolon), .symbol(.rightBrace): true
    default: index >= indices.upperBound
    }
  }

  // MARK: Several tokens

  func range(_ indices: Range<Int>) -> SourceRange {
    guard !indices.isEmpty else {
      let place = tokens.place(of: indices.lowerBound).lowerBound
      return place..<place
    }
    return tokens[indices.lowerBound].range
      .lowerBound..<tokens[indices.upperBound - 1].range
      .upperBound
  }

  func text(_ indices: Range<Int>) -> String { source[range(indices)] }

  func snippet(_ indices: Range<Int>) -> Snippet {
    Snippet(text(indices), tokens[indices].precedence)
  }

  /// The range between a token and the one before it.
  func gap(before index: Int) -> SourceRange {
    tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
  }

  /// The innermost bracket that is open before a token.
  func opening(of index: Int) -> Int? {
    var depth = 0
    for place in (first..<max(first, index)).reversed() {
      switch kind(place) {
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth += 1
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth -= 1
      default: continue
      }
      if depth < 0 { return place }
    }
    return nil
  }

  /// The content of the brackets that open at a token.
  func group(at open: Int) -> Range<Int>? {
    guard open + 1 < tokens.count, let close = tokens.closing(from: open + 1) else { return nil }
    return open + 1..<close
  }

  /// The parts between the separators outside of inner brackets.
  func parts(_ indices: Range<Int>, between separator: Symbol = .comma) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (depth, start) = (0, indices.lowerBound)
    for index in indices {
      switch kind(index) {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .symbol(separator) where depth == 0:
        parts.append(start..<index)
        start = index + 1
      default: continue
      }
    }
    return start < indices.upperBound ? parts + [start..<indices.upperBound] : parts
  }

  /// The operand that ends before a token, with its postfixes.
  func operand(before end: Int) -> Range<Int>? {
    var start = end - 1
    while start > first {
      switch kind(start) {
      case .symbol(.transposed), .symbol(.dotTransposed), .symbol(.square), .symbol(.cube):
        start -= 1
        continue
      case .symbol(.rightBracket) where isIndex(closing: start):
        start = (opening(of: start) ?? start) - 1
        continue
      default: break
      }
      break
    }
    switch kind(start) {
    case .symbol(.rightParenthesis):
      guard let open = opening(of: start) else { return nil }
      start = word(open - 1) != nil && open > first ? open - 1 : open
    case .symbol(.rightBracket):
      guard let open = opening(of: start) else { return nil }
      start = open
    case .number, .text, .name, .lastResult, .blank: break
    default: return nil
    }
    return start >= first ? start..<end : nil
  }

  /// True if the brackets are an index of the operand right before them.
  private func isIndex(closing close: Int) -> Bool {
    guard let open = opening(of: close) else { return false }
    return touches(open) && isBehindOperand(open)
  }

  /// All tokens up to the end of the statement, or of the brackets or the entry in which it begins.
  func rest(from start: Int) -> Range<Int> {
    var (depth, index) = (0, start)
    while index < indices.upperBound {
      switch kind(index) {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .symbol(.comma) where depth == 0, .symbol(.semicolon) where depth == 0,
        .newline where depth == 0, .end:
        return start..<index
      default: break
      }
      if depth < 0 { return start..<index }
      index += 1
    }
    return start..<index
  }
}

// MARK: Repairs

extension StatementTokens {
  func replacing(_ indices: Range<Int>, with code: String) -> Repair {
    Repair(range: range(indices), replacement: code)
  }

  func replacing(_ indices: Range<Int>, with snippet: Snippet) -> Repair {
    replacing(indices, with: snippet.code)
  }

  func removing(_ indices: Range<Int>) -> Repair { replacing(indices, with: "") }

  /// Other code between a token and the one before it.
  func writing(_ code: String, before index: Int) -> Repair {
    Repair(range: gap(before: index), replacement: code)
  }
}
