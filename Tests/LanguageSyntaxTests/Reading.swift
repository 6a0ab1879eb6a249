import LanguageSyntax

extension Cell {
  /// Reads code that may call a few functions: syntax knows none by itself.
  init(_ code: String) throws(SyntaxError) {
    try self.init(CellSource(code), knowing: .few)
  }
}

extension Vocabulary {
  fileprivate static let few = Vocabulary([
    Name("mean"): ["z", "axis"], Name("sum"): ["z", "axis"], Name("sqrt"): ["z"],
  ])
}

extension CodeBeingTyped {
  /// What is wrong in code with a `|` for the cursor, or else with the cursor at its end.
  static func mistakes(in code: String) -> [String] {
    let parts: [Substring] = code.split(separator: "|", omittingEmptySubsequences: false)
    let text = parts.joined()
    let scalars = Array(text.unicodeScalars)
    let typed = CodeBeingTyped(
      text, cursor: parts.count > 1 ? parts[0].unicodeScalars.count : scalars.count, knowing: .few)
    return typed.mistakes.map { String(String.UnicodeScalarView(scalars[$0])) }
  }
}
