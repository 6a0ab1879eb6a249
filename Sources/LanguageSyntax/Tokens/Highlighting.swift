package import StyledText

/// Gives each word of a cell its meaning, for colours while it is typed and where it is shown.
package enum Highlighting {
  /// The same text, with roles. Text that cannot be read stays plain.
  package static func markup(of text: String) -> Markup {
    let source = CellSource(text)
    var markup = Markup()
    var end = 0
    for token in Lexer.tokens(of: text) where token.range.lowerBound >= end {
      markup += between(source[end..<token.range.lowerBound])
      markup.append(source[token.range], role(of: token, isCall: source.calls(after: token)))
      end = token.range.upperBound
    }
    return markup + between(source[end..<text.utf8.count])
  }

  /// The ranges of the blanks to be filled, counted in Unicode scalars.
  package static func blanks(in text: String) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    // A byte that does not continue a scalar begins one.
    func scalars(before offset: Int) -> Int { utf8[..<offset].count { $0 & 0xC0 != 0x80 } }
    return Lexer.tokens(of: text).filter { $0.kind == .blank }.map { token in
      scalars(before: token.range.lowerBound)..<scalars(before: token.range.upperBound)
    }
  }

  /// The text between tokens: blanks and comments.
  private static func between(_ text: String) -> Markup {
    guard let hash = text.firstIndex(where: { $0 == "#" || $0 == "＃" }) else { return Markup(text) }
    return Markup(String(text[..<hash])) + Markup(String(text[hash...]), .comment)
  }

  private static func role(of token: Token, isCall: Bool) -> Role {
    switch token.kind {
    case .number: .number
    case .text: .string
    case .name(let name): isCall || name == Name("Σ") ? .function : .name
    case .keyword: .keyword
    case .blank: .blank
    case .lastResult: .name
    case .symbol(let symbol): symbol.isOperation ? .operation : .plain
    case .newline, .end, .unknown, .invalid: .plain
    }
  }
}

extension CellSource {
  /// True if a bracket stands right behind a token.
  fileprivate func calls(after token: Token) -> Bool {
    let next = self[token.range.upperBound..<token.range.upperBound + 3]
    return next.hasPrefix("(") || next.hasPrefix("（")
  }
}

extension Symbol {
  fileprivate var isOperation: Bool {
    switch self {
    case .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace,
      .rightBrace, .comma, .semicolon, .colon:
      false
    default: true
    }
  }
}
