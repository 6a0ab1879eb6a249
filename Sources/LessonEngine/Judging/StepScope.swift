import LanguageSyntax
package import MatrixLanguage
import Notebook
package import NumericCore

/// The scope of a piece: the cells that run silently before it.
///
/// These are the setup of the lesson and of the step, then the author's cells above the piece, and
/// of a task above it the answer that was accepted, or else the solution. A student's free play is
/// not among them.
package struct StepScope: Sendable {
  private let cells: [AuthoredCell]
  private let data: DataFolder

  /// - Parameter place: the piece's place among the step's pieces; without one, the scope has only
  ///   the setups.
  /// - Parameter accepted: the code that answered the piece at a place, if it was answered.
  /// - Throws: the first cell that cannot be read.
  package init(
    _ lesson: Lesson, _ step: Step, before place: Int = 0,
    accepted: (_ place: Int) -> String? = { _ in nil }
  ) throws(AuthoredCellError) {
    var cells: [AuthoredCell] = []
    for fence in lesson.setup + step.setup { cells.append(try AuthoredCell(fence.code)) }
    for (place, piece) in step.pieces.prefix(place).enumerated() {
      guard let code = piece.code else { continue }
      if let answer = accepted(place), let cell = try? Cell(CellSource(answer, label: .setup)) {
        cells.append(AuthoredCell(code: code, cell: cell))
      } else {
        cells.append(try AuthoredCell(code))
      }
    }
    self.cells = cells
    data = lesson.data
  }

  /// The values of the scope, with random numbers from a seed.
  ///
  /// - Throws: the first cell that fails.
  package func workspace(
    seed: UInt64, allowance: Allowance = .unlimited
  ) throws(AuthoredCellError) -> Workspace {
    try workspace(seed: seed, allowance: allowance) { cell, workspace throws(AuthoredCellError) in
      try cell.run(in: &workspace)
    }
  }

  /// The values of the scope, with each cell run by the caller's closure.
  func workspace(
    seed: UInt64, allowance: Allowance,
    running run: (AuthoredCell, inout Workspace) throws(AuthoredCellError) -> Void
  ) throws(AuthoredCellError) -> Workspace {
    var workspace = Workspace(allowance: allowance, seed: seed, data: data)
    // The author's next cell must not start from half of a training.
    workspace.keepsStopped = false
    for cell in cells { try run(cell, &workspace) }
    workspace.forgetLastResult()
    return workspace
  }
}
