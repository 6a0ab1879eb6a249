import LanguageSyntax
import MatrixLanguage
import StyledText

/// A formula of LaTeX in the spelling of the language: `\sqrt{\sigma^2 + \epsilon}` is `√(σ² + ε)`.
enum LatexText {
  /// - Returns: nil if a part of it is unknown.
  static func plain(_ formula: String) -> String? {
    var inner = formula[...]
    for (open, close) in [("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")]
    where inner.hasPrefix(open) && inner.hasSuffix(close) && inner.count > open.count + close.count
    {
      inner = inner.dropFirst(open.count).dropLast(close.count)
      break
    }
    var reader = Reader(rest: inner)
    guard let text = reader.text(until: nil, depth: 0), reader.rest.isEmpty else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private struct Reader {
    var rest: Substring

    /// Reads to a closing brace, or to the end.
    mutating func text(until close: Character?, depth: Int) -> String? {
      guard depth < 20 else { return nil }
      var text = ""
      while let next = rest.first {
        if next == close { return text }
        guard let part = part(depth: depth) else { return nil }
        text += part
      }
      return close == nil ? text : nil
    }

    private mutating func part(depth: Int) -> String? {
      let next = rest.removeFirst()
      switch next {
      case "\\": return command(depth: depth)
      case "{": return group(depth: depth)
      case "^": return argument(depth: depth).map(Self.raised)
      case "_": return argument(depth: depth).map { "_" + $0 }
      case "}", "$", "&", ProseText.other: return nil
      default: return String(next)
      }
    }

    /// The text between braces, the first of which has been read.
    private mutating func group(depth: Int) -> String? {
      guard let text = text(until: "}", depth: depth + 1) else { return nil }
      rest.removeFirst()
      return text
    }

    private mutating func argument(depth: Int) -> String? {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty, depth < 20 else { return nil }
      return part(depth: depth + 1)?.trimmed
    }

    private mutating func command(depth: Int) -> String? {
      let word = String(rest.prefix { $0.isASCII && $0.isLetter })
      guard !word.isEmpty else {
        // `\,` and the like are gaps; `\$` is a sign.
        guard let sign = rest.popFirst() else { return nil }
        return ",;:! ".contains(sign) ? " " : sign == "\\" ? nil : String(sign)
      }
      rest.removeFirst(word.count)
      switch word {
      case "frac", "dfrac", "tfrac":
        guard let above = argument(depth: depth), let below = argument(depth: depth) else {
          return nil
        }
        return above.bracketed + " / " + below.bracketed
      case "sqrt":
        return argument(depth: depth).map { "√" + $0.bracketed }
      case "mathrm", "mathbf", "mathit", "text", "boldsymbol", "operatorname":
        return argument(depth: depth)
      case "left", "right", "quad", "qquad", "displaystyle": return ""
      case "hat", "widehat", "tilde", "widetilde", "bar", "overline":
        let mark = ["hat": "\u{302}", "tilde": "\u{303}", "bar": "\u{304}"]
        let name = ["widehat": "hat", "widetilde": "tilde", "overline": "bar"][word] ?? word
        return argument(depth: depth).map { $0 + (mark[name] ?? "") }
      default: return LatexText.signs[word]
      }
    }

    /// As an exponent: `²`, `⁽ⁱ⁾`, else `^(k + 1)`.
    private static func raised(_ text: String) -> String {
      let signs = text.map { LatexText.superscripts[$0] }
      return signs.contains(nil)
        ? "^" + text.bracketed : String(signs.compactMap(\.self))
    }
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "(": "⁽", ")": "⁾", "i": "ⁱ", "n": "ⁿ", "m": "ᵐ", "T": "ᵀ", "-": "⁻", "+": "⁺",
  ]

  /// The signs of commands: the words that TAB knows, and a few more.
  private static let signs: [String: String] = {
    var signs = Dictionary(
      SymbolInput.symbols.map { ($0.word, $0.symbol) }, uniquingKeysWith: { first, _ in first })
    for (word, sign) in [
      ("varepsilon", "ε"), ("varphi", "φ"), ("Delta", "Δ"), ("nabla", "∇"), ("partial", "∂"),
      ("times", "×"), ("cdot", "·"), ("leq", "≤"), ("geq", "≥"), ("neq", "≠"), ("infty", "∞"),
      ("in", "∈"), ("ldots", "…"), ("dots", "…"), ("cdots", "…"), ("top", "ᵀ"), ("pm", "±"),
      ("to", "→"), ("rightarrow", "→"), ("mid", "|"), ("log", "log"), ("exp", "exp"),
      ("max", "max"), ("min", "min"), ("tanh", "tanh"), ("odot", "⊙"), ("prod", "Π"),
    ] {
      signs[word] = sign
    }
    return signs
  }()
}

extension String {
  /// In brackets, unless it is one name or number.
  fileprivate var bracketed: String {
    allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." } ? self : "(\(self))"
  }
}
