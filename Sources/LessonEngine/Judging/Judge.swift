package import LanguageSyntax
package import MatrixLanguage
package import NumericCore

/// Decides whether code typed at a task is an attempt, and whether it is right.
///
/// An attempt runs by itself, in the scope of its step, and is tried on the numbers that the
/// student sees and silently on others. `Examination` finds the remarks on a failed one.
package struct Judge: Sendable {
  package let key: AnswerKey
  private let scope: StepScope
  private let allowance: Allowance

  /// - Parameters:
  ///   - place: the place of the task among the step's pieces.
  ///   - accepted: the code that answered the piece at a place, if it was answered.
  /// - Throws: the lesson's cell that cannot be read.
  package init(
    _ lesson: Lesson, _ step: Step, _ task: Step.Task, at place: Int,
    allowance: Allowance = .unlimited, accepted: (_ place: Int) -> String? = { _ in nil }
  ) throws(AuthoredCellError) {
    key = try AnswerKey(task)
    scope = try StepScope(lesson, step, before: place, accepted: accepted)
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
  /// - Parameter seed: the seed of the numbers that the student sees.
  /// - Throws: the lesson's cell that fails.
  package func verdict(
    on source: CellSource, seed: UInt64
  ) throws(AuthoredCellError) -> Verdict {
    let cell: Cell
    do throws(Cell.ParseError) {
      cell = try Cell(source, under: allowance)
    } catch {
      // If the lesson's own cells do not run, that is reported only for code that can be read.
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
    guard key.isAttempt(cell) else {
      return .notAnAttempt(try remarks(onFreePlay: cell, trial, seed: seed))
    }
    let answer = trial.withoutRestatedGivens(cell)
    let reassigned = answer.assignedNames.filter(trial.givens.contains)
    guard reassigned.isEmpty else {
      let rest = answer.keeping(
        answer.statements.filter { !$0.assignedNames.contains(where: reassigned.contains) })
      let isRight = if case .passed = try judged(rest, seed: seed) { true } else { false }
      let kind = Remark.Kind.givenReassigned(reassigned, isRestRight: isRight)
      return .failed([Remark(kind: kind, workspace: trial.scope)], printed: [], stored: [:])
    }
    switch trial.outcome(of: answer) {
    case .broken(let diagnostic, let remarks): return .broken([diagnostic], remarks)
    case .failed(let failure, let workspace, let printed):
      let examination = Examination(
        of: answer, workspace, failure, trial, others: try others(besides: seed))
      return .failed(
        examination.remarks, printed: printed, stored: answer.values(in: workspace))
    case .passed(let workspace, let printed):
      let others = try others(besides: seed)
      for other in others {
        switch other.outcome(of: answer) {
        case .passed: continue
        case .broken(let diagnostic, _) where diagnostic.problem == .interrupted:
          return .broken([diagnostic])
        case .failed, .broken:
          let givens = trial.givens(changingIn: others, unreadBy: answer)
          let remark = Remark(kind: .onlyTheseNumbers(givens), workspace: workspace)
          return .failed([remark], printed: printed, stored: answer.values(in: workspace))
        }
      }
      return .passed(workspace, printed: printed)
    }
  }

  /// The task on other numbers.
  private func others(besides seed: UInt64) throws(AuthoredCellError) -> [Trial] {
    var others: [Trial] = []
    for seed in Seeds.silent(besides: seed) { others.append(try trial(seed: seed)) }
    return others
  }

  // MARK: Free play

  private func remarks(
    onFreePlay cell: Cell, _ trial: Trial, seed: UInt64
  ) throws(AuthoredCellError) -> [Remark] {
    let unnamed = UnnamedValue(cell)
    guard unnamed != nil || !cell.assignedNames.isEmpty else { return [] }
    var workspace = trial.scope
    guard let printed = try? workspace.run(cell) else { return [] }
    let names = trial.otherNames(in: workspace, cell)
    if !names.isEmpty { return names.map { Remark(kind: $0, workspace: workspace) } }
    guard let unnamed, let value = printed.last?.value else { return [] }
    for target in key.openTargets where trial.mayBe(value, target) {
      guard let whole = unnamed.answer(storing: target, solution: key.solution),
        case .passed = try judged(whole, seed: seed)
      else { continue }
      let kind = Remark.Kind.unnamed(
        target, code: unnamed.code(storing: target, solution: key.solution))
      return [Remark(kind: kind, workspace: workspace)]
    }
    return []
  }
}

extension Cell {
  /// The values it has stored.
  fileprivate func values(in workspace: Workspace) -> [Name: Value] {
    assignedNames.reduce(into: [:]) { values, name in values[name] = workspace[name]?.value }
  }
}

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
