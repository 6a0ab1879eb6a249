import NumericCore

/// The words of the language: symbols, names, numbers, texts.
extension Lexer {
  /// The longest symbol that stands here.
  func symbolHere() -> (Symbol, length: Int)? {
    guard let first = current else { return nil }
    // Shift and 6 on a Chinese keyboard.
    if scalars[position] == "…", scalars.dropFirst(position + 1).first == "…" { return (.caret, 2) }
    // Inside a name `——` is an underscore; here it might be one minus or two.
    if scalars[position] == "—", scalars.dropFirst(position + 1).first == "—" { return nil }
    if let second = ahead(1), let symbol = Symbol.pairs[first]?[second] {
      // `.T` is the transpose only where the word ends: `.Tanh` is something else.
      let isWhole = symbol != .dotTransposed || ahead(2).map(Spelling.isNameContinuation) != true
      if isWhole { return (symbol, 2) }
    }
    return Symbol.singles[first].map { ($0, 1) }
  }

  mutating func readName(spaced: Bool) {
    let start = position
    var word = String.UnicodeScalarView()
    let limit = allowance.limits.nameBytes
    while let scalar = current {
      let isShort = offsets[position] - offsets[start] <= limit
      if startsLongDash {
        // Two dashes are what a Chinese keyboard gives for `_`.
        if isShort { word.append("_") }
        position += 2
        continue
      }
      guard Spelling.isNameContinuation(scalar) || (isShort && scalar == "²" && endsInSigma(word))
      else { break }
      if isShort { word.append(scalar) }
      position += 1
    }
    let text = String(word)
    guard offsets[position] - offsets[start] <= limit else {
      let diagnostic = SyntaxDiagnostic(.nameTooLong(limit: limit), at: range(from: start))
      return add(.invalid(diagnostic), from: start, spaced: spaced)
    }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) {
      add(text.utf8.count == 1 ? .lastResult : .blank, from: start, spaced: spaced)
    } else if let keyword = Keyword(rawValue: text) {
      add(.keyword(keyword), from: start, spaced: spaced)
    } else {
      add(.name(name(spelled: text)), from: start, spaced: spaced)
    }
  }

  /// True if `——` stands here, and the name continues behind it.
  private var startsLongDash: Bool {
    guard position + 2 < scalars.count, scalars[position] == "—", scalars[position + 1] == "—",
      let next = ahead(2)
    else { return false }
    return Spelling.isNameContinuation(next)
  }

  private mutating func name(spelled text: String) -> Name {
    if let name = names[text] { return name }
    let name = Name(text)
    names[text] = name
    return name
  }

  /// True if a following `²` belongs to the name: only σ² is a name with a power in it.
  private func endsInSigma(_ word: String.UnicodeScalarView) -> Bool {
    // The longest of these words has six letters.
    let piece = String(word.suffix(7)).split(separator: "_", omittingEmptySubsequences: false).last
    return piece.map { ["σ", "dσ", "sigma", "dsigma"].contains($0) } ?? false
  }

  func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
    Spelling.isDigit(scalar) || (scalar == "." && ahead(1).map(Spelling.isDigit) == true)
  }

  mutating func readNumber(spaced: Bool) {
    let start = position
    var digits = ""
    takeDigits(into: &digits)
    if current == ".", numberGoesOnAfterPoint {
      position += 1
      digits.append(".")
      let whole = digits.count
      takeDigits(into: &digits)
      if digits.count == whole { digits.append("0") }
    }
    if let e = current, e == "e" || e == "E" { takeExponent(into: &digits) }
    digits = digits.hasPrefix(".") ? "0" + digits : digits
    add(.number(Double(digits) ?? .nan), from: start, spaced: spaced)
  }

  /// `2.`, `2.5` and `2.e3` are numbers; in `2.T` and `2.mean()` the point belongs to what follows.
  private var numberGoesOnAfterPoint: Bool {
    guard let next = ahead(1) else { return true }
    if next == "e" || next == "E", ahead(2).map(Spelling.isDigit) == true { return true }
    return !Spelling.isNameStart(next) && next != "."
  }

  private mutating func takeDigits(into digits: inout String) {
    while let scalar = current, Spelling.isDigit(scalar) {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
  }

  /// Takes `e-5`; leaves `e` alone where no exponent follows, as in `2e`.
  private mutating func takeExponent(into digits: inout String) {
    let signed = ahead(1) == "-" || ahead(1) == "+"
    guard let first = ahead(signed ? 2 : 1), Spelling.isDigit(first) else { return }
    digits.append("e")
    if signed, let sign = ahead(1) { digits.unicodeScalars.append(sign) }
    position += signed ? 2 : 1
    takeDigits(into: &digits)
  }
}
