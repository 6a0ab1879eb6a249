/// A name, under which all its spellings are one.
///
/// A Greek letter and its English name are the same: `mu` is `μ`. The folding works on the pieces
/// between underscores, each whole, after an optional leading `d`; so `mu_run` is `μ_run`, `dgamma`
/// is `dγ`, and `mud` stays what it is. `_tilde` and `_hat` after any name are its accents. Trailing
/// digits are subscripts: `beta2`, `beta_2` and `β₂` are one name. The one name that has a power in
/// it is `σ²`, spelled `sigma2`.
package struct Name: Hashable, Sendable, CustomStringConvertible {
  /// The name as it is shown, in Greek.
  package let spelling: String

  package init(_ text: String) {
    spelling = Name.canonical(text)
  }

  package var description: String { spelling }

  /// The name in ASCII, for terminals and languages that lack Greek.
  package var asciiSpelling: String {
    spelling.split(separator: "_", omittingEmptySubsequences: false)
      .map { Piece(canonical: $0).ascii }
      .joined(separator: "_")
  }

  private static func canonical(_ text: String) -> String {
    var pieces: [Piece] = []
    for part in text.split(separator: "_", omittingEmptySubsequences: false) {
      if let accent = Accent.named[part], pieces.last?.takesAccent == true {
        pieces[pieces.count - 1].accent = accent
      } else if !part.isEmpty, part.allSatisfy(\.isASCIIDigit), pieces.last?.takesDigits == true {
        pieces[pieces.count - 1].digits = String(part)
      } else {
        pieces.append(Piece(typed: part))
      }
    }
    return pieces.map(\.canonical).joined(separator: "_")
  }
}

/// One piece of a name between underscores, taken apart: `dβ̂₂` is `d`, `β`, the hat, and `2`.
private struct Piece {
  /// The letters, in Greek where they name a Greek letter.
  var stem: String
  var isSquare = false
  var accent: Accent?
  var digits = ""

  init(typed part: Substring) {
    let plain = String(part.map { $0.subscriptAsDigit ?? $0 })
    let end = plain.lastIndex { !$0.isASCIIDigit }.map(plain.index(after:)) ?? plain.startIndex
    stem = GreekLetter.folding(String(plain[..<end]))
    digits = String(plain[end...])
    if stem.hasSuffix("²") {
      isSquare = true
      stem = GreekLetter.folding(String(stem.dropLast()))
    } else if digits == "2", part.last == "2", stem == "σ" || stem == "dσ" {
      isSquare = true
      digits = ""
    }
    if stem.isEmpty {
      stem = digits
      digits = ""
    }
  }

  /// Takes a piece of a canonical name apart again.
  init(canonical part: Substring) {
    self.init(typed: part)
    for candidate in Accent.allCases where stem.unicodeScalars.last == candidate.mark {
      accent = candidate
      stem = String(String.UnicodeScalarView(stem.unicodeScalars.dropLast()))
    }
  }

  var takesAccent: Bool { accent == nil && !stem.isEmpty }

  var takesDigits: Bool { digits.isEmpty && !stem.isEmpty }

  var canonical: String {
    var text = stem
    if let accent { text.unicodeScalars.append(accent.mark) }
    if isSquare { text += "²" }
    return text + String(digits.map { $0.digitAsSubscript ?? $0 })
  }

  var ascii: String {
    GreekLetter.spelledOut(stem) + (isSquare ? "2" : "") + (accent.map { "_\($0)" } ?? "")
      + (digits.isEmpty ? "" : (accent == nil ? "" : "_") + digits)
  }
}

/// An accent over a name.
private enum Accent: String, CaseIterable {
  case tilde
  case hat

  var mark: Unicode.Scalar { self == .tilde ? "\u{303}" : "\u{302}" }

  static let named: [Substring: Accent] = ["tilde": .tilde, "hat": .hat]
}

/// The Greek letters whose English names are names here.
package enum GreekLetter {
  /// Each letter with its English name, in the order of the alphabet.
  package static let all: [(letter: String, name: String)] = [
    ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "epsilon"),
    ("η", "eta"), ("θ", "theta"), ("λ", "lambda"), ("μ", "mu"), ("π", "pi"), ("ρ", "rho"),
    ("σ", "sigma"), ("τ", "tau"), ("φ", "phi"), ("ω", "omega"),
  ]

  private static let letters: [String: String] = {
    var letters = ["eps": "ε"]
    for (letter, name) in all { letters[name] = letter }
    return letters
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (letter, name) in all { names[letter] = name == "epsilon" ? "eps" : name }
    return names
  }()

  /// `gamma` as γ, `dgamma` as dγ, anything else as it is.
  static func folding(_ stem: String) -> String {
    if let letter = letters[stem] { return letter }
    if stem.first == "d", let letter = letters[String(stem.dropFirst())] { return "d" + letter }
    return stem
  }

  /// γ as `gamma`, dγ as `dgamma`, anything else as it is.
  static func spelledOut(_ stem: String) -> String {
    if let name = names[stem] { return name }
    if stem.first == "d", let name = names[String(stem.dropFirst())] { return "d" + name }
    return stem
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

  fileprivate var subscriptAsDigit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      Spelling.isSubscriptDigit(scalar)
    else { return nil }
    return Unicode.Scalar(scalar.value - 0x2080 + 0x30).map(Character.init)
  }

  fileprivate var digitAsSubscript: Character? {
    guard let scalar = unicodeScalars.first, Spelling.isDigit(scalar) else { return nil }
    return Unicode.Scalar(scalar.value - 0x30 + 0x2080).map(Character.init)
  }
}
