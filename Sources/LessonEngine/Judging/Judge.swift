package import MatrixLanguage
package import NumericCore

/// Decides whether what a student typed at a task is an attempt, and whether it is right.
///
/// An attempt runs by itself, in the scope of its step, and is tried on the numbers that the
/// student sees and silently on others. What is said of one that fails is in `Judge+Remarks`.
package struct Judge: Sendable {
  package let key: AnswerKey
  private let scope: StepScope
  private let allowance: Allowance

  /// - Parameter place: where in the step's pieces the task stands.
  /// - Throws: the lesson's cell that cannot be read.
  package init(
    _ lesson: Lesson, _ step: Step, _ task: Step.Task, at place: Int,
    allowance: Allowance = .unlimited
  ) throws(AuthoredCellError) {
    key = try AnswerKey(task)
    scope = try StepScope(lesson, step, before: place)
    self.allowance = allowance
  }

  /// The task on the numbers of a seed.
  ///
  /// - Throws: the lesson's cell that fails.
  package func trial(seed: UInt64) throws(AuthoredCellError) -> Trial {
    try Trial(key, from: scope.workspace(seed: seed, allowance: allowance))
  }

  /// Judges code as it was typed.
  ///
  /// - Parameter seed: what the numbers that the student sees were drawn from.
  /// - Throws: the lesson's cell that fails.
  package func verdict(
    on source: CellSource, seed: UInt64
  ) throws(AuthoredCellError) -> Verdict {
    let cell: Cell
    do throws(Cell.Unreadable) {
      cell = try Cell(source, under: allowance)
    } catch {
      // Where the lesson's own cells do not run, it is for the code that can be read to say so.
      let workspace = try? scope.workspace(seed: seed, allowance: allowance)
      return .broken(workspace?.trying(error.diagnostics) ?? error.diagnostics)
    }
    return try verdict(on: cell, seed: seed)
  }

  /// Judges a cell that has been read.
  ///
  /// - Throws: the lesson's cell that fails.
  package func verdict(on cell: Cell, seed: UInt64) throws(AuthoredCellError) -> Verdict {
    do throws(AuthoredCellError) {
      return try judged(cell, seed: seed)
    } catch {
      // Ctrl-C may hit the lesson's own cells, which is not their fault.
      guard error.diagnostics.contains(where: { $0.problem == .interrupted }) else { throw error }
      return .broken(error.diagnostics)
    }
  }

  private func judged(_ cell: Cell, seed: UInt64) throws(AuthoredCellError) -> Verdict {
    let trial = try trial(seed: seed)
    guard key.isAttempt(cell) else { return .notAnAttempt(trial.remarks(onFreePlay: cell)) }
    let reassigned = cell.assignedNames.filter(trial.givens.contains)
    guard reassigned.isEmpty else {
      let remarks = reassigned.map { Remark(kind: .givenReassigned($0), workspace: trial.scope) }
      return .failed(remarks, printed: [])
    }
    let verdict = trial.verdict(on: cell)
    guard case .passed(let answer, let printed) = verdict else { return verdict }
    for seed in Seeds.silent(besides: seed) {
      let other = try self.trial(seed: seed)
      switch other.verdict(on: cell) {
      case .passed: continue
      case .broken(let diagnostics, _) where diagnostics.contains { $0.problem == .interrupted }:
        return .broken(diagnostics)
      case .failed, .broken, .notAnAttempt:
        let givens = trial.givens(changingIn: other, unreadBy: cell)
        let remark = Remark(kind: .onlyTheseNumbers(givens), workspace: answer)
        return .failed([remark], printed: printed)
      }
    }
    return verdict
  }
}
