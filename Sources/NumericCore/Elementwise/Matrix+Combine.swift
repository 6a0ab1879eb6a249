extension Matrix {
  /// The results of an operation on the elements of two matrices that stand at the same place.
  ///
  /// A matrix with one row or one column is repeated to the size of the other.
  ///
  /// ```swift
  /// let z = try Matrix([[1, 2, 3], [4, 5, 6]])
  /// let gamma = try Matrix(column: [10, 100])
  /// try gamma.combined(with: z, by: .multiply)  // [[10, 20, 30], [400, 500, 600]]
  /// ```
  ///
  /// **Shape.** That of `shape.broadcast(with: other.shape)`; empty operands give an empty result.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the sizes differ along an axis and neither is 1.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as NumPy's operator on two 2-D arrays, whose rules of broadcasting these are.
  public func combined(
    with other: Matrix, by operation: ElementwiseOperation
  ) throws(MatrixError) -> Matrix {
    let result = try shape.broadcast(with: other.shape)
    let allowance = allowance(with: other)
    return try Matrix(shape: result, allowance: allowance) { target throws(MatrixError) in
      try withElements { left throws(MatrixError) in
        try other.withElements { right throws(MatrixError) in
          try operation.fill(
            target, result, (left, shape), (right, other.shape), allowance)
        }
      }
    }
  }

  /// The results of an operation on each element and a number on its right.
  ///
  /// - Complexity: O(`count`).
  public func combined(
    with number: Double, by operation: ElementwiseOperation
  ) throws(MatrixError) -> Matrix {
    try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withElements { left throws(MatrixError) in
        try Matrix.withOperand(number) { right throws(MatrixError) in
          try operation.fill(target, shape, (left, shape), (right, .scalar), allowance)
        }
      }
    }
  }

  /// The results of an operation on each element and a number on its left.
  ///
  /// ```swift
  /// try Matrix.combined(1, with: Matrix(row: [2, 4]), by: .divide)  // [[0.5, 0.25]]
  /// ```
  ///
  /// - Complexity: O(`count`).
  public static func combined(
    _ number: Double, with matrix: Matrix, by operation: ElementwiseOperation
  ) throws(MatrixError) -> Matrix {
    let (shape, allowance) = (matrix.shape, matrix.allowance)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withOperand(number) { left throws(MatrixError) in
        try matrix.withElements { right throws(MatrixError) in
          try operation.fill(target, shape, (left, .scalar), (right, shape), allowance)
        }
      }
    }
  }

  /// Replaces the elements by the results of an operation with another matrix.
  ///
  /// Takes no memory unless this matrix shares its own with a copy. If interrupted, some elements
  /// are changed already and others are not; after any other error all are as they were.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless `other` can be repeated to this matrix's shape.
  /// - Complexity: O(`count`).
  public mutating func combine(
    with other: Matrix, by operation: ElementwiseOperation
  ) throws(MatrixError) {
    let (shape, allowance) = (shape, allowance(with: other))
    guard try shape.broadcast(with: other.shape) == shape else {
      throw .cannotBroadcast(shape, other.shape)
    }
    guard isUnique() else {
      self = try combined(with: other, by: operation)
      return
    }
    try withMutableElements { target throws(MatrixError) in
      let left = UnsafeBufferPointer(target)
      try other.withElements { right throws(MatrixError) in
        try operation.fill(target, shape, (left, shape), (right, other.shape), allowance)
      }
    }
  }

  /// Replaces the elements by the results of an operation with a number on the right; see
  /// ``combine(with:by:)-(Matrix,_)``.
  ///
  /// - Complexity: O(`count`).
  public mutating func combine(
    with number: Double, by operation: ElementwiseOperation
  ) throws(MatrixError) {
    guard isUnique() else {
      self = try combined(with: number, by: operation)
      return
    }
    let (shape, allowance) = (shape, allowance)
    try withMutableElements { target throws(MatrixError) in
      let left = UnsafeBufferPointer(target)
      try Matrix.withOperand(number) { right throws(MatrixError) in
        try operation.fill(target, shape, (left, shape), (right, .scalar), allowance)
      }
    }
  }

  private static func withOperand(
    _ number: Double,
    _ body: (UnsafeBufferPointer<Double>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    try withUnsafePointer(to: number) { pointer throws(MatrixError) in
      try body(UnsafeBufferPointer(start: pointer, count: 1))
    }
  }
}
