extension Matrix {
  /// The matrix product of this matrix and the one on its right.
  ///
  /// Each element is c[i, j] = Σₖ a[i, k] b[k, j], the terms added in the order of k and each with
  /// one rounding (a fused multiply-add). This is so on every processor and any number of its cores.
  ///
  /// ```swift
  /// let weights = try Matrix([[1, 2], [3, 4]])
  /// try weights.product(Matrix(column: [1, 10]))  // [[21], [43]]
  /// ```
  ///
  /// **Shape.** n×k times k×m is n×m; for k = 0 all its elements are 0. A NaN or ∞ reaches every
  /// element that it is a term of, also where the other factor is 0.
  ///
  /// - Throws: `MatrixError.cannotMultiply` if the columns here are not the rows there.
  /// - Complexity: O(n · k · m).
  /// - Note: the same as NumPy's `a @ b`, up to the order of the sums.
  public func product(_ right: Matrix) throws(MatrixError) -> Matrix {
    try product(right, .fastest)
  }

  /// The product of this matrix and the transposed one on its right, a bᵀ.
  ///
  /// It is `product(right.transposed())` to the last bit, and no transposed matrix is made.
  ///
  /// **Shape.** n×k and m×k give n×m.
  ///
  /// - Throws: `MatrixError.cannotMultiply` if the columns differ.
  /// - Complexity: O(n · k · m).
  /// - Note: the same as NumPy's `a @ b.T`, up to the order of the sums.
  public func product(transposing right: Matrix) throws(MatrixError) -> Matrix {
    guard columns == right.columns else { throw .cannotMultiply(shape, right.shape.transposed) }
    return try Matrix.product(
      rows, columns, right.rows, allowance(with: right), .fastest,
      (self, Strides(line: columns, term: 1)), (right, Strides(line: right.columns, term: 1)))
  }

  /// The product of this matrix, transposed, and the one on its right, aᵀ b.
  ///
  /// It is `transposed().product(right)` to the last bit, and no transposed matrix is made.
  ///
  /// **Shape.** k×n and k×m give n×m.
  ///
  /// - Throws: `MatrixError.cannotMultiply` if the rows differ.
  /// - Complexity: O(n · k · m).
  /// - Note: the same as NumPy's `a.T @ b`, up to the order of the sums.
  public func transposedProduct(_ right: Matrix) throws(MatrixError) -> Matrix {
    guard rows == right.rows else { throw .cannotMultiply(shape.transposed, right.shape) }
    return try Matrix.product(
      columns, rows, right.columns, allowance(with: right), .fastest,
      (self, Strides(line: 1, term: columns)), (right, Strides(line: 1, term: right.columns)))
  }

  /// The product by chosen means, for tests that the means change nothing.
  package func product(_ right: Matrix, _ means: Means) throws(MatrixError) -> Matrix {
    guard columns == right.rows else { throw .cannotMultiply(shape, right.shape) }
    return try Matrix.product(
      rows, columns, right.columns, allowance(with: right), means,
      (self, Strides(line: columns, term: 1)), (right, Strides(line: 1, term: right.columns)))
  }

  private static func product(
    _ rows: Int, _ terms: Int, _ columns: Int, _ allowance: Allowance, _ means: Means,
    _ left: Operand, _ right: Operand
  ) throws(MatrixError) -> Matrix {
    let shape = try Shape(rows: rows, columns: columns)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try fill(target, shape, terms, allowance, means, left, right)
    }
  }

  /// Becomes the product of two matrices, in the memory at hand.
  mutating func refill(withProductOf left: Matrix, _ right: Matrix) throws(MatrixError) {
    guard left.columns == right.rows else { throw .cannotMultiply(left.shape, right.shape) }
    let shape = try Shape(rows: left.rows, columns: right.columns)
    let allowance = left.allowance(with: right)
    try refill(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try Matrix.fill(
        target, shape, left.columns, allowance, .fastest,
        (left, Strides(line: left.columns, term: 1)),
        (right, Strides(line: 1, term: right.columns)))
    }
  }

  /// Becomes the product of a matrix and a transposed one, in the memory at hand.
  mutating func refill(
    withProductOf left: Matrix, transposing right: Matrix
  ) throws(MatrixError) {
    guard left.columns == right.columns else {
      throw .cannotMultiply(left.shape, right.shape.transposed)
    }
    let shape = try Shape(rows: left.rows, columns: right.rows)
    let allowance = left.allowance(with: right)
    try refill(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try Matrix.fill(
        target, shape, left.columns, allowance, .fastest,
        (left, Strides(line: left.columns, term: 1)),
        (right, Strides(line: right.columns, term: 1)))
    }
  }

  private typealias Operand = (matrix: Matrix, strides: Strides)

  private static func fill(
    _ target: UnsafeMutableBufferPointer<Double>, _ shape: Shape, _ terms: Int,
    _ allowance: Allowance, _ means: Means, _ left: Operand, _ right: Operand
  ) throws(MatrixError) {
    // Without terms there are no blocks that would write the empty sums.
    guard terms > 0 else { return target.initialize(repeating: 0) }
    try left.matrix.withElements { leftElements throws(MatrixError) in
      try right.matrix.withElements { rightElements throws(MatrixError) in
        guard let target = target.baseAddress, let leftStart = leftElements.baseAddress,
          let rightStart = rightElements.baseAddress
        else { return }
        let product = BlockedProduct(
          left: Factor(start: leftStart, strides: left.strides),
          right: Factor(start: rightStart, strides: right.strides),
          terms: terms, target: target, columns: shape.columns, kernels: means.kernels)
        try product.run(shape, cores: means.cores, allowance)
      }
    }
  }
}
