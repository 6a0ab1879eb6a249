extension Matrix {
  /// The elements in some rows and some columns.
  ///
  /// ```swift
  /// let z = try Matrix([[1, 2, 3], [4, 5, 6]])
  /// try z.submatrix(rows: 0..<2, columns: 1..<3)  // [[2, 3], [5, 6]]
  /// ```
  ///
  /// **Shape.** As many rows and columns as the ranges have; both may be empty.
  ///
  /// - Throws: `MatrixError.indexOutOfRange` with the bound that lies outside of the matrix.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as NumPy's `matrix[1:3, 0:2]`, as a matrix of its own; NumPy, though, cuts a
  ///   range that reaches outside.
  public func submatrix(
    rows: Range<Int>, columns: Range<Int>
  ) throws(MatrixError) -> Matrix {
    try check(rows, along: .rows)
    try check(columns, along: .columns)
    let shape = try Shape(rows: rows.count, columns: columns.count)
    let allowance = allowance
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withElements { source throws(MatrixError) in
        var watch = InterruptWatch(allowance)
        for row in 0..<shape.rows {
          let start = (rows.lowerBound + row) * self.columns + columns.lowerBound
          try target.extracting(row * shape.columns..<(row + 1) * shape.columns).initialize(
            from: source.extracting(start..<start + shape.columns), &watch)
        }
      }
    }
  }

  /// One row as a 1×m matrix; −1 is the last one.
  ///
  /// - Throws: `MatrixError.indexOutOfRange` if there is no such row.
  public func row(_ index: Int) throws(MatrixError) -> Matrix {
    let row = try position(of: index, along: .rows)
    return try submatrix(rows: row..<row + 1, columns: 0..<columns)
  }

  /// One column as an n×1 matrix; −1 is the last one.
  ///
  /// - Throws: `MatrixError.indexOutOfRange` if there is no such column.
  public func column(_ index: Int) throws(MatrixError) -> Matrix {
    let column = try position(of: index, along: .columns)
    return try submatrix(rows: 0..<rows, columns: column..<column + 1)
  }

  /// The rows or columns at the given places, in the given order; a place may come again.
  ///
  /// ```swift
  /// try Matrix(row: [5, 6, 7]).selecting([2, 0, 2], along: .columns)  // [[7, 5, 7]]
  /// ```
  ///
  /// - Throws: `MatrixError.indexOutOfRange` for a place that the matrix does not have.
  /// - Complexity: O(elements of the result).
  /// - Note: the same as `numpy.take(matrix, indices, axis)`.
  public func selecting(
    _ indices: [Int], along axis: Axis
  ) throws(MatrixError) -> Matrix {
    let columns = columns
    let places = try indices.map { index throws(MatrixError) in
      try position(of: index, along: axis)
    }
    let shape =
      switch axis {
      case .rows: try Shape(rows: places.count, columns: columns)
      case .columns: try Shape(rows: rows, columns: places.count)
      }
    let allowance = allowance
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withElements { source throws(MatrixError) in
        var watch = InterruptWatch(allowance)
        for row in 0..<shape.rows {
          try watch.inPieces(of: shape.columns) { piece throws(MatrixError) in
            for column in piece {
              target[row &* shape.columns &+ column] =
                axis == .rows
                ? source[places[row] &* columns &+ column]
                : source[row &* columns &+ places[column]]
            }
          }
        }
      }
    }
  }

  private func check(_ range: Range<Int>, along axis: Axis) throws(MatrixError) {
    let count = shape.size(along: axis)
    for bound in [range.lowerBound, range.upperBound] where !(0...count).contains(bound) {
      throw .indexOutOfRange(index: bound, count: count, axis: axis)
    }
  }

  private func position(of index: Int, along axis: Axis) throws(MatrixError) -> Int {
    let count = shape.size(along: axis)
    guard (-count..<count).contains(index) else {
      throw .indexOutOfRange(index: index, count: count, axis: axis)
    }
    return index < 0 ? index + count : index
  }
}
