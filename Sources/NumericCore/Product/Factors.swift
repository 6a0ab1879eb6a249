/// Two matrices to be multiplied, each perhaps transposed without a copy.
struct Factors: ~Copyable {
  private let left: FactorView
  private let right: FactorView
  /// The shape of the product.
  let shape: Shape
  /// The allowance that counts the product.
  let allowance: Allowance

  /// A matrix, or its transpose, read without making it.
  struct FactorView {
    let matrix: Matrix
    let isTransposed: Bool

    static func plain(_ matrix: Matrix) -> FactorView {
      FactorView(matrix: matrix, isTransposed: false)
    }

    static func transposed(_ matrix: Matrix) -> FactorView {
      FactorView(matrix: matrix, isTransposed: true)
    }

    var shape: Shape { isTransposed ? matrix.shape.transposed : matrix.shape }

    /// The distances between its rows, and between the elements in a row.
    var strides: Strides {
      isTransposed
        ? Strides(line: 1, term: matrix.columns) : Strides(line: matrix.columns, term: 1)
    }
  }

  /// - Throws: `MatrixError.cannotMultiply` if the columns on the left are not the rows on the right.
  init(_ left: FactorView, _ right: FactorView) throws(MatrixError) {
    guard left.shape.columns == right.shape.rows else {
      throw .cannotMultiply(left.shape, right.shape)
    }
    let shape = try Shape(rows: left.shape.rows, columns: right.shape.columns)
    self.left = left
    self.right = right
    self.shape = shape
    allowance = left.matrix.allowance(with: right.matrix)
  }

  func product(_ hardware: Hardware = .fastest) throws(MatrixError) -> Matrix {
    try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try write(to: target, hardware)
    }
  }

  /// Writes all elements of the product.
  func write(
    to target: UnsafeMutableBufferPointer<Double>, _ hardware: Hardware = .fastest
  ) throws(MatrixError) {
    let terms = left.shape.columns
    // Without terms there are no blocks that would write the empty sums.
    guard terms > 0 else { return target.initialize(repeating: 0) }
    try allowance.count(shape.count * terms)
    // The lines of the right factor are its columns.
    let columns = Strides(line: right.strides.term, term: right.strides.line)
    try left.matrix.withElements { leftElements throws(MatrixError) in
      try right.matrix.withElements { rightElements throws(MatrixError) in
        guard let target = target.baseAddress, let leftStart = leftElements.baseAddress,
          let rightStart = rightElements.baseAddress
        else { return }
        let product = BlockedProduct(
          left: PackedFactor(start: leftStart, strides: left.strides),
          right: PackedFactor(start: rightStart, strides: columns),
          terms: terms, target: target, columns: shape.columns, kernels: hardware.kernels)
        try product.run(shape, cores: hardware.cores, allowance)
      }
    }
  }
}
