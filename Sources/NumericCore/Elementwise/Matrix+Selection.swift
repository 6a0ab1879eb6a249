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

  /// The elements, those below `low` replaced by it, and then those above `high` by that.
  ///
  /// Where `low` exceeds `high`, the result is `high`. A NaN, be it an element or a bound, gives
  /// NaN.
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

  /// The elements, those outside of two numbers replaced by the nearer one; see
  /// ``clipped(_:_:)-(Matrix,_)``.
  public func clipped(_ low: Double, _ high: Double) throws(MatrixError) -> Matrix {
    try clipped(
      Matrix(repeating: low, shape: .scalar, allowance: allowance),
      Matrix(repeating: high, shape: .scalar, allowance: allowance))
  }

  @inline(__always)
  private static func combined(
    _ a: Matrix, _ b: Matrix, _ c: Matrix, by function: (Double, Double, Double) -> Double
  ) throws(MatrixError) -> Matrix {
    let shape = try a.shape.broadcast(with: b.shape).broadcast(with: c.shape)
    let isFlat = [a, b, c].allSatisfy { $0.shape.isFlat(in: shape) }
    let (rows, columns) = shape.flattened(isFlat)
    let allowance = a.allowance(with: b).joined(with: c.allowance)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try a.withOperand(isFlat) { a throws(MatrixError) in
        try b.withOperand(isFlat) { b throws(MatrixError) in
          try c.withOperand(isFlat) { c throws(MatrixError) in
            var watch = InterruptWatch(allowance)
            for row in 0..<rows {
              try watch.inPieces(of: columns) { piece throws(MatrixError) in
                for column in piece {
                  target[row &* columns &+ column] = function(
                    a[row, column], b[row, column], c[row, column])
                }
              }
            }
          }
        }
      }
    }
  }

  private func withOperand(
    _ isFlat: Bool, _ body: (BroadcastOperand) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    try withElements { elements throws(MatrixError) in
      try body(BroadcastOperand(elements, shape, isFlat: isFlat))
    }
  }
}
