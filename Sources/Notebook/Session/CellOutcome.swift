package import LanguageSyntax
package import MatrixLanguage
import NumericCore

/// The outcome of a cell.
package enum CellOutcome: Sendable {
  case done([Printed])
  /// Everything is as it was before.
  case failed([Diagnostic])
}

extension Workspace {
  /// Reads code and runs it. A failure of either leaves the workspace as it was.
  package mutating func outcome(of source: CellSource) -> CellOutcome {
    do throws(Cell.ParseError) {
      return outcome(of: try Cell(source, under: resources.allowance))
    } catch {
      return .failed(trying(error.diagnostics))
    }
  }

  private mutating func outcome(of cell: Cell) -> CellOutcome {
    do throws(EvaluationError) {
      return .done(try run(cell))
    } catch {
      switch error {
      case .failed(let diagnostic): return .failed([diagnostic])
      }
    }
  }
}
