extension Matrix {
  /// The elements of `first` where a condition holds, and those of `second` where it does not.
  ///
  /// All three are broadcast together. Every number but 0 holds, NaN too.
  ///
  /// ```swift
  /// let z = try Matrix(row: [-1, 2])
  /// let isPositive = try z.combined(with: 0, by: .greater)
  /// try Matrix.where(isPositive, z, z * 0.1)  // [[-0.1, 2]]: a leaky ReLU
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if two of the shapes do not go together.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as `numpy.where(condition, first, second)`.
  public static func `where`(
    _ condition: Matrix, _ first: Matrix, _ second: Matrix
  ) throws(MatrixError) -> Matrix {
    try combined(condition, first, second) { $0 != 0 ? $1 : $2 }
  }

  /// The elements, with those below `low` replaced by `low`, and then those above `high` by `high`.
  ///
  /// Where `low` exceeds `high`, the result is `high`. An element or a bound that is NaN gives NaN.
  ///
  /// ```swift
  /// try Matrix(row: [-5, 0.5, 7]).clipped(0, 1)  // [[0, 0.5, 1]]
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if two of the shapes do not go together.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as `numpy.clip(matrix, low, high)`.
  public func clipped(_ low: Matrix, _ high: Matrix) throws(MatrixError) -> Matrix {
    // `Swift.max` and `Swift.min` would lose a NaN or keep it, depending on where it stands.
    try Matrix.combined(self, low, high) { value, low, high in
      let raised = value < low || low.isNaN ? low : value
      return raised > high || high.isNaN ? high : raised
    }
  }

  /// The elements, with those outside of two bounds replaced by the nearer bound; see
  /// ``clipped(_:_:)-(Matrix,_)``.
  public func clipped(_ low: Double, _ high: Double) throws(MatrixError) -> Matrix {
    try clipped(
      Matrix(repeating: low, shape: .scalar, allowance: allowance),
      Matrix(repeating: high, shape: .scalar, allowance: allowance))
  }
}
