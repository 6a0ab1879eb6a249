extension BatchNorm {
  /// The mean and variance of each unit over the batches of the training, for the time when there is
  /// one example and no batch.
  ///
  /// ```swift
  /// var running = try BatchNorm.RunningStatistics(units: 1)
  /// let one = try Matrix(row: [1]), zero = try Matrix(row: [0])
  /// let forward = try BatchNorm.forward(Matrix(row: [1, 2, 3, 4]), gamma: one, beta: zero)
  /// running = try running.updated(with: forward)
  /// running.mean      // [[0.25]]: 0.9 · 0 + 0.1 · 2.5
  /// running.variance  // [[1.0667]], rounded: 0.9 · 1 + 0.1 · 5/3
  /// ```
  public struct RunningStatistics: Equatable, Sendable {
    /// μ, n×1; 0 before the first batch.
    public private(set) var mean: Matrix
    /// σ², n×1; 1 before the first batch.
    public private(set) var variance: Matrix
    /// The weights of the batches in the averages.
    public let averaging: Averaging
    /// The divisor of a variance.
    public let estimate: VarianceEstimate
    /// The number of batches seen.
    public private(set) var batches = 0
    /// The number of examples seen.
    public private(set) var examples = 0

    /// Creates the statistics of n units before the first batch: mean 0 and variance 1.
    ///
    /// - Parameters:
    ///   - units: n.
    ///   - averaging: PyTorch's `momentum=0.1` unless another is chosen.
    ///   - estimate: the unbiased one unless the other is chosen. PyTorch also keeps this one, though
    ///     it normalizes by the biased one.
    ///   - allowance: what the statistics are counted by.
    public init(
      units: Int, averaging: Averaging = .exponential(momentum: 0.1),
      estimate: VarianceEstimate = .unbiased, allowance: Allowance = .unlimited
    ) throws(MatrixError) {
      let shape = try Shape(rows: units, columns: 1)
      mean = try Matrix(repeating: 0, shape: shape, allowance: allowance)
      variance = try Matrix(repeating: 1, shape: shape, allowance: allowance)
      self.averaging = averaging
      self.estimate = estimate
    }

    /// The statistics after one more batch.
    ///
    /// A batch of one has no unbiased variance, and only its mean counts then; an empty batch does
    /// not count at all.
    ///
    /// - Throws: `MatrixError.cannotBroadcast` if the batch has another number of units.
    /// - Complexity: O(n).
    /// - Note: the same as `torch.nn.BatchNorm1d` in training does to `running_mean` and
    ///   `running_var`, unless each example counts the same.
    public func updated(with forward: Forward) throws(MatrixError) -> RunningStatistics {
      var next = self
      try next.update(with: forward)
      return next
    }

    /// Updates the statistics by one more batch; see ``updated(with:)``.
    ///
    /// - Throws: `MatrixError.cannotBroadcast` if the batch has another number of units.
    public mutating func update(with forward: Forward) throws(MatrixError) {
      guard mean.shape == forward.mean.shape else {
        throw .cannotBroadcast(mean.shape, forward.mean.shape)
      }
      let count = forward.input.columns
      guard count > 0 else { return }
      let seen = (batches: batches + 1, examples: examples + count)
      let weight =
        switch averaging {
        case .exponential(let momentum): momentum
        case .equalBatches: 1 / Double(seen.batches)
        case .equalExamples: Double(count) / Double(seen.examples)
        }
      switch averaging {
      case .exponential, .equalBatches:
        guard let factor = estimate.factor(count) else { break }
        try variance.update(from: forward.variance) { $0 * (1 - weight) + $1 * (factor * weight) }
      case .equalExamples:
        // The batches' means differ, too, and that is part of the spread of all examples.
        let difference = try forward.mean - mean
        let within = try biasedVariance() * (1 - weight) + forward.variance * weight
        let between = try difference * difference * (weight * (1 - weight))
        guard let factor = estimate.factor(seen.examples) else { break }
        variance = try (within + between) * factor
      }
      try mean.update(from: forward.mean) { $0 + ($1 - $0) * weight }
      (batches, examples) = seen
    }

    private func biasedVariance() throws(MatrixError) -> Matrix {
      // One example has no spread, and neither have no examples, whose weight is 0.
      guard examples > 1, let factor = estimate.factor(examples) else { return try variance * 0 }
      return try variance / factor
    }
  }

  /// The rule by which running statistics weigh a batch against those before it.
  public enum Averaging: Hashable, Sendable {
    /// New = (1 − momentum) · old + momentum · batch: old batches fade. PyTorch's momentum of 0.1
    /// is called 0.9 where the old value's weight is given instead.
    case exponential(momentum: Double)
    /// Each batch counts the same: the plain averages of the batches' means and variances, PyTorch's
    /// `momentum=None`.
    case equalBatches
    /// Each example counts the same: exactly the mean and variance of all examples together, however
    /// they were cut into batches.
    case equalExamples
  }

  /// The divisor of the sum of squared deviations of m examples.
  public enum VarianceEstimate: Hashable, Sendable {
    /// By m: the variance of these examples.
    case biased
    /// By m − 1: an estimate, right on average, of the variance of what they were drawn from.
    case unbiased

    // The factor that turns the biased variance into this one; nil for one example, which has no
    // unbiased variance.
    fileprivate func factor(_ examples: Int) -> Double? {
      switch self {
      case .biased: 1
      case .unbiased: examples > 1 ? Double(examples) / Double(examples - 1) : nil
      }
    }
  }
}
