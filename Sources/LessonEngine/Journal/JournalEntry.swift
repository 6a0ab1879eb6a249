#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// The key of a step in the journal: its id, and the hash of its content at the time.
///
/// When an author changes what a step asks, its hash changes, and the step is a new one.
package struct StepKey: Hashable, Sendable {
  package let id: String
  package let hash: ContentHash

  package init(id: String, hash: ContentHash) {
    self.id = id
    self.hash = hash
  }
}

extension Step {
  package var key: StepKey { StepKey(id: id, hash: contentHash) }
}

/// One act of a student.
package struct JournalEntry: Hashable, Sendable {
  package enum Fact: Hashable, Sendable {
    case lessonStarted
    case lessonFinished
    /// The step's setup was run with this seed; attempts are counted from 1.
    case stepEntered(attempt: Int, seed: UInt64)
    /// The student came back to a step as it was left; the entry's piece is the one that waits
    /// there.
    case stepReopened
    /// A cell ran without an error: a shown one, an attempt that passed, or free play.
    case cellAccepted(code: String)
    /// A guess, as it was typed.
    case predicted(answer: String)
    /// A choice of a quiz, from 0.
    case answered(choice: Int, isRight: Bool)
    /// An attempt at a task that did not pass, and the ids of the mistakes that it makes.
    case wrongAnswer(code: String, mistakes: [String] = [])
    /// A hint, from 1.
    case hintShown(level: Int)
    case solutionShown
    case passed
    case skipped
    /// The last accepted cell of the step was taken back.
    case undone
    /// With a step: back to how the step began. Without one: the lesson begins anew. What was
    /// passed stays passed.
    case restarted
    /// The code in the editor that has not been run; empty if there is none.
    case drafted(code: String)
  }

  package let lesson: String
  /// The step; nil for a fact about the lesson as a whole.
  package let step: StepKey?
  /// The number of the step's question, from 0; nil for free play. Prose is not counted, so that it
  /// may come and go.
  package let piece: Int?
  /// For people to read. Nothing is derived from it: only the order of the entries counts.
  package let time: Date?
  package let fact: Fact

  package init(
    _ fact: Fact, lesson: String, step: StepKey? = nil, piece: Int? = nil, time: Date? = nil
  ) {
    self.lesson = lesson
    self.step = step
    self.piece = piece
    self.time = time
    self.fact = fact
  }

  /// The entry with a time.
  package func stamped(_ time: Date) -> JournalEntry {
    JournalEntry(fact, lesson: lesson, step: step, piece: piece, time: time)
  }
}
