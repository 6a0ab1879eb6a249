extension Matrix {
  /// The smallest element; NaN if one is NaN.
  ///
  /// - Throws: `MatrixError.empty` if there are no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.min(matrix)`.
  public func minimum() throws(MatrixError) -> Double {
    try checkNotEmpty()
    return try reduced(by: Matrix.minimum)
  }

  /// The smallest elements along an axis, which stays as an axis of size 1.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [4, 3]]).minimum(along: .columns)  // [[1], [3]]
  /// ```
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Throws: `MatrixError.empty` if a line has no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.min(matrix, axis, keepdims=True)`.
  public func minimum(along axis: Axis) throws(MatrixError) -> Matrix {
    try checkNotEmpty(along: axis)
    return try reduced(along: axis, by: Matrix.minimum)
  }

  /// The largest element; NaN if one is NaN.
  ///
  /// - Throws: `MatrixError.empty` if there are no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.max(matrix)`.
  public func maximum() throws(MatrixError) -> Double {
    try checkNotEmpty()
    return try reduced(by: Matrix.maximum)
  }

  /// The largest elements along an axis, which stays as an axis of size 1.
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Throws: `MatrixError.empty` if a line has no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.max(matrix, axis, keepdims=True)`.
  public func maximum(along axis: Axis) throws(MatrixError) -> Matrix {
    try checkNotEmpty(along: axis)
    return try reduced(along: axis, by: Matrix.maximum)
  }

  /// The place of the largest element in row-major order, counted from 0: the first one among
  /// equals, and the first NaN if there is one.
  ///
  /// - Throws: `MatrixError.empty` if there are no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.argmax(matrix)`.
  public func argmax() throws(MatrixError) -> Double {
    try checkNotEmpty()
    return try reduced(by: Matrix.argmax)
  }

  /// The places of the largest elements along an axis, which stays as an axis of size 1.
  ///
  /// ```swift
  /// let scores = try Matrix([[0.1, 0.7], [0.9, 0.3]])
  /// try scores.argmax(along: .rows)  // [[1, 0]]: the class of each example
  /// ```
  ///
  /// **Shape.** n×m gives n×1 along the columns and 1×m along the rows.
  ///
  /// - Throws: `MatrixError.empty` if a line has no elements.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.argmax(matrix, axis, keepdims=True)`.
  public func argmax(along axis: Axis) throws(MatrixError) -> Matrix {
    try checkNotEmpty(along: axis)
    return try reduced(along: axis, by: Matrix.argmax)
  }

  private static func minimum(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    line[try line.place(of: <, &watch)]
  }

  private static func maximum(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    line[try line.place(of: >, &watch)]
  }

  private static func argmax(
    of line: Line, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    Double(try line.place(of: >, &watch))
  }

  private func checkNotEmpty() throws(MatrixError) {
    guard count > 0 else { throw .empty(shape) }
  }

  // As in NumPy, 0×0 has no largest elements, though there is no line that would lack one.
  private func checkNotEmpty(along axis: Axis) throws(MatrixError) {
    guard shape.size(along: axis) > 0 else { throw .empty(shape) }
  }
}

extension Line {
  // The place of the first element in an order, or of the first NaN.
  @inline(__always)
  fileprivate func place(
    of precedes: (Double, Double) -> Bool, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Int {
    var best = 0
    var stray: Int?
    try watch.inPieces(of: count) { piece throws(MatrixError) in
      for index in piece where stray == nil {
        let element = self[index]
        if element.isNaN { stray = index }
        if precedes(element, self[best]) { best = index }
      }
    }
    return stray ?? best
  }
}
