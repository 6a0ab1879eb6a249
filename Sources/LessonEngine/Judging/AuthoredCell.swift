package import LanguageSyntax
package import MatrixLanguage
package import Notebook

/// A cell that the lesson's author wrote, read as code.
package struct AuthoredCell: Sendable {
  package let code: Excerpt
  package let cell: Cell

  /// - Throws: every problem of the code.
  package init(_ code: Excerpt) throws(AuthoredCellError) {
    self.code = code
    do throws(Cell.ParseError) {
      cell = try Cell(CellSource(code.text, label: .setup))
    } catch {
      throw AuthoredCellError(
        code: code, diagnostics: Workspace().trying(error.diagnostics))
    }
  }

  init(code: Excerpt, cell: Cell) {
    self.code = code
    self.cell = cell
  }

  /// Runs the cell.
  @discardableResult
  package func run(in workspace: inout Workspace) throws(AuthoredCellError) -> [Printed] {
    do throws(EvaluationError) {
      return try workspace.run(cell)
    } catch {
      throw AuthoredCellError(code: code, error)
    }
  }
}

/// The error of code of the lesson itself: the author's mistake, not the student's.
package struct AuthoredCellError: Error, Hashable, Sendable {
  /// The code, with its place in the lesson.
  package let code: Excerpt
  /// The diagnostics, at least one.
  package let diagnostics: [Diagnostic]

  init(code: Excerpt, diagnostics: [Diagnostic]) {
    self.code = code
    self.diagnostics = diagnostics
  }

  init(code: Excerpt, _ error: EvaluationError) {
    self.init(code: code, diagnostics: [error.diagnostic])
  }

  /// True if Ctrl-C was pressed, which is not the lesson's fault.
  var isInterruption: Bool { diagnostics.contains { $0.problem == .interrupted } }
}

extension EvaluationError {
  /// True if the interrupt was requested; that says nothing about the code.
  var isInterruption: Bool { diagnostic.problem == .interrupted }
}
