import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// Proves a task on the numbers of many seeds: that its solution passes and its starter does not,
/// and that each mistake fails and differs from all other answers.
struct TaskProof {
  /// The number of seeds on which every answer must pass a check before it is reported as no check.
  private static let checkedSeeds = 5

  private let lesson: Lesson
  private let task: Step.Task
  private let scope: StepScope
  private let allowance: Allowance
  private let limits: ProofLimits
  /// All code that the proof depends on.
  private let history: ProvedCode.Provenance
  /// The names that the setups store.
  private let givens: [Name]
  /// The names of the setups, and those that the pieces above the task store.
  private var names: [Name]
  /// The targets that the solution forgets to store, so that nothing can be judged.
  private var unstored: Set<Name> = []
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// The problems found on some seed, which are not searched for on the others.
  private var known: Set<KnownProblem> = []

  private enum KnownProblem: Hashable {
    case solution, starter
    /// An answer that takes too long. The mistakes of a long solution are long as well.
    case long
    /// A check, by its place, that does not compute.
    case check(Int)
    /// A mistake, by its place, that cannot be computed.
    case failing(Int)
    /// A mistake, by its place, that passes or meets the solution.
    case right(Int)
    case meeting(Int, Int)
  }

  /// The errors of the mistakes that raise one, by their places.
  private var errors: [Int: RaisedError] = [:]

  /// - Parameters:
  ///   - place: the place of the task among the step's pieces.
  ///   - history: all that has run before.
  /// - Throws: a cell above the task that cannot be read.
  init(
    _ lesson: Lesson, _ step: Step, _ task: Step.Task, at place: Int,
    after history: ProvedCode.Provenance, under proved: ProvedCode
  ) throws(AuthoredCellError) {
    self.lesson = lesson
    allowance = proved.allowance
    limits = proved.limits
    self.history =
      history + [step.id] + task.parts.map(\.role) + task.codes.map(\.bareCode)
    self.task = task
    scope = try StepScope(lesson, step, before: place)
    var givens: [Name] = []
    for fence in lesson.setup + step.setup {
      givens += try AuthoredCell(fence.code).cell.assignedNames
    }
    self.givens = givens
    names = givens
    for code in step.pieces.prefix(place).compactMap(\.code) {
      names += try AuthoredCell(code).cell.assignedNames
    }
  }

  /// - Parameter proved: the earlier proofs; the same code in another language is not run again.
  /// - Returns: the number of seeds on which the task was tried; nil if it cannot be tried.
  mutating func prove(_ proved: inout ProvedCode) -> Int? {
    guard checkCode() else { return nil }
    let key: AnswerKey
    do throws(AuthoredCellError) {
      key = try AnswerKey(task)
    } catch {
      // Each part of the task has been read.
      return nil
    }
    if let seeds = proved.seeds(of: history) {
      for mistake in key.mistakes { diagnostics += claims(of: mistake, key) }
      checkSpans(key, &proved)
      return seeds
    }
    let before = diagnostics.count
    diagnostics += GivensCheck(lesson, key, givens: givens).diagnostics()
    if let fence = task.solution, let solution = key.solution, !key.isAttempt(solution.cell) {
      // Other diagnostics would be about a solution of something else.
      note(.solutionIsFreePlay, at: fence.firstLine)
      return nil
    }
    let seeds = prove(key, &proved)
    for mistake in key.mistakes where mistake.names.isEmpty && key.solution != nil {
      guard errors[mistake.place] == nil,
        !mistake.ownTargets.contains(where: { unstored.contains($0.name) })
      else { continue }
      note(.mistakeWithoutTarget(key.targets), at: mistake.wrong.fence.firstLine)
    }
    // Problems are reported in each language.
    let isSound = diagnostics.count == before
    for mistake in key.mistakes where !mistake.names.isEmpty || errors[mistake.place] != nil {
      diagnostics += claims(of: mistake, key)
    }
    if isSound { proved.note(history, seeds: seeds) }
    return seeds
  }

  private func claims(of mistake: Mistake, _ key: AnswerKey) -> [LessonDiagnostic] {
    ClaimCheck(mistake, of: key, givens: names, in: lesson.document.source) {
      let start = try? scope.workspace(seed: lesson.seed, allowance: allowance)
      return start.flatMap { (try? mistake.workspace(from: $0)) ?? $0 }
    }
    .diagnostics()
  }

  /// - Returns: the number of seeds.
  private mutating func prove(_ key: AnswerKey, _ proved: inout ProvedCode) -> Int {
    var checks = CheckProof(key, givens: givens, in: lesson.document.source)
    let before = allowance.operations
    var attempt = 0
    var goesOn = true
    while goesOn {
      attempt += 1
      // Without random numbers, every seed is the same. A check that no answer has failed on a few
      // seeds is reported as one that none can fail.
      goesOn =
        prove(key, &checks, seed: lesson.seed(forAttempt: attempt), &proved)
        && attempt < limits.seeds
      let done = allowance.operations - before
      if attempt >= limits.leastSeeds, done / attempt * (attempt + 1) > limits.operations {
        goesOn = false
      }
      if attempt == Self.checkedSeeds || !goesOn { checks.close() }
    }
    diagnostics += checks.diagnostics
    return attempt
  }

  private mutating func note(_ problem: ProofProblem, at range: Range<Int>) {
    diagnostics.append(LessonDiagnostic(.proof(problem), in: lesson.document.source, at: range))
  }

  // MARK: Code

  /// True if every cell of the task can be read.
  private mutating func checkCode() -> Bool {
    let before = diagnostics.count
    let cells = [task.solution].compactMap(\.self) + task.wrongs.map(\.fence)
    for fence in cells { run(try AuthoredCell(fence.code), lesson.seed) }
    for line in task.checks { run(try TaskCheck(line, targets: []), lesson.seed) }
    for fence in [task.starter, task.variant].compactMap(\.self) { checkStarter(fence) }
    if let variant = task.variant, Starter(variant.code.text).blanks.isEmpty {
      note(.noBlank, at: variant.firstLine)
    }
    return diagnostics.count == before
  }

  /// A starter becomes code when its blanks are filled; everything else in it must be readable.
  private mutating func checkStarter(_ fence: Fence) {
    do throws(AuthoredCellError) {
      _ = try AuthoredCell(fence.code)
    } catch {
      let others = error.diagnostics.filter { $0.problem != .syntax(.unfilledBlank) }
      guard !others.isEmpty else { return }
      let rest = AuthoredCellError(code: error.code, diagnostics: others)
      diagnostics += rest.diagnostics(in: lesson.document.source, seed: nil)
    }
  }

  // MARK: Numbers

  /// A possible answer: the solution, or a mistake.
  private struct ProvedAnswer {
    let mistake: Mistake?
    let workspace: Workspace
  }

  /// - Returns: true if other seeds may show more.
  private mutating func prove(
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
    if !checks.isBlind { checkStarter(trial, seed: seed) }
    for outcome in outcomes.dropFirst() {
      check(outcome, trial, passes: !checks.isBlind, seed: seed)
    }
    compare(outcomes, trial, seed: seed)
    let untouched = RandomGenerator(seed: seed)
    return outcomes.contains { $0.workspace.resources.generator != untouched }
  }

  /// Notes an answer for which a student would wait too long.
  private mutating func checkLength(since before: Int, of fence: Fence?, seed: UInt64) {
    let done = allowance.operations - before
    guard seed == lesson.seed, done > limits.answerOperations, let fence,
      known.insert(.long).inserted
    else { return }
    note(.longAnswer(operations: done, limit: limits.answerOperations), at: fence.firstLine)
  }

  /// Checks the values in the messages of mistakes that were proved in another language.
  private mutating func checkSpans(_ key: AnswerKey, _ proved: inout ProvedCode) {
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

  private mutating func checkSpans(
    of mistake: Mistake, in workspace: Workspace, _ proved: inout ProvedCode
  ) {
    let spans = proved.newSpans(of: mistake, of: history)
    let failing = spans.failingSpans(in: workspace, of: lesson.document.source)
    diagnostics += failing
    if failing.isEmpty { proved.note(spans, of: mistake, of: history) }
  }

  private func isWorthProving(_ mistake: Mistake) -> Bool {
    !known.contains(.failing(mistake.place)) && !known.contains(.right(mistake.place))
  }

  /// The outcome of a mistake; nil if it raises an error, or is no mistake.
  ///
  /// An error is one that learners make only if it is raised on every seed.
  private mutating func compute(
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
  private mutating func noteError(
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

  /// Runs code of the lesson, and notes failures.
  @discardableResult
  private mutating func run<Result>(
    _ code: @autoclosure () throws(AuthoredCellError) -> Result, _ seed: UInt64,
    isTold: Bool = false
  ) -> Result? {
    do throws(AuthoredCellError) {
      return try code()
    } catch {
      let other = seed == lesson.seed ? nil : seed
      if !isTold { diagnostics += error.diagnostics(in: lesson.document.source, seed: other) }
      return nil
    }
  }

  private mutating func checkSolution(_ trial: Trial, _ checks: CheckProof, seed: UInt64) {
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
  private mutating func noteFailing(
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
  private mutating func checkStarter(_ trial: Trial, seed: UInt64) {
    guard let fence = task.starter, trial.key.starter.blanks.isEmpty,
      let starter = try? AuthoredCell(fence.code),
      trial.passes(starter.cell), known.insert(.starter).inserted
    else { return }
    note(.passingStarter(seed: seed), at: fence.firstLine)
  }

  private mutating func check(
    _ outcome: ProvedAnswer, _ trial: Trial, passes: Bool, seed: UInt64
  ) {
    guard let mistake = outcome.mistake else { return }
    guard passes, trial.failure(of: outcome.workspace, by: mistake.cells) == nil,
      known.insert(.right(mistake.place)).inserted
    else { return }
    note(.passingMistake(seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// Looks for outcomes near a mistake: a student with one would be told of the other. Mistakes in
  /// the same names are compared at once.
  private mutating func compare(_ outcomes: [ProvedAnswer], _ trial: Trial, seed: UInt64) {
    let all = Dictionary(grouping: outcomes.indices.dropFirst()) {
      outcomes[$0].mistake?.names ?? []
    }
    for (names, places) in all.sorted(by: { $0.value[0] < $1.value[0] }) {
      let table = OutcomeTable(outcomes.map { trial.evidence(of: $0.workspace, for: names) })
      // Of two equal outcomes, the later one is reported with the earlier.
      for place in places.reversed() {
        for other in table.near(place) {
          note(outcomes[other], isNear: outcomes[place], seed: seed)
        }
      }
    }
  }

  private mutating func note(_ outcome: ProvedAnswer, isNear other: ProvedAnswer, seed: UInt64) {
    guard let mistake = other.mistake, !known.contains(.right(mistake.place)),
      outcome.mistake.map({ known.contains(.right($0.place)) }) != true,
      !isCovered(mistake, by: outcome.mistake), let name = mistake.names.first
    else { return }
    let twin = outcome.mistake
    let problem = twin.map {
      KnownProblem.meeting(min($0.place, mistake.place), max($0.place, mistake.place))
    }
    guard known.insert(problem ?? .right(mistake.place)).inserted else { return }
    let line = twin.map { lesson.document.source.line(at: $0.wrong.fence.range.lowerBound) }
    note(.meetingOutcomes(name, line: line, seed: seed), at: mistake.wrong.fence.firstLine)
  }

  /// True if another mistake has the names of this one and more, so that only that one is reported.
  private func isCovered(_ mistake: Mistake, by other: Mistake?) -> Bool {
    guard let other else { return false }
    return other.names.count > mistake.names.count
      && mistake.names.allSatisfy(other.names.contains)
  }
}

extension Step.Task {
  /// All its code.
  fileprivate var codes: [Excerpt] {
    [starter, variant, solution].compactMap { $0?.code } + checks.map(\.condition)
      + wrongs.map(\.fence.code)
  }
}

extension Trial {
  /// The first check that does not hold.
  fileprivate func failure(of answer: Workspace, by cells: [Cell]) -> FailedCheck? {
    // Only the end of the proof interrupts it.
    try? firstFailure(of: answer, by: cells)
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
}

extension Trial {
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
