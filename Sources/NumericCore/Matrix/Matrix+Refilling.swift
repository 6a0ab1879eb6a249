// A loop that makes the same matrices over and over, as training does, takes no new memory: it
// writes into the old ones. This is invisible, since memory shared with a copy is left alone.

extension Matrix {
  /// Creates a matrix without elements, to be replaced later.
  static func placeholder(allowance: Allowance = .unlimited) throws(MatrixError) -> Matrix {
    try Matrix(shape: Shape(rows: 0, columns: 0), allowance: allowance) { _ in }
  }

  /// Overwrites all elements: in place if the memory has the right size and is not shared, else in
  /// new memory.
  ///
  /// - Parameter body: must write all `shape.count` elements unless it throws. The memory it gets
  ///   may hold anything.
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
          // Row by row, since a row of the source lies together and stays in the cache.
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
