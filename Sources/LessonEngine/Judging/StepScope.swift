package import MatrixLanguage
import Notebook
package import NumericCore

/// What a piece of a step starts from: the cells that have run, in silence, when it is reached.
///
/// These are the setup of the lesson and of the step, then the author's cells above the piece, and
/// the solution of a task above it. Whatever a student tried in between is not among them.
package struct StepScope: Sendable {
  private let cells: [AuthoredCell]
  private let data: DataFolder

  /// - Parameter place: the piece's place among the step's pieces; without one, the scope holds the
  ///   setups alone.
  /// - Throws: the first cell that cannot be read.
  package init(_ lesson: Lesson, _ step: Step, before place: Int = 0) throws(AuthoredCellError) {
    let above = step.pieces.prefix(place).compactMap(\.code)
    var cells: [AuthoredCell] = []
    for code in (lesson.setup + step.setup).map(\.code) + above {
      cells.append(try AuthoredCell(code))
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
