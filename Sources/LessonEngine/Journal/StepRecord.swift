/// The record of a student in one step.
package struct StepRecord: Hashable, Sendable {
  // In all attempts

  package private(set) var isPassed = false
  /// Passed in an attempt in which the solution had not been shown.
  package private(set) var isPassedUnaided = false
  /// Skipped since the step was last passed, if it ever was.
  package private(set) var isSkipped = false
  /// The number of the last attempt; 0 if the step was never entered.
  package private(set) var attempt = 0
  package private(set) var wrongAnswers = 0

  // In the last attempt

  /// The seed of its random numbers; nil if the lesson was begun anew since then.
  package private(set) var seed: UInt64?
  /// True if the attempt has reached the step's end.
  package private(set) var isComplete = false
  /// The pieces that are done.
  package private(set) var donePieces: Set<Int> = []
  /// The highest hint that was shown for each piece that has hints.
  package private(set) var hints: [Int: Int] = [:]
  package private(set) var isSolutionShown = false
  /// The last guess for each piece.
  package private(set) var predictions: [Int: String] = [:]
  /// The last choice for each piece.
  package private(set) var choices: [Int: Int] = [:]
  /// The code in the editor when the student left.
  package private(set) var draft = ""

  package init() {}

  private static let mostAttempts = 1 << 32

  package var isEntered: Bool { attempt > 0 }

  /// True if there is an attempt to continue.
  package var isOpen: Bool { seed != nil }

  /// True if the step is worth coming back to: not done, or not without the solution.
  package var needsReview: Bool { isEntered && !isPassedUnaided }

  mutating func add(_ fact: JournalEntry.Fact, piece: Int?) {
    switch fact {
    case .lessonStarted, .lessonFinished, .stepReopened, .undone: break
    case .stepEntered(let attempt, let seed):
      beginAnew()
      // A number from a file may be any; the next one is counted from it.
      self.attempt = min(max(attempt, 1), Self.mostAttempts)
      self.seed = seed
    case .restarted:
      // A new attempt does not undo that the solution was seen.
      let isSolutionShown = isSolutionShown
      beginAnew()
      self.isSolutionShown = isSolutionShown
    case .cellAccepted:
      // Free play leaves the code in the editor alone.
      guard let piece else { return }
      donePieces.insert(piece)
      draft = ""
    case .predicted(let answer):
      if let piece { predictions[piece] = answer }
    case .answered(let choice, let isRight):
      guard let piece else { return }
      choices[piece] = choice
      if isRight { donePieces.insert(piece) }
    case .wrongAnswer: wrongAnswers += 1
    case .hintShown(let level):
      if let piece { hints[piece] = max(hints[piece] ?? 0, level) }
    case .solutionShown: isSolutionShown = true
    case .passed:
      isComplete = true
      isPassed = true
      isPassedUnaided = isPassedUnaided || !isSolutionShown
      isSkipped = false
    case .skipped: isSkipped = !isPassed
    case .drafted(let code): draft = code
    }
  }

  /// Reopens a piece whose cell was taken back; the pieces after it must be done again.
  mutating func reopen(_ piece: Int) {
    donePieces = donePieces.filter { $0 < piece }
    isComplete = false
  }

  /// Closes the attempt, since the lesson is begun anew.
  mutating func close() {
    beginAnew()
    seed = nil
  }

  private mutating func beginAnew() {
    isComplete = false
    donePieces = []
    hints = [:]
    isSolutionShown = false
    predictions = [:]
    choices = [:]
    draft = ""
  }
}
