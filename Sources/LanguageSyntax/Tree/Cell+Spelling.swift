extension Cell {
  /// True if two texts are the same code in other spellings: `mu = sum(z)/m` and `μ = Σ(z) / m`.
  ///
  /// Blanks, line ends and comments do not count, nor do full-width forms and look-alikes.
  package static func areSpelledAlike(_ left: String, _ right: String) -> Bool {
    words(of: left) == words(of: right)
  }

  private static func words(of text: String) -> [Token.Kind] {
    let tokens = Lexer.tokens(of: text).map(\.kind.commonSpelling)
    // A line break and a semicolon both end a line, so neither counts.
    return tokens.filter { $0 != .newline && $0 != .symbol(.semicolon) && $0 != .end }
  }
}

extension Token.Kind {
  /// The spelling that stands for all of a token's spellings.
  fileprivate var commonSpelling: Token.Kind {
    switch self {
    case .symbol(.doubleStar): .symbol(.caret)
    case .symbol(.dotTransposed): .symbol(.transposed)
    case .symbol(.bangEqual): .symbol(.notEqual)
    case .symbol(.lessEqual): .symbol(.lessOrEqual)
    case .symbol(.greaterEqual): .symbol(.greaterOrEqual)
    case .symbol(.circledDot): .symbol(.times)
    case .name(Name("Σ")): .name(Name("sum"))
    default: self
    }
  }
}
