/// The reading of characters that look or mean the same as one.
///
/// Outside text and comments, look-alikes fold to the character that the language uses, and the
/// full-width forms and Chinese punctuation of an input method read as their ASCII twins. A student
/// who types `mean（z）` has written `mean(z)`.
package enum Spelling {
  /// The scalar that the language reads for this one.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0...0x7F:
      scalar
    case 0xFF01...0xFF5E:
      // The full-width forms repeat ASCII from `!` to `~` in its order.
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x1D400...0x1D7FF:
      plainLetter(scalar)
    default:
      twins[scalar] ?? scalar
    }
  }

  /// The plain letter or digit for a bold, slanted or other form of a mathematical alphabet;
  /// formulas copied from a page consist of them.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x1D400..<0x1D6A4:
      let place = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26) ?? scalar
    case 0x1D6A8..<0x1D7CA:
      return greek[Int(scalar.value - 0x1D6A8) % greek.count]
    case 0x1D7CE...0x1D7FF:
      return Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10) ?? scalar
    default:
      return scalar
    }
  }

  /// The Greek letters in the order of the mathematical alphabets.
  private static let greek = Array(
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ".unicodeScalars)

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    // Look-alikes
    "\u{B5}": "μ", "ϵ": "ε", "ɛ": "ε", "∑": "Σ", "ϕ": "φ", "ϑ": "θ",
    "−": "-", "–": "-", "—": "-", "×": "*", "∗": "*", "⋅": "*", "÷": "/", "∕": "/",
    "⊤": "ᵀ", "≦": "≤", "≧": "≥", "⩽": "≤", "⩾": "≥", "′": "'",
    "•": "·", "∙": "·", "‧": "·", "・": "·", "･": "·", "ℎ": "h",
    // Chinese punctuation, curly quotes
    "【": "[", "】": "]", "「": "[", "」": "]", "〔": "[", "〕": "]", "『": "{", "』": "}",
    "《": "<", "》": ">", "〈": "<", "〉": ">", "。": ".", "、": ",", "“": "\"", "”": "\"", "‘": "'",
    "’": "'",
    // The NFC of two signs that look like others
    "\u{37E}": ";", "\u{387}": "·",
    // Spaces, and characters of no width that come with a copied line
    "\u{3000}": " ", "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{FEFF}": " ",
    "\u{200B}": " ", "\u{200E}": " ", "\u{200F}": " ", "\u{2060}": " ", "\u{AD}": " ",
  ]

  /// The digits and the sign of a raised number.
  static let raisedDigits: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }
    return scalar.properties.isAlphabetic && !isSuperscript(scalar) && !isSubscriptDigit(scalar)
  }

  package static func isNameContinuation(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || isDigit(scalar) || isSubscriptDigit(scalar) || isCombiningMark(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  package static func isSubscriptDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("₀"..."₉").contains(scalar)
  }

  package static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }

  /// `ᵀ` is a letter to Unicode and an operator here.
  private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "ᵀ"
  }
}

extension String {
  /// This text as the language reads it: `：ｈｉｎｔ` as `:hint`.
  package var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.map(Spelling.folded)))
  }
}
