/// What a student has done in one lesson.
package struct LessonRecord: Hashable, Sendable {
  /// One act of the replay that rebuilds the variables.
  package enum Act: Hashable, Sendable {
    /// Have the values from which a question of the step starts, at the first one those of the setups.
    case setup(StepKey, before: Int, seed: UInt64)
    /// Run a cell that was accepted.
    case cell(StepKey, piece: Int?, code: String)

    var code: String? {
      if case .cell(_, _, let code) = self { code } else { nil }
    }
  }

  /// Where the student is; nil before the first step and after a restart.
  package private(set) var current: StepKey?
  /// Everything to run again, in order, to have the variables as they were.
  package private(set) var replay: [Act] = []
  package private(set) var steps: [StepKey: StepRecord] = [:]
  /// Whether the student has gone past the last step since the lesson was begun.
  package private(set) var isFinished = false
  /// Whether the student has ever gone past the last step.
  package private(set) var hasBeenFinished = false
  /// The steps that were begun anew after the lesson was finished.
  package private(set) var returned: Set<StepKey> = []
  /// Whether going past the last step is the last that was done.
  package private(set) var isAtEnd = false

  package init() {}

  /// What is known about a step; a step whose content has changed has an empty record.
  package subscript(step: StepKey) -> StepRecord {
    steps[step] ?? StepRecord()
  }

  mutating func add(_ entry: JournalEntry) {
    switch (entry.fact, entry.step) {
    case (.lessonStarted, _): break
    case (.lessonFinished, _):
      isFinished = true
      hasBeenFinished = true
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

  /// Back to where the step's setup had just run.
  private mutating func goToBeginning(of step: StepKey) {
    while let last = replay.last, case .cell(step, _, _) = last { replay.removeLast() }
    guard case .setup(step, _, let seed) = replay.last else { return }
    replay[replay.count - 1] = .setup(step, before: 0, seed: seed)
  }
}
