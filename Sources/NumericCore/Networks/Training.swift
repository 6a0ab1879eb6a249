/// The settings by which a network is trained.
///
/// ```swift
/// let training = Training(epochs: 20, batchSize: 64, method: .momentum(), rate: 0.1, seed: 7)
/// let report = try network.train(on: x, targets: y, training)
/// report.epochLosses  // one for each epoch
/// ```
///
/// Everything random comes from the seed: the same network, data and training give the same bits.
public struct Training: Hashable, Sendable {
  /// The number of passes through all examples.
  public var epochs: Int
  /// The number of examples in a step. The last batch of an epoch has the rest.
  public var batchSize: Int
  /// The rule that turns a gradient into a step.
  public var method: Optimiser.Method
  /// The learning rate η.
  public var rate: Double
  /// λ: adds λ W to dW, as a penalty λ/2 Σ W² in the loss would. b, γ and β are not decayed, and the
  /// losses that are reported are without the penalty.
  public var weightDecay: Double
  /// True if the examples come in another order in each epoch.
  public var isShuffled: Bool
  /// The seed of these orders.
  public var seed: UInt64

  /// Creates a training.
  ///
  /// - Precondition: there are no fewer than 0 epochs, and batches of at least one example.
  public init(
    epochs: Int, batchSize: Int, method: Optimiser.Method = .gradientDescent, rate: Double,
    weightDecay: Double = 0, isShuffled: Bool = true, seed: UInt64 = 0
  ) {
    precondition(epochs >= 0, "epochs are counted from 0")
    precondition(batchSize > 0, "a batch has examples")
    self.epochs = epochs
    self.batchSize = batchSize
    self.method = method
    self.rate = rate
    self.weightDecay = weightDecay
    self.isShuffled = isShuffled
    self.seed = seed
  }

  /// The number of steps for so many examples.
  public func steps(for examples: Int) -> Int {
    (examples + batchSize - 1) / batchSize * epochs
  }

  /// A report after a step.
  public struct StepReport: Hashable, Sendable {
    /// The number of steps done, this one included.
    public let steps: Int
    /// The number of all steps.
    public let totalSteps: Int
    /// The epoch, counted from 0.
    public let epoch: Int
    /// The loss of this step's batch, before its step; NaN if the training has gone wrong.
    public let loss: Double
  }

  /// The answer to a report: go on, or stop.
  public enum Continuation: Hashable, Sendable {
    case goOn, stop
  }

  /// The outcome of a training.
  public struct Report: Hashable, Sendable {
    /// The mean loss of each epoch that has begun, its batches weighed by their examples; NaN if
    /// one of them was.
    public internal(set) var epochLosses: [Double] = []
    /// The number of steps done.
    public internal(set) var steps = 0
    /// The reason why it ended.
    public internal(set) var ending = Ending.interrupted

    /// True if all steps were done.
    public var isFinished: Bool { ending == .finished }
  }

  /// The ways in which a training ends.
  public enum Ending: Hashable, Sendable {
    /// All steps were done.
    case finished
    /// The answer to a report was to stop.
    case stopped
    /// The interrupt was requested.
    case interrupted
  }
}
