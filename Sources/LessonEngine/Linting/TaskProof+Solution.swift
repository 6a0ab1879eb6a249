import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText

/// The solution passes every check, and the starter does not.
extension TaskProof {
  mutating func checkSolution(_ trial: Trial, _ checks: CheckProof, seed: UInt64) {
    guard let fence = task.solution, let solution = trial.key.solution else { return }
    for (place, check) in trial.key.checks.enumerated() where !checks.isBlind(at: place) {
      if let diagnostic = trial.problem(of: check) {
        noteFailing(check, diagnostic, at: place, solution, seed: seed)
      } else if let failure = try? trial.failure(of: check, trial.solved, [solution.cell]),
        known.insert(.solution).inserted
      {
        let values = trial.comparison(in: failure)
        note(
          .failingSolution(check: check.check.condition.text, values, seed: seed),
          at: fence.firstLine)
      }
    }
  }

  /// A check that does not compute with the solution's values. If it asks for a name that everything
  /// but the solution has, the solution is at fault.
  mutating func noteFailing(
    _ check: TaskCheck, _ diagnostic: Diagnostic, at place: Int, _ solution: AuthoredCell,
    seed: UInt64
  ) {
    let code = check.check.condition
    let isInside = diagnostic.source.text == code.text
    let name = Name(diagnostic.source[diagnostic.range])
    let asked = Starter(task.starter?.code.text ?? "").assignedNames
    if diagnostic.problem.id == "name",
      asked.contains(name) || solution.cell.isWithout(name, in: task)
    {
      guard unstored.insert(name).inserted, let fence = task.solution else { return }
      note(.unstoredTarget(name, stored: solution.cell.assignedNames), at: fence.firstLine)
    } else if known.insert(.check(place)).inserted {
      let range = isInside ? code.sourceRange(of: diagnostic.range) : code.range
      note(.failingCheck(diagnostic, seed: seed == lesson.seed ? nil : seed), at: range)
    }
  }

  /// A starter with blanks cannot even be read; one without might pass.
  mutating func checkStarter(_ trial: Trial, seed: UInt64) {
    guard let fence = task.starter, trial.key.starter.blanks.isEmpty,
      let starter = try? AuthoredCell(fence.code),
      trial.passes(starter.cell), known.insert(.starter).inserted
    else { return }
    note(.passingStarter(seed: seed), at: fence.firstLine)
  }
}

extension Trial {
  /// The diagnostic of a check that does not compute with the solution's values.
  fileprivate func problem(of check: TaskCheck) -> Diagnostic? {
    guard case .condition(let condition) = check.test else { return nil }
    do throws(EvaluationError) {
      _ = try solved.value(of: condition.cell)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// The two sides that differ for the solution; nil if the check compares nothing.
  fileprivate func comparison(in failure: FailedCheck) -> FailedComparison? {
    guard !failure.isOnlyShape, let sides = failure.check.sides,
      let found = try? solved.value(of: sides.subject),
      let wanted = try? solved.value(of: sides.wanted)
    else { return nil }
    let format = ValueFormat()
    return FailedComparison(
      code: sides.subject.source.text.trimmed, found: format.inline(found),
      wanted: format.inline(wanted))
  }
}

extension Cell {
  /// True if the mistakes of a task store a name and this does not.
  fileprivate func isWithout(_ name: Name, in task: Step.Task) -> Bool {
    !assignedNames.contains(name)
      && task.wrongs.contains { wrong in
        (try? AuthoredCell(wrong.fence.code))?.cell.assignedNames.contains(name) == true
      }
  }
}
