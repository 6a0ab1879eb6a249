package import LanguageSyntax
package import MatrixLanguage
package import NumericCore
package import PythonTranslation
import StyledText

/// A program, a notebook or a lesson as a program in Python, which prints under NumPy what
/// `ztilde run` prints.
///
/// From a lesson it takes the code that a notebook runs: the setups, the shown cells, and the
/// solutions.
package struct PythonExport: Sendable {
  package let text: String
  /// The code for which there is no NumPy; the program stops where it comes to the first.
  package let gaps: [PythonTranslation.Gap]
  /// The files that it loads, from the folder in which it is run.
  package let files: [String]

  /// - Throws: every mistake of the program that shows before it runs.
  package init(
    program source: CellSource, under allowance: Allowance = .unlimited,
    options: PythonTranslation.Options = .init()
  ) throws(Cell.ParseError) {
    self.init([PythonTranslation.Part(try Cell(source, under: allowance))], options)
  }

  /// - Parameter roles: the role of each fence that is run.
  /// - Throws: every mistake in the cells that shows before they run.
  package init(
    _ document: Document, running roles: RunnableRoles,
    under allowance: Allowance = .unlimited,
    options: PythonTranslation.Options = .init()
  ) throws(Cell.ParseError) {
    var heading: String?
    var parts: [PythonTranslation.Part] = []
    let cells = try document.cells(running: roles, under: allowance)
    for block in document.blocks {
      if case .heading(let title) = block.content { heading = title.title.plain }
      guard let fence = block.fence, let role = roles[fence.role], let cell = cells[fence] else {
        continue
      }
      parts.append(.init(cell, heading: heading, as: role == .setup ? .silent : .shown))
      heading = nil
    }
    self.init(parts, options)
  }

  /// The text with its seal in a comment.
  package var sealedText: SealedText { SealedText(before: "# ", after: "\n" + text) }

  private init(_ parts: [PythonTranslation.Part], _ options: PythonTranslation.Options) {
    let translation = PythonTranslation(parts, options: options)
    text = translation.text
    gaps = translation.gaps
    files = parts.reduce(into: Set()) { $0.formUnion($1.cell.loadedFiles) }.sorted()
  }
}

extension Document {
  /// The code that a notebook runs, read.
  ///
  /// - Throws: every mistake in it that shows before it runs.
  package func cells(
    running roles: RunnableRoles, under allowance: Allowance
  ) throws(Cell.ParseError) -> [Fence: Cell] {
    var cells: [Fence: Cell] = [:]
    var diagnostics: [Diagnostic] = []
    for fence in fences where roles[fence.role] != nil {
      do throws(Cell.ParseError) {
        cells[fence] = try Cell(source(of: fence), under: allowance)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw Cell.ParseError(diagnostics: diagnostics) }
    return cells
  }
}
