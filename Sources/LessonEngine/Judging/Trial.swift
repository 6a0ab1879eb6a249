package import LanguageSyntax
package import MatrixLanguage

/// A task on the numbers of one seed.
package struct Trial: Sendable {
  package let key: AnswerKey
  /// The values that an answer starts from.
  package let scope: Workspace
  /// The values after the solution.
  package let solved: Workspace

  /// - Parameter scope: the values that an answer starts from.
  /// - Throws: the solution, if it fails.
  package init(_ key: AnswerKey, from scope: Workspace) throws(AuthoredCellError) {
    self.key = key
    self.scope = scope
    var solved = scope
    try key.solution?.run(in: &solved)
    self.solved = solved
  }

  /// The names of the scope that no answer may store.
  package var givens: [Name] { scope.names.filter { !key.targets.contains($0) } }

  // MARK: Checks

  /// A check that does not hold.
  struct FailedCheck {
    let check: TaskCheck
    /// True if the condition holds, but only because one side is repeated to the other's shape.
    let isOnlyShape: Bool
  }

  /// The first check that does not hold for an answer.
  ///
  /// - Parameter cells: the code that has computed the answer.
  /// - Throws: only errors that end every evaluation, such as Ctrl-C.
  func firstFailure(
    of answer: Workspace, by cells: [Cell]
  ) throws(EvaluationError) -> FailedCheck? {
    for check in key.checks {
      if let failure = try failure(of: check, answer, cells) { return failure }
    }
    return nil
  }

  /// The outcome of a cell on these numbers.
  enum TrialOutcome {
    case passed(Workspace, printed: [Printed])
    case failed(FailedCheck, Workspace, printed: [Printed])
    /// With the author's remarks on such an error.
    case broken(Diagnostic, [Remark])
  }

  func outcome(of cell: Cell) -> TrialOutcome {
    do throws(EvaluationError) {
      var answer = scope
      let printed = try answer.run(cell)
      guard let failure = try firstFailure(of: answer, by: [cell]) else {
        return .passed(answer, printed: printed)
      }
      return .failed(failure, answer, printed: printed)
    } catch {
      return .broken(error.diagnostic, remarks(on: error.diagnostic, of: cell))
    }
  }

  /// True if a cell is right on these numbers.
  func passes(_ cell: Cell) -> Bool {
    if case .passed = outcome(of: cell) { true } else { false }
  }

  func failure(
    of check: TaskCheck, _ answer: Workspace, _ cells: [Cell]
  ) throws(EvaluationError) -> FailedCheck? {
    let failure = FailedCheck(check: check, isOnlyShape: false)
    switch check.test {
    case .uses(let words):
      return words.allSatisfy { word in cells.contains { $0.uses(word) } } ? nil : failure
    case .avoids(let words):
      return words.contains { word in cells.contains { $0.uses(word) } } ? failure : nil
    case .condition(let condition):
      do throws(EvaluationError) {
        guard try answer.value(of: condition.cell)?.holds == true else { return failure }
      } catch {
        // A name that the answer does not store, or a shape that does not fit, is a failed check.
        guard !error.isInterruption else { throw error }
        return failure
      }
      guard let target = check.sides?.target, let found = answer[target]?.value.shape,
        let wanted = solved[target]?.value.shape, found != wanted
      else { return nil }
      return FailedCheck(check: check, isOnlyShape: true)
    }
  }

  // MARK: Mistakes

  /// The mistakes that an answer makes, in the order of the lesson.
  ///
  /// A mistake that cannot be computed on these numbers is skipped; `ztilde check` reports it.
  func mistakes(in answer: Workspace) -> [Mistake] {
    let found = key.mistakes.filter { mistake in
      guard let outcome = try? mistake.workspace(from: scope) else { return false }
      return agree(answer, outcome, on: mistake.names)
    }
    // Both names wrong is one mistake, and not also the mistake of the first name.
    return found.filter { mistake in
      !found.contains { other in
        other.names.count > mistake.names.count && mistake.names.allSatisfy(other.names.contains)
      }
    }
  }

  /// True if two outcomes have the same value under each of these names, at least one.
  func agree(_ left: Workspace, _ right: Workspace, on names: [Name]) -> Bool {
    guard let first = evidence(of: left, for: names), let second = evidence(of: right, for: names)
    else { return false }
    return first.count == second.count && zip(first, second).allSatisfy { $0.isClose(to: $1) }
  }

  /// The values of an outcome under these names, at least one; nil if it lacks one of them.
  /// Functions cannot be compared, but the values that checks compute with them can.
  func evidence(of outcome: Workspace, for names: [Name]) -> [Value]? {
    var evidence: [Value] = []
    for name in names {
      guard let value = outcome[name]?.value else { return nil }
      guard case .function = value else {
        evidence.append(value)
        continue
      }
      let probes = key.checks.compactMap(\.sides?.subject)
      let values = probes.compactMap { try? outcome.value(of: $0) }
      guard !probes.isEmpty, values.count == probes.count else { return nil }
      evidence += values
    }
    return evidence.isEmpty ? nil : evidence
  }
}
