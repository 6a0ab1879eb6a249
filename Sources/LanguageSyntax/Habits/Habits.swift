/// The table of habits. The first that is found in a statement is told.
package enum Habits {
  /// Those of statements that cannot be read; one that needs more around it stands before one that
  /// needs less.
  static let ofUnread: [Habit] =
    blocks + words + calls + brackets + notation + signs + typesetting + assignments + operators

  /// Those of statements that can be read, but not as they were meant.
  static let ofRead: [Habit] = readings

  package static let all = ofUnread + ofRead

  /// What is said about a statement that cannot be read; nil where nothing better is known than what
  /// the parser found.
  static func diagnostic(in statement: StatementTokens) -> SyntaxDiagnostic? {
    switch statement.problem {
    case .expected, .unknownCharacter, .notAssignable: break
    // What was left open reaches over the next lines.
    case .unclosed where statement.isOnSameLine(statement.stop): break
    default: return nil
    }
    return first(of: ofUnread, in: statement)
  }

  /// What is said about a statement that has been read.
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
