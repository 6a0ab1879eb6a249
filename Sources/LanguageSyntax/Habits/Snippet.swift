import StyledText

/// A part of a fix: code that knows its precedence, and gets brackets next to an operator that
/// binds tighter.
struct Snippet: Hashable {
  let code: String
  let precedence: Precedence

  init(_ code: String, _ precedence: Precedence = .whole) {
    (self.code, self.precedence) = (code, precedence)
  }

  /// Code as it was typed, for instance an argument.
  init(typed code: String) {
    let tokens = Lexer.tokens(of: code).filter { $0.kind != .end }
    self.init(code.trimmed, tokens[...].precedence)
  }

  /// The code for a place that needs this precedence.
  func at(_ minimum: Precedence) -> String { precedence < minimum ? "(\(code))" : code }

  static func call(_ function: String, _ arguments: [Snippet]) -> Snippet {
    Snippet("\(function)(\(arguments.map(\.code).joined(separator: ", ")))")
  }

  static func binary(_ left: Snippet, _ sign: BinaryOperator, _ right: Snippet) -> Snippet {
    let precedence = sign.precedence
    let first = left.at(sign == .power ? .whole : precedence)
    let second = right.at(precedence.ofRightOperand)
    let gap = sign == .power ? "" : " "
    return Snippet(first + gap + sign.rawValue + gap + second, precedence)
  }

  static func root(_ operand: Snippet) -> Snippet { Snippet("√" + operand.at(.power), .sign) }

  /// `z[0, 1:3]`
  func indexed(by entries: String) -> Snippet { Snippet("\(at(.whole))[\(entries)]") }

  var transposed: Snippet { Snippet(at(.whole) + "ᵀ") }

  /// The code as the base of a power: a power of a square stands in brackets.
  var base: String {
    let base = at(.whole)
    return base.last == "²" || base.last == "³" ? "(\(base))" : base
  }

  var squared: Snippet { Snippet(base + "²") }
}

extension String {
  /// The code as an operand of any operator: in brackets, unless it is whole.
  package var asOperand: String { Snippet(typed: self).at(.whole) }
}

extension ArraySlice<Token> {
  /// The precedence of the code that these tokens are.
  var precedence: Precedence {
    var (depth, loosest) = (0, Precedence.whole)
    for (index, token) in zip(indices, self) {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .keyword(.not) where depth == 0: loosest = Swift.min(loosest, .not)
      case .keyword(.for) where depth == 0, .keyword(.repeat) where depth == 0: loosest = .or
      case .symbol(.root) where depth == 0: loosest = Swift.min(loosest, .sign)
      case let kind where depth == 0:
        guard let precedence = kind.infixPrecedence else { continue }
        let isInfix = index > startIndex && self[index - 1].kind.endsOperand
        loosest = Swift.min(loosest, isInfix ? precedence : .sign)
      default: continue
      }
    }
    return loosest
  }
}
