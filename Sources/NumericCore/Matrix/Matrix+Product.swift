// The loop over the inner dimension is not the innermost one: a row of the result grows by whole
// rows of the right factor, so that every access runs along memory and the additions of a row are
// independent of each other. They become vector instructions, while each element is still the plain
// sum
//
//     c[i, j] = ((a[i, 0] b[0, j] + a[i, 1] b[1, j]) + a[i, 2] b[2, j]) + …
//
// in this one order, with each product and each sum rounded. Neither the blocks, which only keep
// rows of the right factor in the cache, nor the taking of four terms at a time changes it.

extension Matrix {
  /// The matrix product of this matrix and the one on its right.
  ///
  /// Each element is c[i, j] = Σₖ a[i, k] b[k, j], the terms added in the order of k.
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
    guard columns == right.rows else { throw .cannotMultiply(shape, right.shape) }
    let shape = try Shape(rows: rows, columns: right.columns)
    let allowance = allowance(with: right)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      target.initialize(repeating: 0)
      try withElements { left throws(MatrixError) in
        try right.withElements { right throws(MatrixError) in
          let loop = ProductLoop(
            target: target, left: left, right: right, inner: columns, columns: shape.columns)
          try loop.run(rows: rows, InterruptWatch(allowance))
        }
      }
    }
  }
}

private struct ProductLoop {
  let target: UnsafeMutableBufferPointer<Double>
  let left: UnsafeBufferPointer<Double>
  let right: UnsafeBufferPointer<Double>
  let inner: Int
  let columns: Int

  // A block of the right factor is 64 × 512 × 8 bytes = 256 KiB: a second-level cache holds it.
  private static let innerBlock = 64
  private static let columnBlock = 512

  func run(rows: Int, _ watch: InterruptWatch) throws(MatrixError) {
    var watch = watch
    for column in stride(from: 0, to: columns, by: Self.columnBlock) {
      let block = column..<min(column + Self.columnBlock, columns)
      for term in stride(from: 0, to: inner, by: Self.innerBlock) {
        let terms = term..<min(term + Self.innerBlock, inner)
        for row in 0..<rows {
          addTerms(terms, row: row, block)
          try watch.passed(terms.count * block.count)
        }
      }
    }
  }

  private func addTerms(_ terms: Range<Int>, row: Int, _ block: Range<Int>) {
    var term = terms.lowerBound
    while term + 4 <= terms.upperBound {
      addFourTerms(term, row: row, block)
      term += 4
    }
    while term < terms.upperBound {
      let factor = left[row &* inner &+ term]
      for column in block {
        target[row &* columns &+ column] += factor * right[term &* columns &+ column]
      }
      term += 1
    }
  }

  // Four terms for one load and one store of the sum.
  private func addFourTerms(_ term: Int, row: Int, _ block: Range<Int>) {
    let start = row &* inner &+ term
    let (a, b, c, d) = (left[start], left[start &+ 1], left[start &+ 2], left[start &+ 3])
    let first = term &* columns
    for column in block {
      var sum = target[row &* columns &+ column]
      sum += a * right[first &+ column]
      sum += b * right[first &+ columns &+ column]
      sum += c * right[first &+ 2 &* columns &+ column]
      sum += d * right[first &+ 3 &* columns &+ column]
      target[row &* columns &+ column] = sum
    }
  }
}
