/// The table of habits. The first one found in a statement is reported.
package enum Habits {
  /// The habits of statements that cannot be read; one that needs more context stands before one
  /// that needs less.
  static let ofUnread: [Habit] =
    blocks + words + calls + brackets + notation + signs + typesetting + assignments + operators

  /// The habits of statements that can be read, but not as they were meant.
  static let ofRead: [Habit] = readings

  package static let all = ofUnread + ofRead

  /// The diagnostic of a habit in a statement that cannot be read; nil if the parser's own is the
  /// best.
  static func diagnostic(in statement: StatementTokens) -> SyntaxDiagnostic? {
    switch statement.problem {
    case .expected, .unknownCharacter, .notAssignable: break
    // An open bracket reaches over the next lines.
    case .unclosed where statement.isOnSameLine(statement.stop): break
    default: return nil
    }
    return first(of: ofUnread, in: statement)
  }

  /// The diagnostic of a habit in a statement that has been read.
  static func misreading(in statement: StatementTokens) -> SyntaxDiagnostic? {
    statement.mayMislead ? first(of: ofRead, in: statement) : nil
  }

  private static func first(of habits: [Habit], in statement: StatementTokens) -> SyntaxDiagnostic?
  {
    for habit in habits {
      if let diagnostic = habit.diagnostic(in: statement) { return diagnostic }
    }
    return nil
  }
}
