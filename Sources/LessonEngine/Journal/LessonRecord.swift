/// What a student has done in one lesson.
package struct LessonRecord: Hashable, Sendable {
  /// One act of the replay that rebuilds the variables.
  package enum Act: Hashable, Sendable {
    /// Run the setups of the lesson and of this step.
    case setup(StepKey, attempt: Int, seed: UInt64)
    /// Run a cell that was accepted.
    case cell(StepKey, piece: Int?, code: String)
  }

  /// Where the student is; nil before the first step and after a restart.
  package private(set) var current: StepKey?
  /// Everything to run again, in order, to have the variables as they were.
  package private(set) var replay: [Act] = []
  package private(set) var steps: [StepKey: StepRecord] = [:]
  package private(set) var isFinished = false

  package init() {}

  /// What is known about a step; a step whose content has changed has an empty record.
  package subscript(step: StepKey) -> StepRecord {
    steps[step] ?? StepRecord()
  }

  mutating func add(_ entry: JournalEntry) {
    switch (entry.fact, entry.step) {
    case (.lessonStarted, _): break
    case (.lessonFinished, _): isFinished = true
    case (.restarted, nil):
      replay = []
      current = nil
    case (let fact, let step?): add(fact, step, piece: entry.piece)
    default: break
    }
  }

  private mutating func add(_ fact: JournalEntry.Fact, _ step: StepKey, piece: Int?) {
    var record = self[step]
    switch fact {
    case .stepEntered(let attempt, let seed):
      current = step
      replay.append(.setup(step, attempt: attempt, seed: seed))
    case .cellAccepted(let code):
      replay.append(.cell(step, piece: piece, code: code))
    case .undone:
      guard case .cell(step, let piece, _) = replay.last else { return }
      replay.removeLast()
      record.reopen(piece)
    case .restarted:
      // Back to where the step's setup had just run.
      while let last = replay.last, case .cell(step, _, _) = last { replay.removeLast() }
    default: break
    }
    record.add(fact, piece: piece)
    steps[step] = record
  }
}
