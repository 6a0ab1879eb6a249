/// Batch normalization in its four steps, and the way back through them.
///
/// Rows are units and columns are the m examples of a batch; every unit is normalized by itself:
///
///     μ      = (1/m) Σ z⁽ⁱ⁾
///     σ²     = (1/m) Σ (z⁽ⁱ⁾ − μ)²
///     z_norm = (z − μ) / √(σ² + ε)
///     z̃      = γ z_norm + β
///
/// The whole is exactly the four steps, each as it stands here, to the last bit.
///
/// ```swift
/// let z = try Matrix(row: [1, 2, 3, 4])
/// let mean = try BatchNorm.mean(of: z)          // 2.5
/// let variance = try BatchNorm.variance(of: z)  // 1.25
/// let zNorm = try BatchNorm.normalize(z, mean: mean, variance: variance, epsilon: 0)
/// // [[-1.3416, -0.4472, 0.4472, 1.3416]], rounded
/// let gamma = try Matrix(row: [2]), beta = try Matrix(row: [1])
/// try BatchNorm.scaleAndShift(zNorm, gamma: gamma, beta: beta)
/// // [[-1.6833, 0.1056, 1.8944, 3.6833]], rounded
/// ```
///
/// **Edge cases.** With a NaN or ∞, all results of its unit are NaN, except a mean, which may be ∞;
/// other units are not touched. A batch of one: μ = z and σ² = 0, so z_norm = 0 and z̃ = β, unless
/// ε = 0. A unit whose values are all equal: the same, and with ε = 0 z_norm = 0/0 = NaN. An empty
/// batch: μ and σ² are NaN, z_norm and z̃ are empty. Values of 10⁹ ± 1: σ² is right to all its
/// digits, and z_norm misses what μ does, half a unit in the last place of 10⁹, 6 · 10⁻⁸. A spread
/// above 10¹⁵⁴, whose square is ∞, or below 10⁻¹⁵⁴, whose square is 0: σ² is that, and z_norm and
/// z̃ are right all the same.
///
/// - Note: Source: S. Ioffe, C. Szegedy, "Batch normalization: accelerating deep network training by
///   reducing internal covariate shift", 2015, algorithm 1. With units as columns it is PyTorch's
///   `torch.nn.functional.batch_norm(z, None, None, gamma, beta, training=True, eps=epsilon)`.
public enum BatchNorm {
  /// The ε that PyTorch uses where none is given.
  public static let standardEpsilon = 1e-5

  /// Step 1: the mean of each unit over the batch, μ = (1/m) Σ z⁽ⁱ⁾.
  ///
  /// The rounding error of the sum is corrected, so that the mean of equal values is that value;
  /// `z.mean(along: .columns)`, which is the sum divided by m, may miss it by a rounding.
  ///
  /// **Shape.** n×m gives n×1.
  ///
  /// - Complexity: O(n · m).
  public static func mean(of z: Matrix) throws(MatrixError) -> Matrix {
    try z.reduced(along: .columns) { unit, watch throws(MatrixError) in
      let moments = try unit.moments(&watch)
      return moments.mean * moments.unit
    }
  }

  /// Step 2: the variance of each unit over the batch, σ² = (1/m) Σ (z⁽ⁱ⁾ − μ)².
  ///
  /// It divides by m, not by m − 1: it describes this batch and estimates nothing else. It is
  /// `z.variance(along: .columns)`; its accuracy is described there.
  ///
  /// **Shape.** n×m gives n×1.
  ///
  /// - Complexity: O(n · m).
  public static func variance(of z: Matrix) throws(MatrixError) -> Matrix {
    try z.variance(along: .columns)
  }

  /// Step 3: the values with mean 0 and variance almost 1, z_norm = (z − μ) / √(σ² + ε).
  ///
  /// The variance of the result is σ² / (σ² + ε). ε stands under the root and keeps the denominator
  /// from 0; a negative one may give NaN.
  ///
  /// **Shape.** n×m, n×1 and n×1 give n×m.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless there is one mean and one variance for each
  ///   unit, or one for all.
  /// - Complexity: O(n · m).
  public static func normalize(
    _ z: Matrix, mean: Matrix, variance: Matrix, epsilon: Double
  ) throws(MatrixError) -> Matrix {
    try check(mean, isPerUnitOf: z)
    try check(variance, isPerUnitOf: z)
    let factor = try 1 / (variance + epsilon).mapped(by: .squareRoot)
    return try Matrix.combined(z, mean, factor) { z, mean, factor in
      (z - mean) * factor
    }
  }

  /// 1 / √(σ² + ε), by which step 3 multiplies: one division for a unit instead of one for a value.
  @inline(__always)
  static func factor(variance: Double, epsilon: Double) -> Double {
    1 / (variance + epsilon).squareRoot()
  }

  /// Step 4: the values with a mean and a spread of one's choice, z̃ = γ z_norm + β.
  ///
  /// With γ = √(σ² + ε) and β = μ it gives z back, up to rounding; with γ = 1 and β = 0, z_norm.
  ///
  /// **Shape.** n×m, n×1 and n×1 give n×m.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless there is one γ and one β for each unit, or one
  ///   for all.
  /// - Complexity: O(n · m).
  public static func scaleAndShift(
    _ zNorm: Matrix, gamma: Matrix, beta: Matrix
  ) throws(MatrixError) -> Matrix {
    try check(gamma, isPerUnitOf: zNorm)
    try check(beta, isPerUnitOf: zNorm)
    return try Matrix.combined(zNorm, gamma, beta) { zNorm, gamma, beta in
      gamma * zNorm + beta
    }
  }

  // Broadcasting would also take one γ for each example, which is a different thing and nearly
  // always a matrix that was not transposed by mistake.
  static func check(
    _ parameter: Matrix, isPerUnitOf z: Matrix
  ) throws(MatrixError) {
    guard parameter.shape == .scalar || parameter.shape == z.shape.reduced(along: .columns) else {
      throw .cannotBroadcast(parameter.shape, z.shape)
    }
  }
}
