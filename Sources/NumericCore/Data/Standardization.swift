/// Every feature moved and scaled by the mean and the spread that it has in the training set.
///
///     x′ = (x − μ) / σ
///
/// Later examples must be treated with the same μ and σ, those of the training set: a test set's
/// own would give the same example another value, and tell the network about its company.
///
/// ```swift
/// let training = try Matrix([[1, 3], [10, 10]])  // 2 features, 2 examples
/// let standardization = try Standardization(fitting: training)
/// try standardization.applied(to: training)              // [[-1, 1], [0, 0]]
/// try standardization.applied(to: Matrix(column: [5, 11]))  // [[3], [1]]
/// ```
///
/// A feature that never changes in the training set has σ = 0; it is only moved, as if σ were 1.
///
/// - Note: the same as scikit-learn's `StandardScaler`, with features as rows.
public struct Standardization: Equatable, Sendable {
  /// μ of each feature, n×1.
  public let mean: Matrix
  /// σ of each feature, n×1, dividing by m; 1 where that is 0.
  public let deviation: Matrix

  /// Takes the moments of a training set.
  ///
  /// **Shape.** n×m, for n features and m examples.
  ///
  /// - Complexity: O(n · m).
  public init(fitting training: Matrix) throws(MatrixError) {
    mean = try training.mean(along: .columns)
    let spread = try training.standardDeviation(along: .columns)
    deviation = try Matrix.where(spread, spread, spread.zeroed() + 1)
  }

  /// Examples, treated like those of the training set.
  ///
  /// **Shape.** n×m gives n×m.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` for another number of features.
  /// - Complexity: O(n · m).
  public func applied(to examples: Matrix) throws(MatrixError) -> Matrix {
    guard examples.rows == mean.rows else { throw .cannotBroadcast(examples.shape, mean.shape) }
    return try (examples - mean) / deviation
  }
}
