extension BatchNorm {
  /// Steps 3 and 4 with the statistics of the training in place of the batch's own.
  ///
  /// Each example is treated by itself, so a batch may have any size, even one.
  ///
  /// **Shape.** n×m, n×1 and n×1 give n×m.
  ///
  /// ```swift
  /// let running = try BatchNorm.RunningStatistics(units: 1)  // mean 0, variance 1
  /// let gamma = try Matrix(row: [2]), beta = try Matrix(row: [1])
  /// try BatchNorm.inference(
  ///   Matrix(row: [3]), statistics: running, gamma: gamma, beta: beta, epsilon: 0)  // [[7]]
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless the statistics are of z's units, and there is one
  ///   γ and one β for each unit, or one for all.
  /// - Complexity: O(n · m).
  /// - Note: with units as columns it is PyTorch's `batch_norm(z, mean, variance, gamma, beta,
  ///   training=False, eps=epsilon)`.
  public static func inference(
    _ z: Matrix, statistics: RunningStatistics, gamma: Matrix, beta: Matrix,
    epsilon: Double = standardEpsilon
  ) throws(MatrixError) -> Matrix {
    let normalized = try normalize(
      z, mean: statistics.mean, variance: statistics.variance, epsilon: epsilon)
    return try scaleAndShift(normalized, gamma: gamma, beta: beta)
  }

  /// The layer z = W x + b with batch norm folded into it, for use after the training.
  ///
  /// Inference is affine, z̃ = γ/s · z + (β − γ μ/s) with s = √(σ² + ε), and so is the layer;
  /// together they make one layer:
  ///
  ///     W′ = γ/s · W        b′ = γ/s · (b − μ) + β
  ///
  /// It gives what inference gives, up to rounding, at no cost of its own.
  ///
  /// **Shape.** n×k and n×1 give n×k and n×1.
  ///
  /// ```swift
  /// let layer = try BatchNorm.folded(
  ///   intoWeights: weights, bias: bias, statistics: running, gamma: gamma, beta: beta)
  /// try layer.weights.product(x) + layer.bias  // z̃
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless bias, statistics, γ and β fit the rows of the
  ///   weights.
  /// - Complexity: O(n · k).
  /// - Note: the same as `torch.nn.utils.fusion.fuse_linear_bn_weights`.
  public static func folded(
    intoWeights weights: Matrix, bias: Matrix, statistics: RunningStatistics,
    gamma: Matrix, beta: Matrix, epsilon: Double = standardEpsilon
  ) throws(MatrixError) -> (weights: Matrix, bias: Matrix) {
    for parameter in [bias, statistics.mean, gamma, beta] {
      try check(parameter, isPerUnitOf: weights)
    }
    let factor = try gamma / (statistics.variance + epsilon).mapped(by: .squareRoot)
    return (try factor * weights, try factor * (bias - statistics.mean) + beta)
  }
}
