/// A word of the language, with its place.
struct Token: Hashable, Sendable {
  let kind: Kind
  let range: SourceRange
  /// True if a space or line break stands before it. This matters only to recognise `[1 2]` and
  /// `2z`.
  let followsSpace: Bool

  static func end(of source: CellSource) -> Token {
    let end = source.text.utf8.count
    return Token(kind: .end, range: end..<end, followsSpace: false)
  }

  enum Kind: Hashable, Sendable {
    case number(Double)
    case text(String)
    case name(Name)
    case keyword(Keyword)
    case symbol(Symbol)
    /// `____`, a place that a lesson leaves open.
    case blank
    /// `_`, the last result.
    case lastResult
    case newline
    case end
    /// Characters that no rule reads.
    case unknown
    /// A text or a name with something wrong in it.
    indirect case invalid(SyntaxDiagnostic)

    /// True if a value may end here.
    var endsOperand: Bool {
      switch self {
      case .number, .text, .name, .blank, .lastResult, .symbol(.rightParenthesis),
        .symbol(.rightBracket), .symbol(.transposed), .symbol(.dotTransposed), .symbol(.square),
        .symbol(.cube):
        true
      default:
        false
      }
    }

    /// True if a line that ends here continues in the next one.
    var continuesLine: Bool {
      switch self {
      case .symbol(let symbol): symbol.continuesLine
      case .keyword(let keyword): keyword != .repeat && keyword != .for
      default: false
      }
    }
  }
}

/// The words that no name may be.
enum Keyword: String, CaseIterable, Sendable {
  case and, or, not
  case `repeat`, `for`, `in`
}

/// Operators and punctuation.
enum Symbol: String, CaseIterable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case circledDot = "⊙"
  case middleDot = "·"
  case divide = "/"
  case at = "@"
  case caret = "^"
  case doubleStar = "**"
  case root = "√"
  case transposed = "ᵀ"
  case dotTransposed = ".T"
  case square = "²"
  case cube = "³"
  case equal = "=="
  case notEqual = "≠"
  case bangEqual = "!="
  case less = "<"
  case lessOrEqual = "≤"
  case lessEqual = "<="
  case greater = ">"
  case greaterOrEqual = "≥"
  case greaterEqual = ">="
  case approximately = "≈"
  case assign = "="
  case define = ":="
  case addAssign = "+="
  case subtractAssign = "-="
  case multiplyAssign = "*="
  case divideAssign = "/="
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case semicolon = ";"
  case colon = ":"

  /// The symbols of one character.
  static let singles: [Unicode.Scalar: Symbol] = {
    var singles: [Unicode.Scalar: Symbol] = [:]
    for symbol in allCases where symbol.rawValue.unicodeScalars.count == 1 {
      if let scalar = symbol.rawValue.unicodeScalars.first { singles[scalar] = symbol }
    }
    return singles
  }()

  /// The symbols of two characters, by the first and the second.
  static let pairs: [Unicode.Scalar: [Unicode.Scalar: Symbol]] = {
    // `≠` in two pieces, as some systems store it.
    var pairs: [Unicode.Scalar: [Unicode.Scalar: Symbol]] = ["=": ["\u{338}": .notEqual]]
    for symbol in allCases where symbol.rawValue.unicodeScalars.count == 2 {
      let scalars = Array(symbol.rawValue.unicodeScalars)
      pairs[scalars[0], default: [:]][scalars[1]] = symbol
    }
    return pairs
  }()

  /// The bracket that closes this one.
  var closing: Symbol? {
    switch self {
    case .leftParenthesis: .rightParenthesis
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: nil
    }
  }

  fileprivate var continuesLine: Bool {
    switch self {
    case .plus, .minus, .times, .circledDot, .middleDot, .divide, .at, .caret, .doubleStar, .root,
      .equal, .notEqual, .bangEqual, .less, .lessOrEqual, .lessEqual, .greater, .greaterOrEqual,
      .greaterEqual, .approximately, .assign, .define, .addAssign, .subtractAssign,
      .multiplyAssign, .divideAssign, .comma:
      true
    case .transposed, .dotTransposed, .square, .cube, .leftParenthesis, .rightParenthesis,
      .leftBracket, .rightBracket, .leftBrace, .rightBrace, .semicolon, .colon:
      false
    }
  }
}

extension [Token] {
  /// The place of a token; at the end of a line, the one behind its last word.
  func place(of index: Int) -> SourceRange {
    switch self[index].kind {
    case .newline, .end:
      let end = index > 0 ? self[index - 1].range.upperBound : 0
      return end..<end
    default: return self[index].range
    }
  }

  /// The bracket that closes the innermost one that is open at a token.
  func closing(from index: Int) -> Int? {
    var depth = 0
    for place in index..<count {
      switch self[place].kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      default: continue
      }
      if depth < 0 { return place }
    }
    return nil
  }

  /// True if a line ends between a token and the one before it.
  func breaksLine(before index: Int, in text: CellSource) -> Bool {
    guard index > 0, self[index].followsSpace else { return false }
    return text[self[index - 1].range.upperBound..<self[index].range.lowerBound]
      .contains { $0.isNewline }
  }
}
