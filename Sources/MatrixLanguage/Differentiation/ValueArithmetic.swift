import NumericCore

/// Arithmetic with values, for the rules that read like formulas.
extension Value {
  static func + (left: Value, right: Value) throws(Problem) -> Value {
    try Operators.combine(left, right, by: .add, written: "+")
  }

  static func - (left: Value, right: Value) throws(Problem) -> Value {
    try Operators.combine(left, right, by: .subtract, written: "-")
  }

  static func * (left: Value, right: Value) throws(Problem) -> Value {
    try Operators.combine(left, right, by: .multiply, written: "*")
  }

  static func / (left: Value, right: Value) throws(Problem) -> Value {
    try Operators.combine(left, right, by: .divide, written: "/")
  }

  /// 1 where a comparison holds, else 0.
  func compared(_ comparison: ElementwiseOperation, _ other: Value) throws(Problem) -> Value {
    try Operators.combine(self, other, by: comparison, written: "=")
  }

  func mapped(by function: ElementwiseFunction) throws(Problem) -> Value {
    switch self {
    case .number(let number): return .number(function(number))
    default:
      let matrix = try asMatrix()
      return Value(
        try Problem.catching { () throws(MatrixError) in try matrix.mapped(by: function) })
    }
  }

  /// The value where a condition holds, and 0 elsewhere, even where the value is infinite.
  func kept(where condition: Value) throws(Problem) -> Value {
    let (condition, value) = (try condition.asMatrix(), try asMatrix())
    return try Problem.catching { () throws(MatrixError) in
      Value(try Matrix.where(condition, value, Matrix(repeating: 0, shape: .scalar)))
    }
  }

  /// The sum along the axes along which a value of this shape was repeated to fit.
  ///
  /// It undoes broadcasting, as the gradient must: the shares of all copies are added.
  func summed(to shape: Shape) throws(Problem) -> Value {
    guard let own = self.shape, own != shape else { return self }
    var matrix = try asMatrix()
    return try Problem.catching { () throws(MatrixError) in
      if shape == .scalar, own.rows == 1 { return .number(try matrix.sum()) }
      if shape.rows == 1, matrix.rows != 1 { matrix = try matrix.sum(along: .rows) }
      if shape.columns == 1, matrix.columns != 1 { matrix = try matrix.sum(along: .columns) }
      return Value(matrix)
    }
  }

  /// The mean along the axes along which a value of this shape would be repeated to fit.
  func averaged(to shape: Shape) throws(Problem) -> Value {
    guard let own = self.shape, own != shape else { return self }
    let matrix = try asMatrix()
    return try Problem.catching { () throws(MatrixError) in
      if shape == .scalar { return .number(try matrix.mean()) }
      return Value(try matrix.mean(along: shape.rows == 1 ? .rows : .columns))
    }
  }

  /// True if one of its numbers is NaN.
  var holdsNaN: Bool {
    switch self {
    case .number(let number): number.isNaN
    case .matrix(let matrix): matrix.withElements { elements in elements.contains { $0.isNaN } }
    case .text, .function, .model, .plot, .list: false
    }
  }

  /// The value, repeated to fill a shape.
  func repeated(to shape: Shape) throws(Problem) -> Value {
    guard self.shape != shape else { return self }
    let zeros = try Problem.catching { () throws(MatrixError) in
      try Matrix(repeating: 0, shape: shape)
    }
    return try self + Value(zeros)
  }
}
