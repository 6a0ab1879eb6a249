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
