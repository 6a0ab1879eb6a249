/// A unit's values, measured in a power of two. They are needed where σ² + ε overflows or
/// underflows and z_norm does not.
///
/// z_norm is a ratio, and dividing both of its parts by a power of two rounds nothing: (z − μ) /
/// √(σ² + ε) = (z/u − μ/u) / √(σ²/u² + ε/u²).
struct ScaledUnit {
  /// z/u.
  let values: [Double]
  /// μ/u.
  let mean: Double
  /// 1 / √(σ²/u² + ε/u²).
  let factor: Double

  /// True if a unit must be scaled: σ² + ε is ∞, or so small that its square root has lost digits.
  ///
  /// - Note: it is also true for NaN, which scaling does not change.
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
