package import MatrixLanguage

/// What the judge says of a cell that was typed at a task.
package enum Verdict: Sendable {
  /// Every check holds, on these numbers and on others. The workspace is the one to go on with.
  case passed(Workspace, printed: [Printed])
  /// What is said of it, at least one remark, and what the cell printed. It leaves nothing behind.
  case failed([Remark], printed: [Printed])
  /// It cannot be read or run, which is no wrong answer; and what the author says of such an error.
  case broken([Diagnostic], [Remark] = [])
  /// Free play. All that may be said is that the right value stands there under another name.
  case notAnAttempt([Remark])
}
