/// The limits of work for the proof of a task, in counted operations (see `Operations`), so that a
/// proof has the same result on every machine.
///
/// An operation is about a nanosecond of one core: measured, 0.2 in a product, 0.4 in a training, 0.4 to
/// 1.3 in short statements and large matrices, 3 to 5 in a gradient of a few numbers.
package struct ProofLimits: Hashable, Sendable {
  /// The number of seeds on which a task is tried, if the operations allow: so many attempts of a
  /// student are proved.
  package var seeds = 100
  /// The least number of seeds: the one a student sees, and the two on which an answer is tried in
  /// silence.
  package var leastSeeds = 3
  /// The operations of all seeds together: about a second for each task.
  package var operations = 1_000_000_000
  /// The operations of one answer: about 0.3 seconds, and half of it where a network is trained. A
  /// student who answers waits for it on three seeds, and for each mistake with which a wrong answer is
  /// compared.
  package var answerOperations = 400_000_000

  /// The figures as they stand in this file.
  package static let standard = ProofLimits()

  private init() {}
}
