/// How far a question has moved up since it was shown.
struct Recall: Hashable, Sendable {
  /// The rows that were shown and typed below the question.
  var rows = 0
  /// Whether nothing has been shown below it yet.
  var isFresh = true
  /// Whether it has left the screen.
  var isGone = false
  /// Whether Enter alone shows it again, and the student has been told so.
  var isDue = false
}
