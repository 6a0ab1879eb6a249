import Notebook

/// Gathers what belongs to a step's task, in whatever order it stands there.
struct TaskReader {
  private var starter: Fence?
  /// Where in the step's pieces the task comes.
  var place: Int?
  private var variant: Fence?
  private var solution: Fence?
  private var checks: [Fence] = []
  private var hints: [Fence] = []
  private var wrongs: [Step.Wrong] = []
  var debrief: [DocumentBlock] = []
  /// What stands above the task, by the words behind its marks.
  private var early: (role: FenceRole, fence: Fence)?

  /// Whether prose at this place among the pieces is said after success.
  func takesDebrief(at place: Int) -> Bool {
    solution != nil && self.place == place
  }

  mutating func begin(_ fence: Fence, place: Int, problems: inout [LessonProblem]) {
    if let starter {
      problems.append(LessonProblem(.secondTask(first: starter.range), at: fence.firstLine))
      return
    }
    starter = fence
    self.place = place
    if let (role, fence) = early {
      problems.append(LessonProblem(.beforeTask(role: role.name), at: fence.firstLine))
    }
  }

  mutating func add(_ fence: Fence, as role: FenceRole, problems: inout [LessonProblem]) {
    noteEarly(fence, role)
    switch role {
    case .check: checks.append(fence)
    case .hint: hints.append(fence)
    case .solution: Self.set(&solution, fence, role, &problems)
    case .variant: Self.set(&variant, fence, role, &problems)
    default: break
    }
  }

  mutating func add(
    wrong fence: Fence, message: [DocumentBlock], problems: inout [LessonProblem]
  ) {
    noteEarly(fence, .wrong)
    if message.isEmpty {
      problems.append(LessonProblem(.wrongWithoutMessage, at: fence.firstLine))
    }
    wrongs.append(Step.Wrong(fence: fence, message: message))
  }

  private mutating func noteEarly(_ fence: Fence, _ role: FenceRole) {
    if starter == nil, early == nil { early = (role, fence) }
  }

  private static func set(
    _ slot: inout Fence?, _ fence: Fence, _ role: FenceRole, _ problems: inout [LessonProblem]
  ) {
    if let first = slot {
      let kind = LessonProblem.Kind.second(role: role.name, first: first.range)
      problems.append(LessonProblem(kind, at: fence.firstLine))
    } else {
      slot = fence
    }
  }

  /// Everything as a task, and where it comes among the pieces.
  func task(
    _ source: SourceText, problems: inout [LessonProblem]
  ) -> (task: Step.Task, place: Int)? {
    guard let starter, let place else {
      noteOrphans(&problems)
      return nil
    }
    func need(_ part: LessonProblem.TaskPart, unless isThere: Bool) {
      guard !isThere else { return }
      problems.append(LessonProblem(.taskWithout(part), at: starter.firstLine))
    }
    let lines = checks.flatMap { Step.Check.read($0.code) }
    need(.solution, unless: solution != nil)
    need(.check, unless: !lines.isEmpty)
    need(.hint, unless: !hints.isEmpty)
    let task = Step.Task(
      starter: starter, variant: variant, solution: solution, checks: lines, wrongs: wrongs,
      hints: hints.map { Step.Hint(fence: $0, blocks: $0.code.blocks(of: source)) },
      debrief: debrief)
    return (task, place)
  }

  private func noteOrphans(_ problems: inout [LessonProblem]) {
    var orphans: [(FenceRole, Fence)] = checks.map { (.check, $0) } + hints.map { (.hint, $0) }
    orphans += wrongs.map { (.wrong, $0.fence) }
    if let solution { orphans.append((.solution, solution)) }
    if let variant { orphans.append((.variant, variant)) }
    for (role, fence) in orphans {
      problems.append(LessonProblem(.withoutTask(role: role.name), at: fence.firstLine))
    }
  }
}

extension Step.Check {
  /// The lines of a check that hold a condition.
  static func read(_ code: Excerpt) -> [Step.Check] {
    var checks: [Step.Check] = []
    var offset = 0
    let lines: [Substring] = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    for text in lines {
      let line = CodeLine(text, at: offset)
      offset += text.utf8.count + 1
      guard !line.code.isEmpty else { continue }
      let comment = line.comment.map { code[$0] }
      let end = line.comment?.upperBound ?? line.code.upperBound
      checks.append(
        Step.Check(
          condition: code[line.code], comment: comment?.inlines ?? [],
          range: code.sourceRange(of: line.code.lowerBound..<end)))
    }
    return checks
  }
}
