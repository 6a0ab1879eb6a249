// Arithmetic as it is written. Each operator is ``Matrix/combined(with:by:)-(Matrix,_)`` under a
// shorter name, with the same errors; `*` is elementwise, and the matrix product is a method.
extension Matrix {
  /// The elementwise sum, with broadcasting.
  public static func + (left: Matrix, right: Matrix) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .add)
  }

  /// The elementwise difference, with broadcasting.
  public static func - (left: Matrix, right: Matrix) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .subtract)
  }

  /// The elementwise product ⊙, with broadcasting. For the matrix product see ``product(_:)``.
  public static func * (left: Matrix, right: Matrix) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .multiply)
  }

  /// The elementwise quotient, with broadcasting.
  public static func / (left: Matrix, right: Matrix) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .divide)
  }

  /// Each element plus a number.
  public static func + (left: Matrix, right: Double) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .add)
  }

  /// Each element minus a number.
  public static func - (left: Matrix, right: Double) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .subtract)
  }

  /// Each element times a number.
  public static func * (left: Matrix, right: Double) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .multiply)
  }

  /// Each element divided by a number.
  public static func / (left: Matrix, right: Double) throws(MatrixError) -> Matrix {
    try left.combined(with: right, by: .divide)
  }

  /// A number plus each element.
  public static func + (left: Double, right: Matrix) throws(MatrixError) -> Matrix {
    try combined(left, with: right, by: .add)
  }

  /// A number minus each element.
  public static func - (left: Double, right: Matrix) throws(MatrixError) -> Matrix {
    try combined(left, with: right, by: .subtract)
  }

  /// A number times each element.
  public static func * (left: Double, right: Matrix) throws(MatrixError) -> Matrix {
    try combined(left, with: right, by: .multiply)
  }

  /// A number divided by each element.
  public static func / (left: Double, right: Matrix) throws(MatrixError) -> Matrix {
    try combined(left, with: right, by: .divide)
  }
}
