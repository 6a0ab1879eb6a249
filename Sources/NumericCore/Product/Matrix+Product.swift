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
  /// element that it is a term of, even where the other factor is 0.
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
    try Factors(.plain(self), .transposed(right)).product()
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
    try Factors(.transposed(self), .plain(right)).product()
  }

  /// The product on chosen hardware, for tests that the hardware changes nothing.
  package func product(_ right: Matrix, _ hardware: Hardware) throws(MatrixError) -> Matrix {
    try Factors(.plain(self), .plain(right)).product(hardware)
  }

  /// Overwrites this matrix with the product of two others.
  mutating func refill(withProductOf factors: borrowing Factors) throws(MatrixError) {
    try refill(shape: factors.shape, allowance: factors.allowance) { target throws(MatrixError) in
      try factors.write(to: target)
    }
  }
}
