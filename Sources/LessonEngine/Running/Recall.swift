/// How far a question has moved up since it was shown.
struct Recall: Hashable, Sendable {
  /// Whether the student has been told that Enter shows it again.
  private(set) var isDue = false
  private var lines = 0

  /// What may be shown before the question is told to be gone: most of a screen of 24 rows.
  private static let screenful = 14

  /// Counts what was shown.
  ///
  /// - Returns: whether it is time to tell how the question is seen again.
  mutating func add(_ count: Int) -> Bool {
    lines += count
    guard lines > Self.screenful else { return false }
    remind()
    return true
  }

  /// The student is told now.
  mutating func remind() {
    lines = 0
    isDue = true
  }
}
