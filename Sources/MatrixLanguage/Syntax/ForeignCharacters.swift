/// Signs that the language has none of: each is named, and what was meant by it is offered.
///
/// Whatever looks ahead looks a bounded way, so that hostile text is read in a time that grows with
/// it.
extension Lexer {
  mutating func readUnknown(startingWith scalar: Unicode.Scalar) {
    let start = position
    if scalar == "|", readBars() { return }
    position += 1
    if let word = Self.wordsForOperators[scalar] {
      if current == scalar, scalar != "!" { position += 1 }
      let typed = String(String.UnicodeScalarView(scalars[start..<position]))
      let place = range(from: start)
      findings.add(
        Finding(
          .foreign(.cOperator(typed, instead: word)), range: place,
          repair: Repair(range: place, replacement: spaced(word, from: start))))
      return
    }
    if scalar == "\\", let symbol = symbolWord(at: position) {
      position += symbol.word.unicodeScalars.count
      let range = range(from: start)
      findings.add(
        Finding(
          .foreign(.signWord("\\" + symbol.word)), range: range,
          repair: Repair(range: range, replacement: symbol.symbol)))
      return
    }
    while let next = current, Spelling.isCombiningMark(next) { position += 1 }
    let character = scalars[start..<position].prefix(Self.shownMarks + 1)
    // The same over and over is one mistake.
    while position < scalars.count, scalars[position] == scalars[start] { position += 1 }
    findings.add(
      Finding(
        .unknownCharacter(String(String.UnicodeScalarView(character))), range: range(from: start)))
  }

  /// The word behind a backslash that TAB would have made a symbol of.
  private func symbolWord(at start: Int) -> (word: String, symbol: String)? {
    let letters = scalars[start...].prefix(Self.longestSymbolWord)
      .prefix { $0.properties.isAlphabetic }
    let word = String(String.UnicodeScalarView(letters))
    return SymbolInput.symbols.first { $0.word == word }
  }

  private static let longestSymbolWord = 20

  /// The marks over a character that a message repeats.
  private static let shownMarks = 2

  /// A word that takes a symbol's place, with spaces around it where there are none.
  private func spaced(_ word: String, from start: Int) -> String {
    let before = start == 0 || Spelling.folded(scalars[start - 1]) == " " ? "" : " "
    return before + word + (current == " " ? "" : " ")
  }

  private static let wordsForOperators: [Unicode.Scalar: String] = [
    "&": "and", "|": "or", "!": "not",
  ]

  /// `|z|`, where a value may begin.
  private mutating func readBars() -> Bool {
    let start = position
    guard tokens.last?.kind.endsOperand != true, ahead(1) != "|" else { return false }
    let line = scalars[(start + 1)...].prefix(Self.longestBars).prefix { $0 != "\n" }
    guard let close = line.firstIndex(of: "|"), close > start + 1 else { return false }
    position = close + 1
    let inner = String(String.UnicodeScalarView(scalars[(start + 1)..<close])).trimmed
    let place = range(from: start)
    findings.add(
      Finding(
        .foreign(.bars), range: place, repair: Repair(range: place, replacement: "abs(\(inner))")))
    return true
  }

  private static let longestBars = 200

  /// `\frac{a}{b}`, but not a lone `\gamma`, which lacks nothing but TAB.
  private var startsCommand: Bool {
    guard let next = ahead(1), next.isASCII, Spelling.isNameStart(next), next != "_" else {
      return false
    }
    let line = scalars[(position + 1)...].prefix(Self.longestBars).prefix { $0 != "\n" }
    return line.contains("{") || symbolWord(at: position + 1) == nil
  }

  func isTypesetting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\": startsCommand
    case "^": ahead(1) == "{"
    case "$":
      scalars[(position + 1)...].prefix(Self.longestBars).first { $0 == "$" || $0 == "\n" } == "$"
    default: false
    }
  }

  /// `\frac{a}{b}`, `$z$`, `z^{2}`, `z_{norm}`: the line is rewritten, and passed over.
  mutating func readTypesetting() {
    let sign = position
    let isCommand = scalars[sign] == "\\"
    position += 1
    while isCommand, let next = current, next.isASCII, Spelling.isNameStart(next), next != "_" {
      position += 1
    }
    if !isCommand, current == "{" { position += 1 }
    let shown = String(String.UnicodeScalarView(scalars[sign..<position].prefix(20)))
    let place = range(from: sign)
    var first = sign
    while first > 0, scalars[first - 1] != "\n", sign - first < Self.longestBars { first -= 1 }
    while position < scalars.count, scalars[position] != "\n" { position += 1 }
    let line = offsets[first]..<offsets[position]
    let code = ForeignTypesetting.code(
      of: String(String.UnicodeScalarView(scalars[first..<position].prefix(1_000))))
    guard let code else {
      findings.add(Finding(.foreign(.typesetting(shown)), range: place))
      return
    }
    findings.add(
      Finding(
        .foreign(.typesetting(shown)), range: place,
        repair: Repair(range: line, replacement: code.trimmed)))
  }
}
