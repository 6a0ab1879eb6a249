/// How far some work has come when somebody looks.
package struct ProgressReading: Hashable, Sendable {
  /// Which piece of the work is being done, where there are several after each other.
  package var piece: Int
  /// How much of it is done, from 0 to 1.
  package var fraction: Double
  /// How many turns it has.
  package var turns: Int

  package init(piece: Int, fraction: Double, turns: Int) {
    self.piece = piece
    self.fraction = fraction
    self.turns = turns
  }
}

/// How fast the work goes: the time that is left is told from the piece that is being done, and what
/// was done before it says nothing of that.
package struct ProgressPace: Hashable, Sendable {
  private var piece: Int?
  private var begun = Duration.zero

  package init() {}

  /// What is to be shown, so long after the start.
  ///
  /// - Returns: how much of what is being done is done, if anybody knows, and how long it has taken.
  package mutating func look(
    at reading: ProgressReading?, after elapsed: Duration
  ) -> (fraction: Double?, elapsed: Duration) {
    guard let reading else { return (nil, elapsed) }
    if piece != reading.piece {
      // Nobody saw it begin; if it is the first that is seen, it is likely the first of all.
      begun = piece == nil ? .zero : elapsed
      piece = reading.piece
    }
    return (reading.fraction, elapsed - begun)
  }
}
