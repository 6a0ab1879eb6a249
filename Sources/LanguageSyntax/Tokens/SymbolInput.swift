/// Symbols that a keyboard lacks, and the words, behind a backslash, that TAB replaces by them.
package enum SymbolInput {
  /// Each word, without its backslash, and its symbol.
  package static let symbols: [(word: String, symbol: String)] =
    GreekLetter.all.map { ($0.name, $0.letter) } + [
      ("eps", "ε"), ("Sigma", "Σ"), ("sum", "Σ"), ("sqrt", "√"), ("tilde", "\u{303}"),
      ("hat", "\u{302}"), ("squared", "²"), ("^2", "²"), ("^3", "³"), ("^T", "ᵀ"),
      ("cdot", "·"), ("odot", "⊙"), ("approx", "≈"), ("le", "≤"), ("ge", "≥"), ("ne", "≠"),
      ("inf", "inf"), ("_0", "₀"), ("_1", "₁"), ("_2", "₂"), ("_3", "₃"),
    ]

  /// The words that complete the text before the cursor, from its backslash on; `、`, which a
  /// Chinese keyboard types for the backslash, counts as one.
  ///
  /// - Returns: the number of scalars before the cursor to replace, the sign with which they begin,
  ///   and the words that may replace them.
  package static func candidates(
    for text: Substring
  ) -> (replaced: Int, sign: Character, symbols: [(word: String, symbol: String)])? {
    guard let start = text.lastIndex(where: { $0 == "\\" || $0 == "、" }) else { return nil }
    let word = text[text.index(after: start)...]
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "^" || $0 == "_" }) else {
      return nil
    }
    let exact = symbols.filter { $0.word == word }
    let matches = exact.isEmpty ? symbols.filter { $0.word.hasPrefix(word) } : exact
    return matches.isEmpty ? nil : (text[start...].unicodeScalars.count, text[start], matches)
  }
}
