/// A reading of the progress of some work.
package struct ProgressReading: Hashable, Sendable {
  /// The number of the running piece, if several follow each other.
  package var piece: Int
  /// The share of it that is done, from 0 to 1.
  package var fraction: Double
  /// The number of its turns.
  package var turns: Int
  /// The figures of a training; nil if the work is none.
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

/// The pace of the work. The time that is left follows from the running piece alone, not from those
/// before it.
package struct ProgressPace: Hashable, Sendable {
  private var piece: Int?
  private var begun = Duration.zero

  package init() {}

  /// The progress to show, at a time after the start.
  ///
  /// - Returns: the share of the running piece that is done, if it is known, and the time it has
  ///   taken.
  package mutating func look(
    at reading: ProgressReading?, after elapsed: Duration
  ) -> (fraction: Double?, elapsed: Duration) {
    guard let reading else { return (nil, elapsed) }
    if piece != reading.piece {
      // The start of this piece was not seen; if it is the first one seen, it is likely the first
      // of all.
      begun = piece == nil ? .zero : elapsed
      piece = reading.piece
    }
    return (reading.fraction, elapsed - begun)
  }
}
