extension Matrix {
  /// The values of a function at all elements.
  ///
  /// ```swift
  /// try Matrix(row: [-1, 0, 4]).mapped(by: .relu)  // [[0, 0, 4]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Complexity: O(`count`).
  public func mapped(by function: ElementwiseFunction) throws(MatrixError) -> Matrix {
    try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withElements { source throws(MatrixError) in
        try function.fill(target, from: source, allowance)
      }
    }
  }

  /// Puts the values of a function in the place of the elements.
  ///
  /// No memory is taken if nobody else holds this matrix's. If interrupted, some elements are
  /// changed already and others are not; after any other error all are as they were.
  ///
  /// - Complexity: O(`count`).
  public mutating func map(by function: ElementwiseFunction) throws(MatrixError) {
    guard isUnique() else {
      self = try mapped(by: function)
      return
    }
    let allowance = allowance
    try withMutableElements { target throws(MatrixError) in
      try function.fill(target, from: UnsafeBufferPointer(target), allowance)
    }
  }
}

extension ElementwiseFunction {
  // As for operations, the switch stands outside so that each loop is compiled for one function.
  fileprivate func fill(
    _ target: UnsafeMutableBufferPointer<Double>,
    from source: UnsafeBufferPointer<Double>,
    _ allowance: Allowance
  ) throws(MatrixError) {
    @inline(__always)
    func run(_ function: ElementwiseFunction) throws(MatrixError) {
      var watch = InterruptWatch(allowance)
      try watch.inPieces(of: source.count) { piece throws(MatrixError) in
        for index in piece { target[index] = function(source[index]) }
      }
    }
    switch self {
    case .negate: try run(.negate)
    case .not: try run(.not)
    case .absolute: try run(.absolute)
    case .exponential: try run(.exponential)
    case .logarithm: try run(.logarithm)
    case .squareRoot: try run(.squareRoot)
    case .square: try run(.square)
    case .tanh: try run(.tanh)
    case .sigmoid: try run(.sigmoid)
    case .relu: try run(.relu)
    case .round: try run(.round)
    }
  }
}
