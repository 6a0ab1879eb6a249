package import LanguageSyntax
package import MatrixLanguage
package import NumericCore

/// A program in a file or a pipe: read as a whole, then run statement by statement, so that the
/// output before a mistake is shown.
package struct Program: Sendable {
  private let statements: [Cell]

  /// - Throws: every mistake of the program that shows before it runs.
  package init(
    _ source: CellSource, under allowance: Allowance = .unlimited
  ) throws(Cell.ParseError) {
    let cell = try Cell(source, under: allowance)
    statements = cell.statements.map { cell.keeping([$0]) }
  }

  /// Runs the program on a workspace.
  ///
  /// - Parameter show: called with the values of each statement as soon as they are known.
  /// - Throws: the `EvaluationError` of the statement that failed, which leaves nothing in the
  ///   workspace, or an error of `show`.
  package func run(
    on workspace: inout Workspace, show: ([Printed]) throws -> Void
  ) throws {
    for statement in statements { try show(workspace.runForGood(statement)) }
  }
}
