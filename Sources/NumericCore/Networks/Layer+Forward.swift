/// The statistics that batch norm normalizes with.
public enum NormalizingStatistics: Hashable, Sendable {
  /// The mean and variance of the batch itself: in training.
  case batch
  /// The running mean and variance of the training: for one example as well as for many.
  case running
}

extension Layer {
  /// The layer's output for some examples.
  ///
  /// **Shape.** k×m gives n×m; columns are examples.
  ///
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values.
  /// - Complexity: O(n · k · m).
  public func output(
    for input: Matrix, normalizingWith statistics: NormalizingStatistics = .running
  ) throws(MatrixError) -> Matrix {
    var pass = try LayerPass(through: self)
    try pass.forward(self, input, statistics)
    return pass.values.output
  }

  /// Batch norm's part of the way forward.
  func normalize(
    _ z: Matrix, _ statistics: NormalizingStatistics, reusing old: inout BatchNorm.Buffers
  ) throws(MatrixError) -> BatchNorm.Forward? {
    guard let epsilon = batchNorm?.epsilon, let gamma = parameters.gamma,
      let beta = parameters.beta
    else { return nil }
    switch statistics {
    case .batch:
      return try BatchNorm.forward(
        z, gamma: gamma, beta: beta, epsilon: epsilon, reusing: &old, by: .fastest)
    case .running:
      guard let running = batchNorm?.statistics else { return nil }
      let output = try BatchNorm.inference(
        z, statistics: running, gamma: gamma, beta: beta, epsilon: epsilon)
      return BatchNorm.Forward(
        input: z, mean: running.mean, variance: running.variance, gamma: gamma,
        epsilon: epsilon, output: output)
    }
  }
}
