/// Greek letters and signs in ASCII, for terminals and fonts that have nothing else (`--ascii`).
///
/// Names are spelled as the language reads them: `γ` is `gamma`, `σ²` is `sigma2`, `z̃` is `z_tilde`.
/// Writing that has no such spelling, such as Chinese, stays as it is.
///
/// A spelling is often longer than the sign. So it must be applied before the layout; in verbatim
/// text, which is already laid out, pointers still point at their columns:
///
/// ```
/// In[7] │ z̃ = γ * x        In[7] | z_tilde = gamma * x
///       │     ┬ ┬ ┬              |           |     | |
/// ```
package enum ASCIISpelling {
  /// Spells a text; its columns may be lost.
  package static func spell(_ text: String) -> String {
    var previous: Character?
    return text.reduce(into: "") { result, character in
      result += spelling(of: character, after: previous)
      previous = character
    }
  }

  /// Spells a text with its meanings; its columns may be lost.
  package static func spell(_ markup: Markup) -> Markup {
    Markup(markup.spans.map { Span(spell($0.text), $0.role) })
  }

  /// Spells blocks that are not laid out yet.
  package static func spell(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let text): .paragraph(spell(text))
      case .heading(let text, let level): .heading(spell(text), level: level)
      case .verbatim(let text): .verbatim(AlignedSpelling.spell(text))
      case .item(let marker, let blocks): .item(marker: spell(marker), spell(blocks))
      case .barred(let blocks, let role): .barred(spell(blocks), role)
      case .blank: .blank
      }
    }
  }

  static func spelling(of character: Character, after previous: Character?) -> String {
    if character.isASCII { return String(character) }
    // σ² is a name; elsewhere a raised 2 is a power.
    if character == "²" { return previous == "σ" ? "2" : "^2" }
    return ASCIITable.signs[character] ?? ASCIITable.names[character] ?? marked(character)
      ?? String(character)
  }

  /// A tilde or a hat on a sign that has a spelling of its own, such as `γ̃`.
  private static func marked(_ character: Character) -> String? {
    let scalars = character.unicodeScalars
    guard let mark = scalars.last, let suffix = ASCIITable.suffixes[mark] else { return nil }
    let base = String(Substring(scalars.dropLast()))
    return spell(base) + suffix
  }
}

/// The spellings themselves.
enum ASCIITable {
  static let suffixes: [Unicode.Scalar: String] = [
    "\u{303}": "_tilde", "\u{302}": "_hat", "\u{304}": "_bar",
  ]

  static let signs: [Character: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi",
    "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Π": "Pi", "Σ": "sum", "Φ": "Phi",
    "Ψ": "Psi", "Ω": "Omega", "∂": "d", "∞": "inf", "½": "1/2", "¼": "1/4", "¾": "3/4",

    "√": "sqrt ", "ᵀ": ".T", "³": "^3", "×": "x", "·": "*", "⊙": "*", "−": "-", "÷": "/",
    "±": "+-", "≈": "~=", "≠": "!=", "≤": "<=", "≥": ">=", "≡": "==", "∈": "in", "∑": "sum",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9",

    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⇒": "=>", "↔": "<->", "↻": "~", "✓": "v", "✗": "x",
    "●": "*", "○": "o", "•": "*", "▸": ">", "…": "...", "–": "-", "—": "--", "′": "'", "‘": "'",
    "’": "'", "“": "\"", "”": "\"",

    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "|",
    "┴": "+", "┼": "+", "╭": ".", "╮": ".", "╯": "'", "╰": "`", "⎡": "[", "⎢": "[", "⎣": "[",
    "⎤": "]", "⎥": "]", "⎦": "]", "█": "#", "▌": "#",
  ]

  /// Latin letters with a tilde, a hat or a bar. Swift takes a letter and its mark for the same
  /// character as the composed letter, so both are found.
  static let names: [Character: String] = {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let pairs = letters.flatMap { letter in
      suffixes.map { mark, suffix in
        (Character("\(letter)\(Character(mark))"), "\(letter)\(suffix)")
      }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
