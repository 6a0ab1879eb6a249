import MatrixLanguage
import Notebook
import NumericCore

/// Proves a task on the numbers of many seeds: that its solution passes and its starter does not,
/// and that each mistake fails and is told apart from everything else.
struct TaskProof {
  /// How many attempts of a student the proof covers.
  static let seedCount = 100

  private let lesson: Lesson
  private let task: Step.Task
  private let scope: StepScope
  private let allowance: Allowance
  private(set) var findings: [LessonFinding] = []
  /// What has been found wrong on some seed is not looked for on the others.
  private var known: Set<Flaw> = []

  private enum Flaw: Hashable {
    case solution, starter
    /// A mistake, by its place, that cannot be computed.
    case failing(Int)
    /// A mistake, by its place, that passes or meets the solution.
    case right(Int)
    case meeting(Int, Int)
  }

  /// - Throws: a cell above the task that cannot be read.
  init(
    _ lesson: Lesson, _ step: Step, _ task: Step.Task, under allowance: Allowance
  ) throws(AuthoredCellError) {
    self.lesson = lesson
    self.allowance = allowance
    self.task = task
    let place = step.pieces.firstIndex(of: .task(task)) ?? 0
    scope = try StepScope(lesson, step, before: place)
  }

  mutating func prove() {
    guard checkCode() else { return }
    let key: AnswerKey
    do throws(AuthoredCellError) {
      key = try AnswerKey(task)
    } catch {
      // Each part of the task has been read.
      return
    }
    checkAnswers(key)
    let before = allowance.operations
    for attempt in 1...Self.seedCount {
      // Without random numbers, every seed is the same.
      guard prove(key, seed: lesson.seed(forAttempt: attempt)) else { return }
      // All seeds together may do as much as one cell.
      guard allowance.operations - before < allowance.limits.operations ?? .max else { return }
    }
  }

  private mutating func note(_ flaw: LessonFlaw, at range: Range<Int>) {
    findings.append(LessonFinding(.flaw(flaw), in: lesson.document.source, at: range))
  }

  // MARK: Code

  /// Whether every cell of the task can be read.
  private mutating func checkCode() -> Bool {
    let before = findings.count
    let cells = [task.solution].compactMap(\.self) + task.wrongs.map(\.fence)
    for fence in cells { run(try AuthoredCell(fence.code), lesson.seed) }
    for line in task.checks { run(try TaskCheck(line, targets: []), lesson.seed) }
    for fence in [task.starter, task.variant].compactMap(\.self) { checkStarter(fence) }
    if let variant = task.variant, Starter(variant.code.text).blanks.isEmpty {
      note(.noBlank, at: variant.firstLine)
    }
    return findings.count == before
  }

  /// A starter is no code until its blanks are filled, and code in all else.
  private mutating func checkStarter(_ fence: Fence) {
    do throws(AuthoredCellError) {
      _ = try AuthoredCell(fence.code)
    } catch {
      let others = error.diagnostics.filter { $0.problem != .unfilledBlank }
      guard !others.isEmpty else { return }
      let rest = AuthoredCellError(code: error.code, diagnostics: others)
      findings += rest.findings(in: lesson.document.source, seed: nil)
    }
  }

  private mutating func checkAnswers(_ key: AnswerKey) {
    if let fence = task.solution, let solution = key.solution, !key.isAttempt(solution.cell) {
      note(.solutionIsFreePlay, at: fence.firstLine)
    }
    for mistake in key.mistakes where mistake.names.isEmpty && key.solution != nil {
      note(.mistakeWithoutTarget, at: mistake.wrong.fence.firstLine)
    }
  }

  // MARK: Numbers

  /// Something that a student may come to: the solution, or a mistake.
  private struct Outcome {
    let mistake: Mistake?
    let workspace: Workspace
  }

  /// - Returns: whether other seeds may tell more.
  private mutating func prove(_ key: AnswerKey, seed: UInt64) -> Bool {
    // Of the lesson's own seed, the walk has told what fails in the scope.
    let (start, allowance, isTold) = (scope, allowance, seed == lesson.seed)
    guard
      let scope = run(try start.workspace(seed: seed, allowance: allowance), seed, isTold: isTold),
      let trial = run(try Trial(key, from: scope), seed)
    else { return false }
    checkSolution(trial, seed: seed)
    checkStarter(trial, seed: seed)
    var outcomes = [Outcome(mistake: nil, workspace: trial.solved)]
    for mistake in key.mistakes where isWorthProving(mistake) {
      guard let workspace = run(try mistake.workspace(from: trial.scope), seed) else {
        known.insert(.failing(mistake.place))
        continue
      }
      let outcome = Outcome(mistake: mistake, workspace: workspace)
      check(mistake, outcome, trial, seed: seed)
      outcomes.append(outcome)
    }
    for outcome in outcomes {
      for other in outcomes { check(outcome, against: other, trial, seed: seed) }
    }
    let untouched = RandomGenerator(seed: seed)
    return outcomes.contains { $0.workspace.resources.generator != untouched }
  }

  private func isWorthProving(_ mistake: Mistake) -> Bool {
    !mistake.names.isEmpty && !known.contains(.failing(mistake.place))
      && !known.contains(.right(mistake.place))
  }

  /// Runs code of the lesson, and notes what fails.
  @discardableResult
  private mutating func run<Result>(
    _ code: @autoclosure () throws(AuthoredCellError) -> Result, _ seed: UInt64,
    isTold: Bool = false
  ) -> Result? {
    do throws(AuthoredCellError) {
      return try code()
    } catch {
      let other = seed == lesson.seed ? nil : seed
      if !isTold { findings += error.findings(in: lesson.document.source, seed: other) }
      return nil
    }
  }

  private mutating func checkSolution(_ trial: Trial, seed: UInt64) {
    guard let fence = task.solution, let solution = trial.key.solution,
      let failure = trial.failure(of: trial.solved, by: [solution.cell]),
      known.insert(.solution).inserted
    else { return }
    let condition = failure.check.check.condition.text
    note(.failingSolution(check: condition, seed: seed), at: fence.firstLine)
  }

  /// A starter with blanks cannot even be read; one without might pass.
  private mutating func checkStarter(_ trial: Trial, seed: UInt64) {
    guard trial.key.starter.blanks.isEmpty, let starter = try? AuthoredCell(task.starter.code),
      case .passed = trial.verdict(on: starter.cell), known.insert(.starter).inserted
    else { return }
    note(.passingStarter(seed: seed), at: task.starter.firstLine)
  }

  private mutating func check(
    _ mistake: Mistake, _ outcome: Outcome, _ trial: Trial, seed: UInt64
  ) {
    if seed == lesson.seed {
      let inlines = mistake.wrong.message.flatMap(\.inlines)
      findings += inlines.failingSpans(in: outcome.workspace, of: lesson.document.source)
    }
    guard trial.failure(of: outcome.workspace, by: mistake.cells) == nil,
      known.insert(.right(mistake.place)).inserted
    else { return }
    note(.passingMistake(seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// Whether somebody who comes to one outcome would be told of a mistake that is another.
  private mutating func check(
    _ outcome: Outcome, against other: Outcome, _ trial: Trial, seed: UInt64
  ) {
    guard let mistake = other.mistake, outcome.mistake?.place != mistake.place,
      !known.contains(.right(mistake.place)),
      outcome.mistake.map({ known.contains(.right($0.place)) }) != true,
      !isCovered(mistake, by: outcome.mistake), let name = mistake.names.first,
      trial.agree(outcome.workspace, other.workspace, on: mistake.names, areSame: Self.areNear)
    else { return }
    let twin = outcome.mistake
    let flaw = twin.map { Flaw.meeting(min($0.place, mistake.place), max($0.place, mistake.place)) }
    guard known.insert(flaw ?? .right(mistake.place)).inserted else { return }
    let line = twin.map { lesson.document.source.line(at: $0.wrong.fence.range.lowerBound) }
    note(.meetingOutcomes(name, line: line, seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// Of two mistakes, one of which has the names of the other and more, only that one is said.
  private func isCovered(_ mistake: Mistake, by other: Mistake?) -> Bool {
    guard let other else { return false }
    return other.names.count > mistake.names.count
      && mistake.names.allSatisfy(other.names.contains)
  }

  /// Whether two values are too near to one another for comfort: a thousand times as near as `≈`
  /// would need to tell them apart.
  private static func areNear(_ left: Value, _ right: Value) -> Bool {
    guard let shape = left.shape, shape == right.shape else { return left.isIdentical(to: right) }
    let (first, second) = (left.elements, right.elements)
    let scale = (first + second).reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    return zip(first, second).allSatisfy { a, b in
      a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= 1e-6 * scale + 1e-9
    }
  }
}

extension Trial {
  /// The first check that does not hold.
  fileprivate func failure(of answer: Workspace, by cells: [Cell]) -> Failure? {
    // Nobody interrupts a proof but by ending it.
    try? firstFailure(of: answer, by: cells)
  }
}
