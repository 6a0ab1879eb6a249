extension BatchNorm {
  /// What the four steps gave, and what the way back needs.
  ///
  /// z is kept and z_norm is not: step 3 makes it again from z, μ and σ², which costs less than to
  /// store and to load it. The matrices share their memory with those of the caller.
  public struct Forward: Equatable, Sendable {
    /// z, n×m.
    public let input: Matrix
    /// μ, n×1.
    public let mean: Matrix
    /// σ², n×1; it divides by m.
    public let variance: Matrix
    /// γ, n×1 or 1×1.
    public let gamma: Matrix
    /// ε.
    public let epsilon: Double
    /// z̃, n×m.
    public let output: Matrix

    /// z_norm, n×m.
    ///
    /// - Complexity: O(n · m).
    public func normalized() throws(MatrixError) -> Matrix {
      try BatchNorm.normalize(input, mean: mean, variance: variance, epsilon: epsilon)
    }
  }

  /// The four steps, one after the other.
  ///
  /// **Shape.** n×m, n×1 and n×1 give an output of n×m.
  ///
  /// ```swift
  /// let z = try Matrix([[1, 2, 3, 4], [0, 0, 4, 4]])
  /// let gamma = try Matrix(column: [1, 3]), beta = try Matrix(column: [0, 10])
  /// try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: 0).output
  /// // [[-1.3416, -0.4472, 0.4472, 1.3416], [7, 7, 13, 13]], rounded
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless there is one γ and one β for each unit, or one
  ///   for all.
  /// - Complexity: O(n · m).
  public static func forward(
    _ z: Matrix, gamma: Matrix, beta: Matrix, epsilon: Double = standardEpsilon
  ) throws(MatrixError) -> Forward {
    let mean = try mean(of: z)
    let variance = try variance(of: z, around: mean)
    let normalized = try normalize(z, mean: mean, variance: variance, epsilon: epsilon)
    let output = try scaleAndShift(normalized, gamma: gamma, beta: beta)
    return Forward(
      input: z, mean: mean, variance: variance, gamma: gamma, epsilon: epsilon, output: output)
  }
}
