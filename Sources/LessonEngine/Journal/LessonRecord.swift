/// The record of a student in one lesson.
package struct LessonRecord: Hashable, Sendable {
  /// One act of the replay that rebuilds the variables.
  package enum Act: Hashable, Sendable {
    /// Start from the values before a question of the step; before the first one, from the setups.
    case setup(StepKey, before: Int, seed: UInt64)
    /// Run an accepted cell.
    case cell(StepKey, piece: Int?, code: String)

    var code: String? {
      if case .cell(_, _, let code) = self { code } else { nil }
    }
  }

  /// The student's step; nil before the first step and after a restart.
  package private(set) var current: StepKey?
  /// The acts that rebuild the variables, in order.
  package private(set) var replay: [Act] = []
  package private(set) var steps: [StepKey: StepRecord] = [:]
  /// True if the student has gone past the last step since the lesson was begun.
  package private(set) var isFinished = false
  /// The steps that were begun anew after that.
  package private(set) var returned: Set<StepKey> = []
  /// True if going past the last step was the last act.
  package private(set) var isAtEnd = false

  package init() {}

  /// The record of a step; it is empty for a step whose content has changed.
  package subscript(step: StepKey) -> StepRecord {
    steps[step] ?? StepRecord()
  }

  mutating func add(_ entry: JournalEntry) {
    switch (entry.fact, entry.step) {
    case (.lessonStarted, _): break
    case (.lessonFinished, _):
      isFinished = true
      isAtEnd = true
    case (.restarted, nil): restart()
    case (let fact, let step?): add(fact, step, piece: entry.piece)
    default: break
    }
  }

  private mutating func restart() {
    replay = []
    current = nil
    isFinished = false
    isAtEnd = false
    returned = []
    for step in steps.keys { steps[step]?.close() }
  }

  private mutating func add(_ fact: JournalEntry.Fact, _ step: StepKey, piece: Int?) {
    switch fact {
    case .stepEntered(_, let seed):
      go(to: step, before: 0, seed: seed)
      if isFinished { returned.insert(step) }
    case .stepReopened:
      guard let seed = steps[step]?.seed else { return }
      go(to: step, before: piece ?? 0, seed: seed)
    case .cellAccepted(let code):
      replay.append(.cell(step, piece: piece, code: code))
    case .undone:
      guard case .cell(step, let piece, _) = replay.last else { return }
      replay.removeLast()
      if let piece {
        steps[step]?.reopen(piece)
        isAtEnd = false
      }
    case .restarted:
      goToBeginning(of: step)
      isAtEnd = false
    default: break
    }
    steps[step, default: StepRecord()].add(fact, piece: piece)
  }

  private mutating func go(to step: StepKey, before piece: Int, seed: UInt64) {
    current = step
    isAtEnd = false
    replay.append(.setup(step, before: piece, seed: seed))
  }

  /// Goes back to the point where the step's setup had just run.
  private mutating func goToBeginning(of step: StepKey) {
    while let last = replay.last, case .cell(step, _, _) = last { replay.removeLast() }
    guard case .setup(step, _, let seed) = replay.last else { return }
    replay[replay.count - 1] = .setup(step, before: 0, seed: seed)
  }
}
