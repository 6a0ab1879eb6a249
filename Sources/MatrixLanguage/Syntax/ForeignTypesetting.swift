/// A formula as LaTeX sets it, `\tilde{z} = \gamma z_{norm} + \beta`, as this language computes it.
///
/// What is left without an operator, such as γ z, is mended by the parser as anywhere else.
struct ForeignTypesetting {
  private static let longestLine = 500

  private var rest: Substring

  /// - Returns: nil where a command has no counterpart here.
  static func code(of line: String) -> String? {
    guard line.utf8.count <= longestLine else { return nil }
    var reader = ForeignTypesetting(rest: line[...])
    return reader.code(untilBrace: false)
  }

  private mutating func code(untilBrace: Bool) -> String? {
    var code = ""
    while let next = rest.popFirst() {
      switch next {
      case "}":
        guard untilBrace else { return nil }
        return code
      case "{":
        guard let inner = self.code(untilBrace: true) else { return nil }
        code += Self.bracketed(inner)
      case "$": continue
      case "Σ" where rest.first == "_", "∑" where rest.first == "_":
        guard let sum = sum() else { return nil }
        code += sum
      case "_" where rest.first == "{":
        rest.removeFirst()
        guard let index = self.code(untilBrace: true) else { return nil }
        code += "_" + index.filter { !$0.isWhitespace && $0 != "," }
      case "^" where rest.first == "{":
        rest.removeFirst()
        guard let power = self.code(untilBrace: true) else { return nil }
        code += power == "T" || power == "ᵀ" ? "ᵀ" : "^" + Self.bracketed(power)
      case "\\":
        guard let piece = command() else { return nil }
        code += piece
      default: code.append(next)
      }
    }
    return untilBrace ? nil : code
  }

  private mutating func command() -> String? {
    let word = String(rest.prefix { $0.isASCII && $0.isLetter })
    guard !word.isEmpty else {
      // `\,` and its like are spaces.
      return rest.popFirst().map { _ in " " }
    }
    rest = rest.dropFirst(word.count)
    switch word {
    case "frac", "dfrac", "tfrac":
      guard let above = group(), let below = group() else { return nil }
      return "\(Self.bracketed(above)) / \(Self.bracketed(below))"
    case "sqrt": return group().map { "√\(Self.bracketed($0))" }
    case "tilde", "widetilde": return group().map { $0 + "_tilde" }
    case "hat", "widehat": return group().map { $0 + "_hat" }
    case "bar", "overline": return group().map { $0 + "_bar" }
    case "text", "mathrm", "mathbf", "mathit", "boldsymbol", "operatorname": return group()
    case "left", "right", "big", "Big": return ""
    case "sum": return rest.first == "_" || rest.first == "^" ? sum() : "Σ"
    case "mathbb":
      // The expectation is the mean.
      guard let symbol = group() else { return nil }
      return symbol == "E" ? expectation() : symbol
    default: return Self.signs[word] ?? Self.letter(word) ?? function(word)
    }
  }

  /// `{a}`, or the one character that stands there.
  private mutating func group() -> String? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.popFirst() else { return nil }
    return first == "{" ? code(untilBrace: true) : first == "\\" ? command() : String(first)
  }

  /// In brackets, unless it is one word.
  private static func bracketed(_ code: String) -> String {
    let isWord = code.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isWord && !code.isEmpty ? code : "(\(code))"
  }

  /// `\mathbb{E}[z]`
  private mutating func expectation() -> String? {
    let open = rest.drop { $0 == " " }
    guard let bracket = open.first, bracket == "[" || bracket == "(",
      let close = open.firstIndex(of: bracket == "[" ? "]" : ")")
    else { return nil }
    var inner = ForeignTypesetting(rest: open[..<close].dropFirst())
    rest = open[open.index(after: close)...]
    return inner.code(untilBrace: false).map { "mean(\($0))" }
  }

  /// `\sum_{i=1}^{m} z_i` from its bounds on: the sum of all elements, if what is summed has no other
  /// use for the index.
  private mutating func sum() -> String? {
    var index = ""
    while rest.first == "_" || rest.first == "^" {
      let isLower = rest.removeFirst() == "_"
      guard let bound = group() else { return nil }
      if isLower { index = bound.prefix { $0.isLetter }.lowercased() }
    }
    guard !index.isEmpty else { return nil }
    // The sum goes up to the next sign that is looser than a product.
    var depth = 0
    let term = rest.prefix { character in
      if "({[".contains(character) { depth += 1 }
      if ")}]".contains(character) { depth -= 1 }
      return depth >= 0 && (depth > 0 || !"+-=".contains(character))
    }
    var reader = ForeignTypesetting(rest: term)
    rest = rest[term.endIndex...]
    guard let code = reader.code(untilBrace: false)?.trimmed, !code.isEmpty else { return nil }
    let plain = Self.without(index, code)
    return plain.map { " Σ(\($0)) " }
  }

  /// `z` for `z_i`, `zᵢ` and `z^(i)`; nil where the index stands for itself.
  private static func without(_ index: String, _ code: String) -> String? {
    var plain = ""
    var rest = code[...]
    while let next = rest.first {
      if let mark = ["_\(index)", "^((\(index)))", "^(\(index))", "^\(index)"].first(where: {
        rest.hasPrefix($0)
      }),
        rest.dropFirst(mark.count).first.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) ?? true
      {
        rest = rest.dropFirst(mark.count)
      } else if next.isLetter || next == "_" {
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        if word == index { return nil }
        plain += word.isEmpty ? String(next) : String(word)
        rest = word.isEmpty ? rest.dropFirst() : rest.dropFirst(word.count)
      } else {
        plain.append(next)
        rest.removeFirst()
      }
    }
    return plain
  }

  private static func letter(_ word: String) -> String? {
    let name = word.hasPrefix("var") ? String(word.dropFirst(3)) : word
    return GreekLetter.all.first { $0.name == name }?.letter
  }

  /// `\max z`; of a sum with bounds, the bounds have no place here.
  private func function(_ word: String) -> String? {
    rest.first == "_" || rest.first == "^" ? nil : Builtins.named[Name(word)]?.name
  }

  private static let signs = [
    "cdot": " * ", "times": " * ", "odot": " * ", "ast": " * ", "circ": " * ", "div": " / ",
    "le": " ≤ ", "leq": " ≤ ", "ge": " ≥ ", "geq": " ≥ ", "ne": " ≠ ", "neq": " ≠ ",
    "approx": " ≈ ", "top": "ᵀ", "quad": " ", "infty": "inf", "ln": "log",
  ]
}
