/// Signs that the language has none of: each is named, and what was meant by it is offered.
///
/// Whatever looks ahead looks a bounded way, so that hostile text is read in a time that grows with
/// it.
extension Lexer {
  mutating func readUnknown(startingWith scalar: Unicode.Scalar) {
    let start = position
    if scalar == "|", readBars() || readPipe() { return }
    if readNorm() || readDerivative() || readSuperscripts() { return }
    position += 1
    if scalar == "←" {
      mend(.arrow("←"), from: start, with: "=")
      return
    }
    if scalar == "~", current == "=" { return readOperator("≠", from: start, length: 2) }
    if let word = Self.wordsForOperators[scalar], word != "not" || !standsBehindOperand(start) {
      let isDoubled = current == scalar && (scalar == "&" || scalar == "|")
      return readOperator(word, from: start, length: isDoubled ? 2 : 1)
    }
    if scalar == "\\", let symbol = symbolWord(at: position) {
      position += symbol.word.unicodeScalars.count
      mend(.signWord("\\" + symbol.word), from: start, with: symbol.symbol)
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

  /// Whether a value ends right before this place: `3!` is a factorial, and no negation.
  private func standsBehindOperand(_ start: Int) -> Bool {
    guard let last = tokens.last, last.kind.endsOperand else { return false }
    return last.range.upperBound == offsets[start]
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
    if Constant.named[Name(word)] != nil { return word }
    let before = start == 0 || Spelling.folded(scalars[start - 1]) == " " ? "" : " "
    return before + word + (current == " " ? "" : " ")
  }

  private static let wordsForOperators: [Unicode.Scalar: String] = [
    "&": "and", "|": "or", "!": "not", "~": "not", "¬": "not", "∧": "and", "∨": "or", "∈": "in",
    "∞": "inf", "∘": "⊙",
  ]

  /// A sign that another one stands for here.
  private mutating func readOperator(_ word: String, from start: Int, length: Int) {
    position = start + length
    mend(
      .cOperator(typed(from: start), instead: word), from: start, with: spaced(word, from: start))
  }

  private func typed(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }

  /// The rest of the line, as far as anybody looks ahead.
  private func line(from start: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[min(start, scalars.count)...].prefix(Self.longestBars).prefix { $0 != "\n" }
  }

  /// `z |> mean`
  private mutating func readPipe() -> Bool {
    guard ahead(1) == ">" else { return false }
    let start = position
    position += 2
    let place = range(from: start)
    let word = String(String.UnicodeScalarView(line(from: position))).trimmed
    var first = start
    while first > 0, scalars[first - 1] != "\n", scalars[first - 1] != "=",
      start - first < Self.longestBars
    { first -= 1 }
    let value = String(String.UnicodeScalarView(scalars[first..<start])).trimmed
    let isWord = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    let end = position + line(from: position).count
    let behind = first > 0 && scalars[first - 1] == "=" ? " " : ""
    findings.add(
      Finding(
        .foreign(.pipe), range: place,
        repair: isWord && !value.isEmpty
          ? Repair(
            range: offsets[first]..<offsets[end], replacement: "\(behind)\(word)(\(value))") : nil))
    return true
  }

  /// `‖z‖`, and `||z||` where a value may begin.
  private mutating func readNorm() -> Bool {
    let start = position
    let bars: [Unicode.Scalar]
    switch scalars[start] {
    case "‖": bars = ["‖"]
    case "|" where ahead(1) == "|" && tokens.last?.kind.endsOperand != true: bars = ["|", "|"]
    default: return false
    }
    let line = line(from: start + bars.count)
    guard let close = line.indices.first(where: { line[$0...].starts(with: bars) }),
      close > line.startIndex
    else { return false }
    let inner = String(String.UnicodeScalarView(line[..<close])).trimmed
    position = close + bars.count
    mend(.norm, from: start, with: "√sum(\(inner.asOperand)²)")
    return true
  }

  /// `∂L/∂γ`
  private mutating func readDerivative() -> Bool {
    guard scalars[position] == "∂" else { return false }
    let start = position
    let parts = String(String.UnicodeScalarView(line(from: start)))
      .prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "∂" || $0 == "/" || $0 == " " }
      .split(separator: "/", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, parts[1].first == "∂" else { return false }
    let loss = String(parts[0].dropFirst()).trimmed
    let name = String(parts[1].dropFirst().prefix { $0 != " " && $0 != "/" && $0 != "∂" })
    guard !loss.isEmpty, !loss.contains(" "), !loss.contains("∂"), !name.isEmpty else {
      return false
    }
    // Up to the end of the name below the line.
    while current != "/" { position += 1 }
    while current != "∂" { position += 1 }
    position += 1 + name.unicodeScalars.count
    mend(.derivative, from: start, with: "grad(\(loss), \(name))")
    return true
  }

  /// `10⁻⁵`
  private mutating func readSuperscripts() -> Bool {
    let start = position
    guard Self.superscripts[scalars[start]] != nil else { return false }
    mend(.superscript, from: start, with: "^" + takeSuperscripts())
    return true
  }

  /// Takes raised digits, and gives them as plain ones.
  private mutating func takeSuperscripts() -> String {
    var power = ""
    for scalar in line(from: position) {
      guard let plain = Self.superscripts[scalar] ?? Self.raised[scalar] else { break }
      power.append(plain)
      position += 1
    }
    return power
  }

  /// Whether raised digits stand here that are not one power: `2³²` is 2^32 to every reader.
  var startsSuperscripts: Bool {
    guard Self.raised[scalars[position]] != nil else { return false }
    if endsInSquaredName { return true }
    return ahead(1).flatMap { Self.superscripts[$0] ?? Self.raised[$0] } != nil
  }

  /// Whether the `²` of a name, as that of `σ²`, stands before this place.
  private var endsInSquaredName: Bool {
    guard position > 0, scalars[position - 1] == "²", case .name? = tokens.last?.kind else {
      return false
    }
    return true
  }

  /// `2³²`, and `σ²²`, whose first `²` belongs to the name.
  mutating func readSuperscriptsInARow() {
    let isBehindName = endsInSquaredName
    let digits = position
    let power = takeSuperscripts()
    guard isBehindName else { return mend(.superscript, from: digits, with: "^" + power) }
    let place = range(from: digits - 1)
    findings.add(
      Finding(
        .foreign(.superscript), range: place,
        repairs: ["^2\(power)", "²^\(power)"].map { Repair(range: place, replacement: $0) }))
  }

  private static let superscripts: [Unicode.Scalar: Character] = [
    "⁰": "0", "¹": "1", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
  ]

  /// Those that are operators of their own where they stand alone.
  private static let raised: [Unicode.Scalar: Character] = ["²": "2", "³": "3"]

  /// `|z|`, where a value may begin.
  private mutating func readBars() -> Bool {
    let start = position
    guard tokens.last?.kind.endsOperand != true, ahead(1) != "|" else { return false }
    let line = scalars[(start + 1)...].prefix(Self.longestBars).prefix { $0 != "\n" }
    guard let close = line.firstIndex(of: "|"), close > start + 1 else { return false }
    position = close + 1
    let inner = String(String.UnicodeScalarView(scalars[(start + 1)..<close])).trimmed
    mend(.bars, from: start, with: "abs(\(inner))")
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

  /// Notes what has just been read, with what is written in its place here.
  private mutating func mend(_ habit: Habit, from start: Int, with replacement: String) {
    let place = range(from: start)
    findings.add(
      Finding(
        .foreign(habit), range: place, repair: Repair(range: place, replacement: replacement)))
  }
}
