extension Matrix {
  /// The matrix with rows and columns exchanged.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [3, 4]]).transposed()  // [[1, 3], [2, 4]]
  /// ```
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as NumPy's `matrix.T`, as a new matrix.
  public func transposed() throws(MatrixError) -> Matrix {
    // A row and a column have the same elements in the same order.
    guard rows > 1, columns > 1 else { return try reshaped(to: shape.transposed) }
    let (rows, columns, allowance) = (rows, columns, allowance)
    return try Matrix(
      shape: shape.transposed, allowance: allowance
    ) { target throws(MatrixError) in
      try withElements { source throws(MatrixError) in
        // A cache line holds 8 numbers. Tiles read and write whole ones; whole rows would write a
        // line for each number.
        var watch = InterruptWatch(allowance)
        for top in stride(from: 0, to: rows, by: 8) {
          for left in stride(from: 0, to: columns, by: 8) {
            for row in top..<min(top + 8, rows) {
              for column in left..<min(left + 8, columns) {
                target[column &* rows &+ row] = source[row &* columns &+ column]
              }
            }
            try watch.passed(64)
          }
        }
      }
    }
  }

  /// The same elements in another shape, row after row.
  ///
  /// ```swift
  /// let shape = try Shape(rows: 2, columns: 2)
  /// try Matrix(row: [1, 2, 3, 4]).reshaped(to: shape)  // [[1, 2], [3, 4]]
  /// ```
  ///
  /// - Throws: `MatrixError.cannotReshape` if the numbers of elements differ.
  /// - Complexity: O(`count`).
  /// - Note: the same as NumPy's `matrix.reshape(rows, columns)`, as a new matrix.
  public func reshaped(to shape: Shape) throws(MatrixError) -> Matrix {
    guard shape.count == count else { throw .cannotReshape(self.shape, to: shape) }
    guard shape != self.shape else { return self }
    let allowance = allowance
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try withElements { source throws(MatrixError) in try target.initialize(from: source, &watch) }
    }
  }

  /// The matrices joined along an axis: one under the other along the rows, one beside the other
  /// along the columns.
  ///
  /// ```swift
  /// let z = try Matrix(row: [1, 2])
  /// try Matrix.stacked([z, z], along: .rows)     // [[1, 2], [1, 2]]
  /// try Matrix.stacked([z, z], along: .columns)  // [[1, 2, 1, 2]]
  /// ```
  ///
  /// - Throws: `MatrixError.cannotStack` if one differs from the first along the other axis,
  ///   `MatrixError.empty` if there are none.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as `numpy.concatenate(matrices, axis)`.
  public static func stacked(
    _ matrices: [Matrix], along axis: Axis
  ) throws(MatrixError) -> Matrix {
    guard let first = matrices.first else { throw .empty(try Shape(rows: 0, columns: 0)) }
    var (allowance, shape) = (first.allowance, first.shape)
    for matrix in matrices.dropFirst() {
      shape = try shape.extended(by: matrix.shape, along: axis)
      allowance = allowance.joined(with: matrix.allowance)
    }
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      var start = 0
      var watch = InterruptWatch(allowance)
      for matrix in matrices {
        let (rows, columns) = (matrix.rows, matrix.columns)
        try matrix.withElements { source throws(MatrixError) in
          for row in 0..<rows {
            let place = start + row * shape.columns
            try target.extracting(place..<place + columns).initialize(
              from: source.extracting(row * columns..<(row + 1) * columns), &watch)
          }
        }
        start += axis == .rows ? matrix.count : columns
      }
    }
  }
}

extension Shape {
  fileprivate func extended(by other: Shape, along axis: Axis) throws(MatrixError) -> Shape {
    switch axis {
    case .rows where columns == other.columns:
      try Shape(rows: rows + other.rows, columns: columns)
    case .columns where rows == other.rows:
      try Shape(rows: rows, columns: columns + other.columns)
    default:
      throw .cannotStack(self, other, along: axis)
    }
  }
}
