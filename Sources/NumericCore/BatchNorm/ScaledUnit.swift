/// A unit's values in a power of two as their unit, where σ² + ε is too large or too small for a number
/// and z_norm is not.
///
/// z_norm is a ratio, and a power of two is taken out of both of its parts without a rounding:
/// (z − μ) / √(σ² + ε) = (z/u − μ/u) / √(σ²/u² + ε/u²).
struct ScaledUnit {
  /// z/u.
  let values: [Double]
  /// μ/u.
  let mean: Double
  /// 1 / √(σ²/u² + ε/u²).
  let factor: Double

  /// Whether a unit is to be scaled: σ² + ε is ∞, or so small that its square root has lost digits.
  ///
  /// - Note: a NaN is too, which changes nothing of it.
  @inline(__always)
  static func isNeeded(variance: Double, epsilon: Double) -> Bool {
    let sum = variance + epsilon
    return !(sum >= 0x1p-900 && sum.isFinite)
  }

  init(
    _ line: Line, _ moments: Moments, epsilon: Double, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    let unit = moments.unit
    try watch.passed(line.count)
    values = (0..<line.count).map { line[$0] / unit }
    mean = moments.mean
    factor = BatchNorm.factor(
      variance: moments.squaredDeviations / Double(line.count), epsilon: epsilon / unit / unit)
  }
}
