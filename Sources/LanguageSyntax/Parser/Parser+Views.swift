/// Statements that only look: `explain e`, `vary γ from 0 to 3 { … }`.
///
/// Their words are names elsewhere: `explain = 3` stores a value, and only the tokens behind the
/// word tell the two apart.
extension Parser {
  /// - Returns: nil if no such statement begins here.
  mutating func view() throws(Unexpected) -> Statement.Kind? {
    guard case .name(let name) = current.kind, let word = ViewWord(rawValue: name.spelling),
      beginsOperand(next, after: word)
    else { return nil }
    let range = advance().range
    if openBlocks > 0 { throw unexpected(.nestedView(word.rawValue), at: range) }
    switch word {
    case .explain: return .explanation(try values())
    case .vary: return .variation(try variation())
    }
  }

  private func beginsOperand(_ token: Token, after word: ViewWord) -> Bool {
    switch token.kind {
    case .name, .number, .text, .lastResult, .blank: true
    case .keyword(let keyword): keyword == .not || keyword == .repeat || keyword == .for
    case .symbol(.leftParenthesis), .symbol(.root): word == .explain
    // `explain -x`, but `explain - x` subtracts from a name.
    case .symbol(.minus):
      word == .explain && token.followsSpace && position + 2 < tokens.count
        && !tokens[position + 2].followsSpace
    case .symbol(.leftBracket): word == .explain && token.followsSpace
    default: false
    }
  }

  private mutating func variation() throws(Unexpected) -> VariationSyntax {
    guard case .name(let name) = current.kind else { throw expecting(.variedName) }
    try refuseConstant(name, at: current.range)
    let target = Statement.Target(name: name, range: advance().range)
    try expectWord("from")
    let lower = try expression(binding: .sum)
    try expectWord("to")
    let upper = try expression(binding: .sum)
    return VariationSyntax(
      target: target, lower: lower, upper: upper, body: try block())
  }

  private mutating func expectWord(_ word: String) throws(Unexpected) {
    guard current.kind == .name(Name(word)) else { throw expecting(.symbol(word)) }
    advance()
  }
}

/// The words with which these statements begin.
package enum ViewWord: String, CaseIterable, Sendable {
  case explain, vary
}

/// `vary γ from 0 to 3 { hist(z̃) }`
package struct VariationSyntax: Hashable, Sendable {
  package let target: Statement.Target
  package let lower: Expression
  package let upper: Expression
  package let body: [Statement]
}
