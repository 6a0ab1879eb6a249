/// Texts: titles, names of files and of methods.
extension Lexer {
  /// A text ends at the quote that it began with, or at any quote if it began with a curly or
  /// full-width one, or if the line has no other.
  mutating func readText(spaced: Bool) {
    let start = position
    let endsPlainly = scalars[start] == "\"" && hasPlainQuoteAhead
    position += 1
    var text = String.UnicodeScalarView()
    var escape: SyntaxDiagnostic?
    while position < scalars.count, scalars[position] != "\n" {
      if scalars[position] == "\"" || (!endsPlainly && current == "\"") {
        position += 1
        return add(escape.map { .invalid($0) } ?? .text(String(text)), from: start, spaced: spaced)
      }
      if scalars[position] == "\\", position + 1 < scalars.count, scalars[position + 1] != "\n" {
        position += 1
        escape = escape ?? unknownEscape
      }
      text.append(scalars[position])
      position += 1
    }
    add(
      .invalid(SyntaxDiagnostic(.unclosedText, at: range(from: start))), from: start, spaced: spaced
    )
  }

  private var hasPlainQuoteAhead: Bool {
    scalars[(position + 1)...].first { $0 == "\"" || $0 == "\n" } == "\""
  }

  /// The diagnostic of the character behind a backslash, unless it is a quote or a backslash.
  private var unknownEscape: SyntaxDiagnostic? {
    let letter = scalars[position]
    guard letter != "\\", Spelling.folded(letter) != "\"" else { return nil }
    let escape = Escape(in: scalars[position...].prefix(Escape.longest))
    let start = position - 1
    let place = offsets[start]..<offsets[position + escape.length]
    let typed = String(String.UnicodeScalarView(scalars[start..<position + escape.length]))
    return SyntaxDiagnostic(
      .unknownEscape(typed), at: place,
      (escape.meant + ["\\" + typed]).map { Repair(range: place, replacement: $0) })
  }
}

/// An escape sequence of another language.
private struct Escape {
  /// The number of its scalars.
  let length: Int
  /// The words for its possible meanings; the backslash may also mean itself, as in
  /// `data\points.csv`.
  let meant: [String]

  static let longest = 20

  init(in scalars: ArraySlice<Unicode.Scalar>) {
    let text = String(String.UnicodeScalarView(scalars))
    let digits: (Character) -> Bool = { $0.isASCII && $0.isHexDigit }
    let word = text.prefix { $0.isASCII && $0.isLetter }
    if let count = ["u": 4, "U": 8, "x": 2][text.first ?? " "],
      text.dropFirst().prefix(count).count(where: digits) == count
    {
      self.init(length: count + 1, code: text.dropFirst().prefix(count))
    } else if text.hasPrefix("u{"), let end = text.firstIndex(of: "}"),
      case let code = text[..<end].dropFirst(2), (1...6) ~= code.count, code.allSatisfy(digits)
    {
      self.init(length: code.count + 3, code: code)
    } else if let symbol = SymbolInput.symbols.first(where: { $0.word == word }) {
      self.init(length: word.count, meant: [symbol.symbol])
    } else {
      // Titles have one line.
      self.init(length: 1, meant: ["n", "t", "r"].contains(text.first) ? [" "] : [])
    }
  }

  private init(length: Int, meant: [String]) {
    (self.length, self.meant) = (length, meant)
  }

  private init(length: Int, code: Substring) {
    let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
    let isShown = scalar.map { $0.properties.generalCategory != .control && $0 != "\"" } ?? false
    self.init(
      length: length, meant: isShown ? scalar.map { [String(Character($0))] } ?? [] : [])
  }
}
