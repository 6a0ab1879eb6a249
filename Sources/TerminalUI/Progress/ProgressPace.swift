/// How far some work has come when somebody looks.
package struct ProgressReading: Hashable, Sendable {
  /// Which piece of the work is being done, where there are several after each other.
  package var piece: Int
  /// How much of it is done, from 0 to 1.
  package var fraction: Double
  /// How many turns it has.
  package var turns: Int
  /// What a training tells of itself, if it is one.
  package var training: TrainingFigures?

  package init(piece: Int, fraction: Double, turns: Int, training: TrainingFigures? = nil) {
    self.piece = piece
    self.fraction = fraction
    self.turns = turns
    self.training = training
  }

  /// A training on its way.
  package struct TrainingFigures: Hashable, Sendable {
    /// The loss of the last step, as it is shown.
    package var loss: String
    /// The losses so far, few enough to be drawn.
    package var curve: [Double]
    /// Which epoch it is, from 1, and how many there are; nil if it has none.
    package var epoch: (number: Int, count: Int)? {
      get { epochNumber.map { ($0, epochCount) } }
      set { (epochNumber, epochCount) = (newValue?.number, newValue?.count ?? 0) }
    }
    private var epochNumber: Int?
    private var epochCount = 0

    package init(loss: String, curve: [Double], epoch: (number: Int, count: Int)? = nil) {
      (self.loss, self.curve) = (loss, curve)
      self.epoch = epoch
    }
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
