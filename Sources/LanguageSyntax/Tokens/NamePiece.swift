/// One piece of a name between underscores, taken apart: `dβ̂₂` is `dβ`, the hat, and `2`.
struct NamePiece {
  /// The letters, in Greek where they name a Greek letter.
  private var stem: String
  /// True for σ², the one name with a power in it.
  private var isSquare = false
  private var accent: Accent?
  private var digits: String

  init(_ part: Substring) {
    let (letters, digits) = Self.splittingDigits(part)
    (stem, self.digits) = letters.isEmpty ? (digits, "") : (letters, digits)
    if let (bare, accent) = Accent.taken(from: stem) {
      stem = bare
      self.accent = accent
    }
    if stem.last == "²", Self.isSigma(GreekLetter.folding(String(stem.dropLast()))) {
      stem.removeLast()
      isSquare = true
    }
    stem = GreekLetter.folding(stem)
    // `σ2` is the square, `σ₂` the second σ.
    if self.digits == "2", part.last == "2", accent == nil, Self.isSigma(stem) {
      isSquare = true
      self.digits = ""
    }
  }

  /// This piece joined with the next one, if that is only its accent, its digits, or both: `z` and
  /// `tilde2` are z̃₂.
  func extended(by part: Substring) -> NamePiece? {
    let (letters, digits) = Self.splittingDigits(part)
    guard isWord, digits.isEmpty || self.digits.isEmpty else { return nil }
    var piece = self
    if let accent = Accent(rawValue: letters), self.accent == nil {
      piece.accent = accent
    } else if !letters.isEmpty || digits.isEmpty {
      return nil
    }
    if !digits.isEmpty { piece.digits = digits }
    return piece
  }

  private var isWord: Bool { stem.contains { !$0.isASCIIDigit } }

  private static func isSigma(_ stem: String) -> Bool { stem == "σ" || stem == "dσ" }

  var canonical: String {
    let subscripts = String(digits.map { $0.digitAsSubscript ?? $0 })
    guard let accent else { return stem + (isSquare ? "²" : "") + subscripts }
    // `σ̂²` would be read as a power of σ̂.
    if isSquare { return "\(stem)²_\(accent)" + subscripts }
    return stem + String(accent.mark) + subscripts
  }

  var ascii: String {
    var text = GreekLetter.spelledOut(stem) + (isSquare ? "2" : "")
    if let accent { text += "_\(accent)" }
    guard !digits.isEmpty else { return text }
    let wouldReadAsSquare = Self.isSigma(stem) && (isSquare || digits == "2")
    return text + (accent != nil || wouldReadAsSquare ? "_" : "") + digits
  }

  /// The digits at the end, subscripts or not, and the letters before them.
  private static func splittingDigits(_ part: Substring) -> (letters: String, digits: String) {
    let plain = String(part.map { $0.subscriptAsDigit ?? $0 })
    let end = plain.lastIndex { !$0.isASCIIDigit }.map(plain.index(after:)) ?? plain.startIndex
    return (String(plain[..<end]), String(plain[end...]))
  }
}

/// An accent over a name.
private enum Accent: String, CaseIterable {
  case tilde
  case hat

  var mark: Unicode.Scalar { self == .tilde ? "\u{303}" : "\u{302}" }

  /// A word without the accent over its last letter; nil if there is none.
  static func taken(from word: String) -> (bare: String, accent: Accent)? {
    guard let last = word.last else { return nil }
    if let (letter, accent) = composed[last] { return (word.dropLast() + letter, accent) }
    guard let accent = allCases.first(where: { $0.mark == word.unicodeScalars.last }) else {
      return nil
    }
    let bare = String(String.UnicodeScalarView(word.unicodeScalars.dropLast()))
    return bare.isEmpty ? nil : (bare, accent)
  }

  /// The letters that Unicode also has in one piece with their accent, such as `ñ`.
  private static let composed: [Character: (letter: String, accent: Accent)] = {
    var composed: [Character: (letter: String, accent: Accent)] = [:]
    for code in UInt8(ascii: "A")...UInt8(ascii: "z") {
      for accent in allCases {
        let letter = String(Unicode.Scalar(code))
        composed[Character(letter + String(accent.mark))] = (letter, accent)
      }
    }
    return composed
  }()
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
