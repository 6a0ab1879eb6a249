/// How a network is trained.
///
/// ```swift
/// let training = Training(epochs: 20, batchSize: 64, method: .momentum(), rate: 0.1, seed: 7)
/// let report = try network.train(on: x, targets: y, training)
/// report.epochLosses  // one for each epoch
/// ```
///
/// Everything random comes from the seed: the same network, data and training give the same bits.
public struct Training: Hashable, Sendable {
  /// How often all examples are gone through.
  public var epochs: Int
  /// How many examples make one step. The last batch of an epoch has those that are left.
  public var batchSize: Int
  /// How a gradient becomes a step.
  public var method: Optimiser.Method
  /// The learning rate η.
  public var rate: Double
  /// λ: adds λ W to dW, as a penalty λ/2 Σ W² in the loss would. b, γ and β are not decayed, and the
  /// losses that are reported are without the penalty.
  public var weightDecay: Double
  /// Whether the examples come in another order in each epoch.
  public var isShuffled: Bool
  /// What the orders depend on.
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

  /// How many steps a training on so many examples takes.
  public func steps(for examples: Int) -> Int {
    (examples + batchSize - 1) / batchSize * epochs
  }

  /// What is known after a step.
  public struct StepReport: Hashable, Sendable {
    /// How many steps were done, this one included.
    public let steps: Int
    /// How many steps there are in all.
    public let totalSteps: Int
    /// Which epoch this is, counted from 0.
    public let epoch: Int
    /// The loss of this step's batch, before its step; NaN if the training has gone wrong.
    public let loss: Double
  }

  /// Whether to go on.
  public enum Continuation: Hashable, Sendable {
    case goOn, stop
  }

  /// What became of a training.
  public struct Report: Hashable, Sendable {
    /// For each epoch of which a step was done, the mean of its batches' losses, weighed by their examples;
    /// NaN if one was.
    public internal(set) var epochLosses: [Double] = []
    /// How many steps were done.
    public internal(set) var steps = 0
    /// Why there were no more.
    public internal(set) var ending = Ending.interrupted

    /// Whether all steps were done.
    public var isFinished: Bool { ending == .finished }
  }

  /// How a training ended.
  public enum Ending: Hashable, Sendable {
    /// All steps were done.
    case finished
    /// Whoever was told of a step said so.
    case stopped
    /// The interrupt was requested.
    case interrupted
  }
}
