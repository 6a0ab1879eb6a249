import NumericCore

/// Splits code into tokens.
///
/// A line break inside `( )` or `[ ]`, or after an operator or a comma, is blank; elsewhere it is a
/// token, since it ends a statement. Characters that no rule reads are a token too, and reading
/// goes on.
struct Lexer {
  /// The number of tokens between two checks of the interrupt.
  static let tokensBetweenQuestions = 1 << 12

  let allowance: Allowance
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  let offsets: [Int]
  var position = 0
  private(set) var tokens: [Token] = []
  private var openBrackets: [Symbol] = []
  /// True if a line break without meaning stands before the next token.
  private var isAfterBreak = false
  /// The names read so far, since most are repeated.
  var names: [String: Name] = [:]

  private init(_ text: String, _ allowance: Allowance) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      // A carriage return ends a line wherever one is read: in a document, in an editor, in Python.
      scalars.append(scalar == "\r" ? "\n" : scalar)
      offsets.append(offset)
      offset += scalar.utf8.count
    }
    offsets.append(offset)
    self.allowance = allowance
    self.scalars = scalars
    self.offsets = offsets
  }

  /// All tokens, the last of which is `.end`; none at all if the user wants to stop.
  static func tokens(of text: String, under allowance: Allowance = .unlimited) -> [Token] {
    var lexer = Lexer(text, allowance)
    lexer.run()
    return lexer.tokens
  }

  private mutating func run() {
    while position < scalars.count {
      let spaced = skipBlanks()
      guard let scalar = current else { break }
      readToken(startingWith: scalar, spaced: spaced)
      if tokens.count.isMultiple(of: Self.tokensBetweenQuestions), isToStop {
        tokens = []
        return
      }
    }
    add(.end, from: position, spaced: false)
  }

  private var isToStop: Bool { (try? allowance.checkInterrupt()) == nil }

  private mutating func readToken(startingWith scalar: Unicode.Scalar, spaced: Bool) {
    let start = position
    if scalar == "\n" {
      position += 1
      if lineBreakCounts { add(.newline, from: start, spaced: spaced) } else { isAfterBreak = true }
    } else if scalar == "\"" {
      readText(spaced: spaced)
    } else if startsNumber(scalar) {
      readNumber(spaced: spaced)
    } else if Spelling.isNameStart(scalar) {
      readName(spaced: spaced)
    } else if let (symbol, length) = symbolHere() {
      position += length
      track(symbol)
      add(.symbol(symbol), from: start, spaced: spaced)
    } else {
      readUnknown()
      add(.unknown, from: start, spaced: spaced)
    }
  }

  // MARK: Scalars

  var current: Unicode.Scalar? { ahead(0) }

  /// A scalar further on, as the language reads it.
  func ahead(_ distance: Int) -> Unicode.Scalar? {
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

  func range(from start: Int) -> SourceRange { offsets[start]..<offsets[position] }

  mutating func add(_ kind: Token.Kind, from start: Int, spaced: Bool) {
    let followsSpace = spaced || isAfterBreak
    tokens.append(Token(kind: kind, range: range(from: start), followsSpace: followsSpace))
    isAfterBreak = false
  }

  /// Takes characters that no rule reads: one repeated character, or all raised or marked ones.
  private mutating func readUnknown() {
    let first = scalars[position]
    position += 1
    let isRaised = Spelling.raisedDigits[first] != nil
    while position < scalars.count,
      scalars[position] == first || Spelling.isCombiningMark(scalars[position])
        || (isRaised && Spelling.raisedDigits[scalars[position]] != nil)
    { position += 1 }
  }

  // MARK: Line breaks

  private var lineBreakCounts: Bool {
    if let open = openBrackets.last, open != .leftBrace { return false }
    switch tokens.last?.kind {
    case nil, .newline: return false
    case .some(let last): return !last.continuesLine || endsInDoubledSign
    }
  }

  /// True if `x++` or `x--` ends the line, so that the next line is no operand of it.
  private var endsInDoubledSign: Bool {
    guard let last = tokens.last, last.kind == .symbol(.plus) || last.kind == .symbol(.minus),
      !last.followsSpace
    else { return false }
    return tokens.dropLast().last?.kind == last.kind
  }

  private mutating func track(_ symbol: Symbol) {
    switch symbol {
    case .leftParenthesis, .leftBracket, .leftBrace: openBrackets.append(symbol)
    case .rightParenthesis, .rightBracket, .rightBrace: _ = openBrackets.popLast()
    default: break
    }
  }
}
