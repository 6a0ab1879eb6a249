extension Matrix {
  /// Creates a matrix from its rows.
  ///
  /// No rows at all make a 0×0 matrix, and n empty rows an n×0 one.
  ///
  /// ```swift
  /// try Matrix([[1, 2], [3, 4]])  // 2×2
  /// ```
  ///
  /// - Throws: `MatrixError.raggedRows` if a row is not as long as the first one.
  /// - Note: the same as `numpy.array(rows)`.
  public init(_ rows: [[Double]], allowance: Allowance = .unlimited) throws(MatrixError) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      throw .raggedRows(row: index, expected: columns, found: row.count)
    }
    let shape = try Shape(rows: rows.count, columns: columns)
    self = try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      for (index, row) in rows.enumerated() {
        let slice = target.extracting(index * columns..<(index + 1) * columns)
        _ = slice.initialize(fromContentsOf: row)
      }
    }
  }

  /// Creates a 1×m matrix: one unit's values over a batch of m examples.
  public init(row: [Double], allowance: Allowance = .unlimited) throws(MatrixError) {
    let shape = try Shape(rows: 1, columns: row.count)
    self = try Matrix(shape: shape, allowance: allowance, elements: row)
  }

  /// Creates an n×1 matrix: one value, such as γ, for each of n units.
  public init(column: [Double], allowance: Allowance = .unlimited) throws(MatrixError) {
    let shape = try Shape(rows: column.count, columns: 1)
    self = try Matrix(shape: shape, allowance: allowance, elements: column)
  }

  /// Creates a matrix from its elements, row after row.
  ///
  /// - Throws: `MatrixError.cannotReshape` if the elements do not fill the shape.
  /// - Note: the same as `numpy.array(elements).reshape(rows, columns)`.
  public init(
    shape: Shape, allowance: Allowance = .unlimited, elements: [Double]
  ) throws(MatrixError) {
    guard elements.count == shape.count else {
      throw .cannotReshape(try Shape(rows: 1, columns: elements.count), to: shape)
    }
    self = try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      _ = target.initialize(fromContentsOf: elements)
    }
  }

  /// Creates a matrix all of whose elements are `value`.
  ///
  /// - Note: the same as `numpy.full((rows, columns), value)`.
  public init(
    repeating value: Double, shape: Shape, allowance: Allowance = .unlimited
  ) throws(MatrixError) {
    self = try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try target.initialize(repeating: value, &watch)
    }
  }

  /// The n×n matrix with ones on the diagonal and zeros beside it.
  ///
  /// - Throws: `MatrixError.negativeSize` if n is below zero.
  /// - Note: the same as `numpy.eye(n)`.
  public static func identity(
    _ n: Int, allowance: Allowance = .unlimited
  ) throws(MatrixError) -> Matrix {
    let shape = try Shape(rows: n, columns: n)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try target.initialize(repeating: 0, &watch)
      for index in 0..<n { target[index * n + index] = 1 }
    }
  }
}
