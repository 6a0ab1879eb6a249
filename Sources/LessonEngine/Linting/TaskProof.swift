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

  let lesson: Lesson
  let task: Step.Task
  let scope: StepScope
  let allowance: Allowance
  let limits: ProofLimits
  /// All code that the proof depends on.
  let history: ProvedCode.Provenance
  /// The names that the setups store.
  let givens: [Name]
  /// The names of the setups, and those that the pieces above the task store.
  var names: [Name]
  /// The targets that the solution forgets to store, so that nothing can be judged.
  var unstored: Set<Name> = []
  var diagnostics: [LessonDiagnostic] = []
  /// The problems found on some seed, which are not searched for on the others.
  var known: Set<KnownProblem> = []

  enum KnownProblem: Hashable {
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
  var errors: [Int: RaisedError] = [:]

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
  mutating func prove(_ key: AnswerKey, _ proved: inout ProvedCode) -> Int {
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

  mutating func note(_ problem: ProofProblem, at range: Range<Int>) {
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

  /// Runs code of the lesson, and notes failures.
  @discardableResult
  mutating func run<Result>(
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
}

extension Step.Task {
  /// All its code.
  fileprivate var codes: [Excerpt] {
    [starter, variant, solution].compactMap { $0?.code } + checks.map(\.condition)
      + wrongs.map(\.fence.code)
  }
}
