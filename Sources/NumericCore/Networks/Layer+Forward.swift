/// What batch norm normalizes with.
public enum NormalizingStatistics: Hashable, Sendable {
  /// The mean and variance of the batch itself: in training.
  case batch
  /// The running mean and variance of the training: for one example as well as for many.
  case running
}

extension Layer {
  /// What the layer gives for some examples.
  ///
  /// **Shape.** k×m gives n×m; columns are examples.
  ///
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values.
  /// - Complexity: O(n · k · m).
  public func output(
    for input: Matrix, normalizingWith statistics: NormalizingStatistics = .running
  ) throws(MatrixError) -> Matrix {
    var values = try LayerValues(of: self)
    try forward(input, statistics, into: &values)
    return values.output
  }

  /// Computes all values for a batch, in the memory of those for the batch before.
  func forward(
    _ input: Matrix, _ statistics: NormalizingStatistics, into values: inout LayerValues
  ) throws(MatrixError) {
    // The old batch's forward pass holds z, and so would keep it from being written anew.
    var old = values.batchNorm?.output
    values.batchNorm = nil
    try values.z.refill(withProductOf: Factors(.plain(parameters.weights), .plain(input)))
    if let bias = parameters.bias { try values.z.combine(with: bias, by: .add) }
    if batchNorm?.place == .beforeActivation {
      values.batchNorm = try normalize(values.z, statistics, reusing: old.take())
    }
    try values.activated.refill(withCopyOf: values.activationInput)
    try activation.apply(to: &values.activated)
    if batchNorm?.place == .afterActivation {
      values.batchNorm = try normalize(values.activated, statistics, reusing: old.take())
    }
  }

  private func normalize(
    _ z: Matrix, _ statistics: NormalizingStatistics, reusing old: consuming Matrix?
  ) throws(MatrixError) -> BatchNorm.Forward? {
    guard let batchNorm, let gamma = parameters.gamma, let beta = parameters.beta else {
      return nil
    }
    switch statistics {
    case .batch:
      return try BatchNorm.forward(
        z, gamma: gamma, beta: beta, epsilon: batchNorm.epsilon, reusing: old)
    case .running:
      let running = batchNorm.statistics
      let output = try BatchNorm.inference(
        z, statistics: running, gamma: gamma, beta: beta, epsilon: batchNorm.epsilon)
      return BatchNorm.Forward(
        input: z, mean: running.mean, variance: running.variance, gamma: gamma,
        epsilon: batchNorm.epsilon, output: output)
    }
  }
}
