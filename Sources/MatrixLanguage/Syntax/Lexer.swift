import NumericCore

/// Takes code apart into tokens.
///
/// A line break inside `( )` or `[ ]`, or after an operator or a comma, is blank; elsewhere it is a
/// token, since it ends a statement. Problems are collected, and reading goes on.
struct Lexer {
  /// How many tokens may be read between two questions whether to go on.
  static let tokensBetweenQuestions = 1 << 12

  private let allowance: Allowance
  private let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  private var position = 0
  private var tokens: [Token] = []
  private var openBrackets: [Symbol] = []
  private var findings = Findings()
  /// Whether a line break that counts for nothing stands before the next token.
  private var isAfterBreak = false
  /// The names that have been read, since most come again.
  private var names: [String: Name] = [:]

  private init(_ text: String, _ allowance: Allowance) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += scalar.utf8.count
    }
    offsets.append(offset)
    self.allowance = allowance
    self.scalars = scalars
    self.offsets = offsets
  }

  /// All tokens, the last of which is `.end`; none before it if somebody wants to stop.
  static func tokens(
    of text: String, under allowance: Allowance = .unlimited
  ) -> (tokens: [Token], findings: Findings) {
    var lexer = Lexer(text, allowance)
    lexer.run()
    return (lexer.tokens, lexer.findings)
  }

  private mutating func run() {
    while position < scalars.count {
      let spaced = skipBlanks()
      guard let scalar = current else { break }
      readToken(startingWith: scalar, spaced: spaced)
      if tokens.count.isMultiple(of: Self.tokensBetweenQuestions) { askWhetherToGoOn() }
    }
    add(.end, from: position, spaced: false)
  }

  private mutating func askWhetherToGoOn() {
    guard (try? allowance.checkInterrupt()) == nil else { return }
    findings.interrupt()
    tokens = []
    position = scalars.count
  }

  private mutating func readToken(startingWith scalar: Unicode.Scalar, spaced: Bool) {
    let start = position
    if scalar == "\n" || scalar == "\r" {
      position += 1
      if lineBreakCounts { add(.newline, from: start, spaced: spaced) } else { isAfterBreak = true }
    } else if scalar == "\"" {
      readText(spaced: spaced)
    } else if startsNumber(scalar) {
      readNumber(spaced: spaced)
    } else if Spelling.isNameStart(scalar) {
      readName(spaced: spaced)
    } else if isTypesetting(scalar) {
      readTypesetting()
      add(.invalid, from: start, spaced: spaced)
    } else if let (symbol, length) = symbolHere() {
      position += length
      track(symbol)
      add(.symbol(symbol), from: start, spaced: spaced)
    } else {
      readUnknown(startingWith: scalar)
      add(.invalid, from: start, spaced: spaced)
    }
  }

  private mutating func readUnknown(startingWith scalar: Unicode.Scalar) {
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

  // MARK: What is set and not computed

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

  private func isTypesetting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\": startsCommand
    case "^": ahead(1) == "{"
    case "$":
      scalars[(position + 1)...].prefix(Self.longestBars).first { $0 == "$" || $0 == "\n" } == "$"
    default: false
    }
  }

  /// `\frac{a}{b}`, `$z$`, `z^{2}`, `z_{norm}`: the line is rewritten, and passed over.
  private mutating func readTypesetting() {
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

  // MARK: Scalars

  private var current: Unicode.Scalar? { ahead(0) }

  /// A scalar further on, as the language reads it.
  private func ahead(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index < scalars.count ? Spelling.folded(scalars[index]) : nil
  }

  private mutating func skipBlanks() -> Bool {
    let start = position
    while let scalar = current {
      if scalar == " " || scalar == "\t" {
        position += 1
      } else if scalar == "#" {
        while let next = current, next != "\n" { position += 1 }
      } else {
        break
      }
    }
    return position > start
  }

  private func range(from start: Int) -> SourceRange { offsets[start]..<offsets[position] }

  private mutating func add(_ kind: Token.Kind, from start: Int, spaced: Bool) {
    let followsSpace = spaced || isAfterBreak
    tokens.append(Token(kind: kind, range: range(from: start), followsSpace: followsSpace))
    isAfterBreak = false
  }

  // MARK: Line breaks

  private var lineBreakCounts: Bool {
    if let open = openBrackets.last, open != .leftBrace { return false }
    switch tokens.last?.kind {
    case nil, .newline: return false
    case .some(let last): return !last.continuesLine
    }
  }

  private mutating func track(_ symbol: Symbol) {
    switch symbol {
    case .leftParenthesis, .leftBracket, .leftBrace: openBrackets.append(symbol)
    case .rightParenthesis, .rightBracket, .rightBrace: _ = openBrackets.popLast()
    default: break
    }
  }

  // MARK: Words

  /// The longest symbol that stands here.
  private func symbolHere() -> (Symbol, length: Int)? {
    guard let first = current else { return nil }
    if let second = ahead(1), let symbol = Symbol.pairs[first]?[second] {
      // `.T` is the transpose only where the word ends: `.Tanh` is something else.
      let isWhole = symbol != .dotTransposed || ahead(2).map(Spelling.isNameContinuation) != true
      if isWhole { return (symbol, 2) }
    }
    return Symbol.singles[first].map { ($0, 1) }
  }

  private mutating func readName(spaced: Bool) {
    let start = position
    var word = String.UnicodeScalarView()
    let limit = allowance.limits.nameBytes
    while let scalar = current {
      let isShort = offsets[position] - offsets[start] <= limit
      guard Spelling.isNameContinuation(scalar) || (isShort && scalar == "²" && endsInSigma(word))
      else { break }
      if isShort { word.append(scalar) }
      position += 1
    }
    if word.last == "_", current == "{" {
      position -= 1
      readTypesetting()
      return add(.invalid, from: start, spaced: spaced)
    }
    let text = String(word)
    guard offsets[position] - offsets[start] <= limit else {
      findings.add(Finding(.limit(.nameBytes, limit), range: range(from: start)))
      return add(.invalid, from: start, spaced: spaced)
    }
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) {
      add(text.utf8.count == 1 ? .lastResult : .blank, from: start, spaced: spaced)
    } else if let keyword = Keyword(rawValue: text) {
      add(.keyword(keyword), from: start, spaced: spaced)
    } else {
      add(.name(name(spelled: text)), from: start, spaced: spaced)
    }
  }

  private mutating func name(spelled text: String) -> Name {
    if let name = names[text] { return name }
    let name = Name(text)
    names[text] = name
    return name
  }

  /// Whether a `²` that follows belongs to the name: only σ² is a name with a power in it.
  private func endsInSigma(_ word: String.UnicodeScalarView) -> Bool {
    // The longest of these words has six letters.
    let piece = String(word.suffix(7)).split(separator: "_", omittingEmptySubsequences: false).last
    return piece.map { ["σ", "dσ", "sigma", "dsigma"].contains($0) } ?? false
  }

  private func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
    Spelling.isDigit(scalar) || (scalar == "." && ahead(1).map(Spelling.isDigit) == true)
  }

  private mutating func readNumber(spaced: Bool) {
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

  /// A text ends at the quote that it began with, or at any quote if it began with a curly or
  /// full-width one, or if the line has no other.
  private mutating func readText(spaced: Bool) {
    let start = position
    let endsPlainly = scalars[start] == "\"" && hasPlainQuoteAhead
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != "\n" {
      if scalars[position] == "\"" || (!endsPlainly && current == "\"") {
        position += 1
        add(.text(String(text)), from: start, spaced: spaced)
        return
      }
      if scalars[position] == "\\", position + 1 < scalars.count, scalars[position + 1] != "\n" {
        position += 1
      }
      text.append(scalars[position])
      position += 1
    }
    findings.add(Finding(.unclosedText, range: range(from: start)))
    add(.invalid, from: start, spaced: spaced)
  }

  private var hasPlainQuoteAhead: Bool {
    scalars[(position + 1)...].first { $0 == "\"" || $0 == "\n" } == "\""
  }
}
