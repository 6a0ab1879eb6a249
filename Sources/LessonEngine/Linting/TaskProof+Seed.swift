import MatrixLanguage
import Notebook
import NumericCore

/// The proof on one seed: the solution passes, and each mistake fails with an outcome of its own.
extension TaskProof {
  /// A possible answer: the solution, or a mistake.
  struct ProvedAnswer {
    let mistake: Mistake?
    let workspace: Workspace
  }

  /// - Returns: true if other seeds may show more.
  mutating func prove(
    _ key: AnswerKey, _ checks: inout CheckProof, seed: UInt64, _ proved: inout ProvedCode
  ) -> Bool {
    // On the lesson's own seed, the walk has reported failures of the scope.
    let (start, allowance, isTold) = (scope, allowance, seed == lesson.seed)
    guard
      let scope = run(
        try start.workspace(seed: seed, allowance: allowance), seed, isTold: isTold)
    else { return false }
    let before = allowance.operations
    guard let trial = run(try Trial(key, from: scope), seed) else { return false }
    checkLength(since: before, of: task.solution, seed: seed)
    checks.look(at: trial)
    checkSolution(trial, checks, seed: seed)
    var outcomes = [ProvedAnswer(mistake: nil, workspace: trial.solved)]
    for mistake in key.mistakes where isWorthProving(mistake) {
      let before = allowance.operations
      guard let workspace = compute(mistake, trial, seed: seed, &proved) else { continue }
      checkLength(since: before, of: mistake.wrong.fence, seed: seed)
      if seed == lesson.seed {
        checkSpans(of: mistake, in: workspace, &proved)
      }
      outcomes.append(ProvedAnswer(mistake: mistake, workspace: workspace))
    }
    checks.attempt(trial, mistakes: outcomes.dropFirst().map(\.workspace))
    if !checks.isBlind, !key.checks.isEmpty { checkStarter(trial, seed: seed) }
    for outcome in outcomes.dropFirst() {
      // Without checks everything passes, which is reported for the task.
      check(outcome, trial, passes: !checks.isBlind && !key.checks.isEmpty, seed: seed)
    }
    compare(outcomes, trial, seed: seed)
    let untouched = RandomGenerator(seed: seed)
    return outcomes.contains { $0.workspace.resources.generator != untouched }
  }

  /// Notes an answer for which a student would wait too long.
  mutating func checkLength(since before: Int, of fence: Fence?, seed: UInt64) {
    let done = allowance.operations - before
    guard seed == lesson.seed, done > limits.answerOperations, let fence,
      known.insert(.long).inserted
    else { return }
    note(.longAnswer(operations: done, limit: limits.answerOperations), at: fence.firstLine)
  }

  /// Checks the values in the messages of mistakes that were proved in another language.
  mutating func checkSpans(_ key: AnswerKey, _ proved: inout ProvedCode) {
    var scope: Workspace?
    for mistake in key.mistakes where isWorthProving(mistake) {
      guard !proved.newSpans(of: mistake, of: history).isEmpty else { continue }
      if scope == nil {
        scope = try? self.scope.workspace(seed: lesson.seed, allowance: allowance)
      }
      // The message of a mistake that raises an error can only use the givens.
      guard let start = scope else { continue }
      checkSpans(of: mistake, in: (try? mistake.workspace(from: start)) ?? start, &proved)
    }
  }

  mutating func checkSpans(
    of mistake: Mistake, in workspace: Workspace, _ proved: inout ProvedCode
  ) {
    let spans = proved.newSpans(of: mistake, of: history)
    let failing = spans.failingSpans(in: workspace, of: lesson.document.source)
    diagnostics += failing
    if failing.isEmpty { proved.note(spans, of: mistake, of: history) }
  }

  func isWorthProving(_ mistake: Mistake) -> Bool {
    !known.contains(.failing(mistake.place)) && !known.contains(.right(mistake.place))
  }

  /// The outcome of a mistake; nil if it raises an error, or is no mistake.
  ///
  /// An error is one that learners make only if it is raised on every seed.
  mutating func compute(
    _ mistake: Mistake, _ trial: Trial, seed: UInt64, _ proved: inout ProvedCode
  ) -> Workspace? {
    let place = mistake.place
    let isFirst = seed == lesson.seed
    do throws(AuthoredCellError) {
      let workspace = try mistake.workspace(from: trial.scope)
      guard errors[place] == nil else {
        known.insert(.failing(place))
        note(.unsteadyMistake(seed: seed), at: mistake.wrong.fence.firstLine)
        return nil
      }
      return mistake.names.isEmpty ? nil : workspace
    } catch {
      if isFirst, let problem = error.diagnostics.first?.problem, problem.isMistake {
        noteError(of: mistake, trial, &proved)
      } else if errors[place] == nil {
        known.insert(.failing(place))
        diagnostics += error.diagnostics(in: lesson.document.source, seed: isFirst ? nil : seed)
      }
      return nil
    }
  }

  /// A mistake that raises an error is known by it, so no two may raise the same one; and its
  /// message can only use the givens.
  mutating func noteError(
    of mistake: Mistake, _ trial: Trial, _ proved: inout ProvedCode
  ) {
    guard let error = mistake.error(from: trial.scope) else { return }
    let (source, targets) = (lesson.document.source, trial.key.targets)
    checkSpans(of: mistake, in: trial.scope, &proved)
    if let other = errors.filter({ $0.value.isAlike(error, storing: targets) }).keys.min() {
      let line = source.line(at: trial.key.mistakes[other].wrong.fence.range.lowerBound)
      note(.sameError(line: line), at: mistake.wrong.fence.firstLine)
    }
    errors[mistake.place] = error
  }
}
