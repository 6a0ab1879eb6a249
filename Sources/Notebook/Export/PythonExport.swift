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
    var parts: [PythonTranslation.Part] = []
    var diagnostics: [Diagnostic] = []
    var heading: String?
    for block in document.blocks {
      if case .heading(let title) = block.content { heading = title.title.plain }
      guard let fence = block.fence, let role = roles[fence.role] else { continue }
      do throws(Cell.ParseError) {
        let cell = try Cell(document.source(of: fence), under: allowance)
        parts.append(.init(cell, heading: heading, isSilent: role == .setup))
        heading = nil
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw Cell.ParseError(diagnostics: diagnostics) }
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
