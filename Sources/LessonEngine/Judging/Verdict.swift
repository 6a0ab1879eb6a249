package import LanguageSyntax
package import MatrixLanguage

/// The judge's verdict on a cell that was typed at a task.
package enum Verdict: Sendable {
  /// Every check holds, on these numbers and on others. The lesson goes on with the workspace.
  case passed(Workspace, printed: [Printed])
  /// A check fails. There is at least one remark; the stored values may be looked at, but the next
  /// attempt does not start from them.
  case failed([Remark], printed: [Printed], stored: [Name: Value])
  /// The cell cannot be read or run, which is no wrong answer. The remarks are the author's on such
  /// an error.
  case broken([Diagnostic], [Remark] = [])
  /// Free play. The only possible remark is that the right value has another name, or none.
  case notAnAttempt([Remark])
}
