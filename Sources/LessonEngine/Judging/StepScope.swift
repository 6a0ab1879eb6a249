import LanguageSyntax
package import MatrixLanguage
import Notebook
package import NumericCore

/// What a piece of a step starts from: the cells that have run, in silence, when it is reached.
///
/// These are the setup of the lesson and of the step, then the author's cells above the piece, and
/// of a task above it the answer that was accepted, or else the solution. Whatever a student tried in
/// between is not among them.
package struct StepScope: Sendable {
  private let cells: [AuthoredCell]
  private let data: DataFolder

  /// - Parameter place: the piece's place among the step's pieces; without one, the scope holds the
  ///   setups alone.
  /// - Parameter accepted: the code that answered the piece in a place, if it was answered.
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
    var workspace = Workspace(allowance: allowance, seed: seed, data: data)
    // Half of a training is not what the author's next cell starts from.
    workspace.keepsStopped = false
    for cell in cells { try cell.run(in: &workspace) }
    workspace.forgetLastResult()
    return workspace
  }
}
