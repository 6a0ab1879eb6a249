package import MatrixLanguage

/// A function, an operator or a sign of the language, under which all its spellings are one.
package struct Word: Hashable, Sendable, CustomStringConvertible {
  package let spelling: String

  package init(_ text: String) {
    spelling = Self.aliases[text] ?? text
  }

  package var description: String { spelling }

  static let brackets = Word("[ ]")
  static let index = Word("z[0]")
  static let functionDefinition = Word("f(z) =")

  private static let aliases = [
    "sum": "Σ", "∑": "Σ", "sqrt": "√", "**": "^", "⊙": "*", "<=": "≤", ">=": "≥", "!=": "≠",
    ".T": "ᵀ", "[]": "[ ]", "pi": "π",
  ]
}

extension Cell {
  /// The functions, operators and signs that it uses; names of values are none of them.
  package var words: Set<Word> {
    var words: Set<Word> = []
    for statement in statements {
      switch statement.kind {
      case .expression, .assignment: break
      case .update(_, let sign, _, _): words.insert(Word(sign.rawValue + "="))
      case .function: words.insert(.functionDefinition)
      }
      for expression in statement.expressions {
        expression.forEach { node in if let word = node.word { words.insert(word) } }
      }
    }
    return words
  }
}

extension Expression {
  /// What the expression is called, apart from what stands below it.
  fileprivate var word: Word? {
    switch kind {
    case .number, .text, .blank, .parenthesized, .list: nil
    case .name(let name): Constant.named[name] == nil ? nil : Word(name.spelling)
    case .lastResult: Word("_")
    case .brackets: .brackets
    case .unary(let sign, _): Word(sign.rawValue)
    case .binary(.power, _, let exponent, _): exponent.powerWord
    case .binary(let sign, _, _, _): Word(sign.rawValue)
    case .comparison(_, let links): links.first.map { Word($0.operator.rawValue) }
    case .call(let name, _, _):
      Builtins.named[name] == nil ? nil : Word(name.spelling)
    case .index: .index
    case .repeat: Word("repeat")
    case .for: Word("for")
    }
  }

  /// `x^2` is another spelling of `x²`.
  private var powerWord: Word {
    switch kind {
    case .number(2): Word("²")
    case .number(3): Word("³")
    default: Word("^")
    }
  }
}
