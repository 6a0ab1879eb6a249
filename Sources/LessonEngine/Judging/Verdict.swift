package import LanguageSyntax
package import MatrixLanguage

/// What the judge says of a cell that was typed at a task.
package enum Verdict: Sendable {
  /// Every check holds, on these numbers and on others. The workspace is the one to go on with.
  case passed(Workspace, printed: [Printed])
  /// What is said of it, at least one remark, and what the cell printed. What it has stored may be
  /// looked at, and is no part of what the next attempt starts from.
  case failed([Remark], printed: [Printed], stored: [Name: Value])
  /// It cannot be read or run, which is no wrong answer; and what the author says of such an error.
  case broken([Diagnostic], [Remark] = [])
  /// Free play. All that may be said is that the right value stands there under another name, or
  /// under none.
  case notAnAttempt([Remark])
}
