extension Matrix {
  /// 1 if at least one element is not 0, else 0; of no elements 0.
  ///
  /// NaN is not 0.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.any(matrix)`.
  public func any() throws(MatrixError) -> Double {
    try reduced(by: Matrix.any)
  }

  /// For each line along an axis 1 if at least one of its elements is not 0, else 0.
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.any(matrix, axis, keepdims=True)`.
  public func any(along axis: Axis) throws(MatrixError) -> Matrix {
    try reduced(along: axis, by: Matrix.any)
  }

  /// 1 if no element is 0, else 0; of no elements 1.
  ///
  /// NaN is not 0.
  ///
  /// ```swift
  /// let z = try Matrix(row: [1, 2, 3])
  /// try z.combined(with: 0, by: .greater).all()  // 1
  /// ```
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.all(matrix)`.
  public func all() throws(MatrixError) -> Double {
    try reduced(by: Matrix.all)
  }

  /// For each line along an axis 1 if none of its elements is 0, else 0.
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.all(matrix, axis, keepdims=True)`.
  public func all(along axis: Axis) throws(MatrixError) -> Matrix {
    try reduced(along: axis, by: Matrix.all)
  }

  private static func any(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.contains(&watch) { $0 != 0 } ? 1 : 0
  }

  private static func all(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try line.contains(&watch) { $0 == 0 } ? 0 : 1
  }
}

extension Line {
  /// True if one of the elements satisfies the condition.
  fileprivate func contains(
    _ watch: inout InterruptWatch, where isSuch: (Double) -> Bool
  ) throws(MatrixError) -> Bool {
    var isThere = false
    try watch.inPieces(of: count) { piece throws(MatrixError) in
      isThere = isThere || piece.contains { isSuch(self[$0]) }
    }
    return isThere
  }
}
