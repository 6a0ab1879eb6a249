package import LanguageSyntax

/// The output of a statement.
package struct Printed: Sendable {
  /// The name that a value was stored under, if it was.
  package let name: Name?
  /// The code of an expression.
  package let code: String
  package let content: PrintedContent
  /// The note below it.
  package internal(set) var note: SpreadNote?

  package enum PrintedContent: Sendable {
    case value(Value)
    case explanation(Explanation)
    case variation(Variation)
    /// A training was stopped, and what it did until then is kept.
    case stopped(steps: Int)
  }

  package init(_ content: PrintedContent, code: String = "") {
    name = nil
    self.code = code
    self.content = content
  }

  package init(name: Name? = nil, value: Value) {
    self.name = name
    code = ""
    content = .value(value)
  }

  /// The value that is shown; `nothing` for other content.
  package var value: Value {
    if case .value(let value) = content { value } else { .nothing }
  }
}
