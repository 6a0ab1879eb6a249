extension Matrix {
  /// The running sums of all elements, row after row.
  ///
  /// They are added one by one, so the last one may differ from ``sum()`` by some roundings.
  ///
  /// ```swift
  /// try Matrix(row: [1, 2, 3]).cumulativeSum()  // [[1, 3, 6]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.cumsum(matrix).reshape(matrix.shape)`.
  public func cumulativeSum() throws(MatrixError) -> Matrix {
    try rewritingLines(of: count) { line, watch throws(MatrixError) in
      try Matrix.accumulate(line, isFromEnd: false, &watch)
    }
  }

  /// The running sums along an axis.
  ///
  /// ```swift
  /// try Matrix(row: [1, 2, 3]).cumulativeSum(along: .columns, fromEnd: true)  // [[6, 5, 3]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Parameter isFromEnd: true to add each element to those after it, not before it.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.cumsum(matrix, axis)`; from the end, with `numpy.flip(…, axis)` before
  ///   and after.
  public func cumulativeSum(
    along axis: Axis, fromEnd isFromEnd: Bool = false
  ) throws(MatrixError) -> Matrix {
    try rewritingLines(along: axis) { line, watch throws(MatrixError) in
      try Matrix.accumulate(line, isFromEnd: isFromEnd, &watch)
    }
  }

  /// All elements in ascending order, row after row; NaNs stand at the end.
  ///
  /// ```swift
  /// try Matrix([[3, 1], [4, 2]]).sorted()  // [[1, 2], [3, 4]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Complexity: O(`count` log `count`).
  /// - Note: the same as `numpy.sort(matrix, axis=None).reshape(matrix.shape)`.
  public func sorted() throws(MatrixError) -> Matrix {
    try allowance.count(Operations.sorting(count))
    return try rewritingLines(of: count, Matrix.sort)
  }

  /// The elements of each line along an axis in ascending order; NaNs stand at the end.
  ///
  /// ```swift
  /// try Matrix([[3, 1], [4, 2]]).sorted(along: .columns)  // [[1, 3], [2, 4]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Complexity: O(`count` log `count`).
  /// - Note: the same as `numpy.sort(matrix, axis)`.
  public func sorted(along axis: Axis) throws(MatrixError) -> Matrix {
    let lines = shape.reduced(along: axis).count
    try allowance.count(lines * Operations.sorting(shape.size(along: axis)))
    return try rewritingLines(along: axis, Matrix.sort)
  }

  private typealias Rewriting = (
    UnsafeMutableBufferPointer<Double>, inout InterruptWatch
  ) throws(MatrixError) -> Void

  private func rewritingLines(
    along axis: Axis, _ rewrite: Rewriting
  ) throws(MatrixError) -> Matrix {
    switch axis {
    case .columns:
      try rewritingLines(of: columns, rewrite)
    // A line down the rows is rewritten many times; it is cheaper to bring it together first.
    case .rows:
      try transposed().rewritingLines(of: rows, rewrite).transposed()
    }
  }

  /// A copy in which each run of `length` elements is rewritten.
  private func rewritingLines(
    of length: Int, _ rewrite: Rewriting
  ) throws(MatrixError) -> Matrix {
    let allowance = allowance
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try withElements { source throws(MatrixError) in try target.initialize(from: source, &watch) }
      guard length > 0 else { return }
      for start in stride(from: 0, to: target.count, by: length) {
        try rewrite(target.extracting(start..<start + length), &watch)
      }
    }
  }

  private static func accumulate(
    _ line: UnsafeMutableBufferPointer<Double>, isFromEnd: Bool, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    var sum = 0.0
    try watch.inPieces(of: line.count) { piece throws(MatrixError) in
      for index in piece {
        let place = isFromEnd ? line.count - 1 - index : index
        sum += line[place]
        line[place] = sum
      }
    }
  }

  private static func sort(
    _ line: UnsafeMutableBufferPointer<Double>, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    var line = line
    do {
      try line.sort { left, right in
        try watch.passed(1)
        return left < right || (right.isNaN && !left.isNaN)
      }
    } catch {
      // The standard library loses the type of the error; only the watch throws here.
      throw .interrupted
    }
  }
}
