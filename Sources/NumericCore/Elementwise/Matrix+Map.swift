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

  /// Replaces the elements by a function of them.
  ///
  /// Takes no memory unless this matrix shares its own with a copy. If interrupted, some elements
  /// are changed already and others are not; after any other error all are as they were.
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

extension Matrix {
  /// Overwrites this matrix with a function of all elements of another.
  mutating func refill(
    withMapped other: Matrix, by function: ElementwiseFunction
  ) throws(MatrixError) {
    let allowance = other.allowance
    try refill(shape: other.shape, allowance: allowance) { target throws(MatrixError) in
      try other.withElements { source throws(MatrixError) in
        try function.fill(target, from: source, allowance)
      }
    }
  }
}

extension ElementwiseFunction {
  fileprivate func fill(
    _ target: UnsafeMutableBufferPointer<Double>,
    from source: UnsafeBufferPointer<Double>,
    _ allowance: Allowance
  ) throws(MatrixError) {
    guard let start = source.baseAddress, let target = target.baseAddress else { return }
    try allowance.count(source.count * (operations - 1))
    let loop = MappingLoop(source: start, target: target)
    try Cores.split(0..<source.count, elements: source.count) { part throws(MatrixError) in
      try loop.run(self, part, allowance)
    }
  }
}

/// The elements that a function is applied to, and where its values go. Sendable, since each core
/// writes values of its own.
private struct MappingLoop: @unchecked Sendable {
  let source: UnsafePointer<Double>
  let target: UnsafeMutablePointer<Double>

  func run(
    _ function: ElementwiseFunction, _ part: Range<Int>, _ allowance: Allowance
  ) throws(MatrixError) {
    try function.specialized { function throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try watch.inPieces(of: part.count) { piece throws(MatrixError) in
        let first = part.lowerBound &+ piece.lowerBound
        ElementwiseRun.map(
          .each(source + first), by: function, into: target + first, count: piece.count)
      }
    }
  }
}
