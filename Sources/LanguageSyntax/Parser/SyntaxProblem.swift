/// A problem that keeps code from being read, as data. MatrixLanguage puts it into words.
package enum SyntaxProblem: Hashable, Sendable {
  case unknownCharacter(String)
  case unclosedText
  /// `\n` in a text
  case unknownEscape(String)
  case expected(Expectation, found: String)
  case unclosed(String)
  case unmatched(String)
  case unfilledBlank
  /// A habit from elsewhere
  case foreign(Habit.Said)
  case notAssignable(String)
  case constantAssigned(Name)
  case builtinRedefined(Name)
  case emptyBody
  case defaultBeforeParameter(Name)
  case repeatedParameter(Name)
  case nestedFunction(Name)
  case nestedFormula(Name)
  case nestedView(String)
  /// More than a cell's bytes, a name's bytes, or the height of a tree may be.
  case cellTooLong(limit: Int)
  case nameTooLong(limit: Int)
  case tooDeep(limit: Int)
  case interrupted
}

/// The expectation of the parser.
package enum Expectation: Hashable, Sendable {
  case expression
  case symbol(String)
  case endOfStatement
  case parameterName
  case loopVariable
  case variedName
}

extension SyntaxProblem {
  /// The id of the page that explains it.
  package var id: String {
    switch self {
    case .unknownCharacter, .unclosedText, .unknownEscape, .expected, .unclosed, .unmatched,
      .notAssignable, .emptyBody, .defaultBeforeParameter, .repeatedParameter,
      .nestedFunction, .nestedView:
      "syntax"
    case .unfilledBlank: "blank"
    case .foreign(let said): said.page
    case .constantAssigned, .builtinRedefined: "fixed-name"
    case .nestedFormula: "formula"
    case .cellTooLong, .nameTooLong, .tooDeep: "limit"
    case .interrupted: "interrupted"
    }
  }
}
