package import LanguageSyntax
import MatrixLanguage

/// A function, an operator or a sign of the language, the same in all its spellings; in `uses` and
/// `avoids`, also the name of a value.
package struct Word: Hashable, Sendable, CustomStringConvertible {
  package let spelling: String

  package init(_ text: String) {
    spelling = Self.aliases[text] ?? text
  }

  package var description: String { spelling }

  static let brackets = Word("[ ]")
  static let index = Word("z[0]")
  static let functionDefinition = Word("f(z) =")

  /// All words that a cell can use.
  static let known: Set<Word> = {
    let functions = Builtins.named.keys.map(\.spelling) + SpecialForm.named.keys.map(\.spelling)
    let signs =
      UnaryOperator.allCases.map(\.rawValue) + BinaryOperator.allCases.map(\.rawValue)
      + ComparisonOperator.allCases.map(\.rawValue) + ["+=", "-=", "*=", "/=", ":="]
    let views = ["repeat", "for", "explain", "vary", "_"]
    let constants = Constant.named.keys.map(\.spelling)
    return Set((functions + signs + views + constants).map(Word.init))
      .union([brackets, index, functionDefinition])
  }()

  fileprivate static func isFunction(_ name: Name) -> Bool {
    Builtins.named[name] != nil || SpecialForm.named[name] != nil
  }

  private static let aliases = [
    "sum": "Σ", "∑": "Σ", "sqrt": "√", "**": "^", "⊙": "*", "<=": "≤", ">=": "≥", "!=": "≠",
    ".T": "ᵀ", "[]": "[ ]", "pi": "π",
  ]
}

extension Cell {
  /// True if the cell uses a word, also in the functions it defines: a function that it calls, a
  /// sign, or the name of a value that it reads.
  func uses(_ word: Word) -> Bool {
    words.contains(word) || freeNames.contains(Name(word.spelling))
  }

  /// The functions, operators and signs that it uses; names of values are none of them.
  package var words: Set<Word> {
    var words: Set<Word> = []
    forEachWord { word, _ in words.insert(word) }
    return words
  }

  /// Visits each word with the place where it stands.
  package func forEachWord(_ visit: (Word, SourceRange) -> Void) {
    for statement in statements {
      switch statement.kind {
      case .expression, .assignment: break
      case .update(_, let sign, _, let range): visit(Word(sign.rawValue + "="), range)
      case .formula(let target, _): visit(Word(":="), target.range)
      case .explanation: visit(Word("explain"), statement.range)
      case .variation: visit(Word("vary"), statement.range)
      case .function(let definition): visit(.functionDefinition, definition.nameRange)
      }
      for expression in statement.expressions {
        expression.forEach { node in
          for (word, range) in node.words { visit(word, range) }
        }
      }
    }
  }
}

extension Expression {
  /// The words of the expression itself, without its parts.
  fileprivate var words: [(Word, SourceRange)] {
    switch kind {
    case .number, .text, .blank, .parenthesized, .list: []
    case .name(let name): Constant.named[name] == nil ? [] : [(Word(name.spelling), range)]
    case .lastResult: [(Word("_"), range)]
    case .brackets: [(.brackets, range)]
    case .unary(let sign, _): [(Word(sign.rawValue), range)]
    case .binary(.power, _, let exponent, let range): [(exponent.powerWord, range)]
    case .binary(let sign, _, _, let range): [(Word(sign.rawValue), range)]
    case .comparison(_, let links):
      links.map { (Word($0.operator.rawValue), $0.operatorRange) }
    case .call(let name, let range, _):
      Word.isFunction(name) ? [(Word(name.spelling), range)] : []
    case .index: [(.index, range)]
    case .repeat: [(Word("repeat"), range)]
    case .for: [(Word("for"), range)]
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
