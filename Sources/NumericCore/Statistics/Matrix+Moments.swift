extension Matrix {
  /// The sum of all elements.
  ///
  /// The sum of no elements is 0, and a NaN makes the sum NaN.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [3, 4]]).sum()  // 10
  /// ```
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.sum(matrix)`, to the last bit.
  public func sum() throws(MatrixError) -> Double {
    try reduced(by: Matrix.sum)
  }

  /// The sums along an axis, which stays as an axis of size 1.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [3, 4]]).sum(along: .columns)  // [[3], [7]]
  /// try Matrix([[1, 2], [3, 4]]).sum(along: .rows)     // [[4, 6]]
  /// ```
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.sum(matrix, axis, keepdims=True)`.
  public func sum(along axis: Axis) throws(MatrixError) -> Matrix {
    try reduced(along: axis, by: Matrix.sum) { columns, watch throws(MatrixError) in
      try columns.sum(&watch)
    }
  }

  /// The mean of all elements, μ = (1/m) Σ z⁽ⁱ⁾.
  ///
  /// The mean of no elements is NaN, and a NaN makes the mean NaN. The mean of equal numbers is that
  /// number: of three times 0.1 it is 0.1, and not 0.10000000000000002, the sum divided by 3. Where
  /// the sum would overflow, the mean does not.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.mean(matrix)`, where that neither overflows nor misses equal numbers.
  public func mean() throws(MatrixError) -> Double {
    try reduced(by: Matrix.mean)
  }

  /// The means along an axis, which stays as an axis of size 1.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [3, 4]]).mean(along: .columns)  // [[1.5], [3.5]]
  /// ```
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.mean(matrix, axis, keepdims=True)`.
  public func mean(along axis: Axis) throws(MatrixError) -> Matrix {
    try reduced(along: axis, by: Matrix.mean)
  }

  /// The variance of all elements, σ² = 1/(m − ddof) Σ (z⁽ⁱ⁾ − μ)².
  ///
  /// It is right to a few roundings also where μ is large beside σ, as at 10⁹ ± 1, and where a sum
  /// would overflow. A σ² above 1.8 · 10³⁰⁸ is ∞, and the square of a distance below 10⁻¹⁵⁴ may be 0.
  ///
  /// The variance of no elements is NaN; of one element it is 0, and NaN with `ddof` 1, since
  /// nothing is left to divide by. A NaN makes the variance NaN.
  ///
  /// ```swift
  /// try Matrix(row: [1, 2, 3, 4]).variance()         // 1.25
  /// try Matrix(row: [1, 2, 3, 4]).variance(ddof: 1)  // 1.6666666666666667
  /// ```
  ///
  /// - Parameter ddof: the number subtracted from the number of elements in the divisor: 0 for the
  ///   variance of a batch, 1 for an unbiased estimate of the variance of the distribution.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.var(matrix, ddof=ddof)`, up to its rounding.
  public func variance(ddof: Int = 0) throws(MatrixError) -> Double {
    try reduced { line, watch throws(MatrixError) in
      try Matrix.variance(of: line, ddof, &watch)
    }
  }

  /// The variances along an axis, which stays as an axis of size 1; see ``variance(ddof:)``.
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.var(matrix, axis, ddof=ddof, keepdims=True)`.
  public func variance(along axis: Axis, ddof: Int = 0) throws(MatrixError) -> Matrix {
    try reduced(along: axis) { line, watch throws(MatrixError) in
      try Matrix.variance(of: line, ddof, &watch)
    }
  }

  /// The standard deviation of all elements, σ = √σ²; see ``variance(ddof:)``.
  ///
  /// It is right also where σ² itself is too large or too small for a number, as for 10²⁰⁰ ± 10²⁰⁰.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.std(matrix, ddof=ddof)`.
  public func standardDeviation(ddof: Int = 0) throws(MatrixError) -> Double {
    try reduced { line, watch throws(MatrixError) in
      try Matrix.standardDeviation(of: line, ddof, &watch)
    }
  }

  /// The standard deviations along an axis, which stays as an axis of size 1.
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.std(matrix, axis, ddof=ddof, keepdims=True)`.
  public func standardDeviation(along axis: Axis, ddof: Int = 0) throws(MatrixError) -> Matrix {
    try reduced(along: axis) { line, watch throws(MatrixError) in
      try Matrix.standardDeviation(of: line, ddof, &watch)
    }
  }

  private static func sum(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.sum(&watch)
  }

  private static func mean(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.mean(&watch)
  }

  private static func variance(
    of line: Line, _ ddof: Int, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.moments(&watch).variance(line.divisor(ddof))
  }

  private static func standardDeviation(
    of line: Line, _ ddof: Int, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.moments(&watch).standardDeviation(line.divisor(ddof))
  }
}

extension Line {
  /// m − ddof, as a `Double`, since `ddof` may be any Int; never below 0, as in NumPy.
  fileprivate func divisor(_ ddof: Int) -> Double { max(Double(count) - Double(ddof), 0) }
}
