// A loop that makes the same matrices over and over, as training does, need not take memory for them
// again: it writes into the old ones. That is invisible, since a matrix that somebody else holds is
// left to them.

extension Matrix {
  /// Creates a matrix without elements, whose place something is to take.
  static func placeholder(allowance: Allowance = .unlimited) throws(MatrixError) -> Matrix {
    try Matrix(shape: Shape(rows: 0, columns: 0), allowance: allowance) { _ in }
  }

  /// Writes all elements anew: in the memory at hand, if it has the right size and nobody else holds
  /// it, else in new memory.
  ///
  /// - Parameter body: must write all `shape.count` elements unless it throws. What it finds there is
  ///   anything.
  mutating func refill(
    shape: Shape, allowance: Allowance,
    with body: (UnsafeMutableBufferPointer<Double>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    if shape == self.shape, allowance === self.allowance, isUnique() {
      try withMutableElements(body)
    } else {
      self = try Matrix(shape: shape, allowance: allowance, initializingWith: body)
    }
  }

  /// Becomes a copy of another matrix.
  mutating func refill(withCopyOf other: Matrix) throws(MatrixError) {
    try refill(shape: other.shape, allowance: other.allowance) { target throws(MatrixError) in
      other.withElements { _ = target.initialize(fromContentsOf: $0) }
    }
  }

  /// Becomes the columns of another matrix at the given places, in that order.
  ///
  /// - Precondition: the places exist.
  mutating func refill(
    withColumns places: ArraySlice<Int>, of matrix: Matrix
  ) throws(MatrixError) {
    let shape = try Shape(rows: matrix.rows, columns: places.count)
    try refill(shape: shape, allowance: matrix.allowance) { target throws(MatrixError) in
      matrix.withElements { source in
        places.withUnsafeBufferPointer { places in
          guard var target = target.baseAddress, var source = source.baseAddress else { return }
          // Row by row: a row of the source lies together, and stays in the cache meanwhile.
          for _ in 0..<shape.rows {
            for column in 0..<places.count { target[column] = source[places[column]] }
            target += shape.columns
            source += matrix.columns
          }
        }
      }
    }
  }
}
