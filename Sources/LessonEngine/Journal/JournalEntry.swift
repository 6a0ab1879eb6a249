#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// A step as progress knows it: which one it is, and what it asked when that was noted.
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

/// One thing that a student did.
package struct JournalEntry: Hashable, Sendable {
  package enum Fact: Hashable, Sendable {
    case lessonStarted
    case lessonFinished
    /// The step's setup was run with this seed, for the so-manieth time (from 1).
    case stepEntered(attempt: Int, seed: UInt64)
    /// The student came back to the step as it had been left; the entry's piece is the one that
    /// waited there.
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
    /// What stands in the editor and has not been run; empty if nothing does.
    case drafted(code: String)
  }

  package let lesson: String
  /// Nil for what happens to the lesson as a whole.
  package let step: StepKey?
  /// Which of the step's questions this is about, from 0; nil for free play. Prose is not counted, so
  /// that it may come and go.
  package let piece: Int?
  /// For people. Nothing is derived from it: the order of the entries is the order.
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

  /// The same with its time.
  package func stamped(_ time: Date) -> JournalEntry {
    JournalEntry(fact, lesson: lesson, step: step, piece: piece, time: time)
  }
}
