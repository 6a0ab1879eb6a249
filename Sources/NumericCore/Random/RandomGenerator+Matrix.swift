extension RandomGenerator {
  /// A matrix of numbers that are uniform in 0..<1, drawn row after row.
  ///
  /// If it throws, the numbers drawn so far are used up.
  ///
  /// - Complexity: O(`shape.count`).
  public mutating func uniforms(
    shape: Shape, allowance: Allowance = .unlimited
  ) throws(MatrixError) -> Matrix {
    try matrix(shape, allowance, Operations.uniform) { $0.uniform() }
  }

  /// A matrix of numbers from the normal distribution with mean 0 and variance 1, drawn row after
  /// row.
  ///
  /// If it throws, the numbers drawn so far are used up.
  ///
  /// - Complexity: O(`shape.count`).
  public mutating func normals(
    shape: Shape, allowance: Allowance = .unlimited
  ) throws(MatrixError) -> Matrix {
    try matrix(shape, allowance, Operations.normal) { $0.normal() }
  }

  /// The integers `0..<count` in a random order, each order equally likely.
  ///
  /// It is the shuffle of Fisher and Yates: from the last place down to the second, each is
  /// exchanged with one that is not behind it.
  ///
  /// - Throws: `MatrixError.negativeSize` if `count` is below zero; `MatrixError.tooLarge` if a row
  ///   of so many elements would be.
  /// - Complexity: O(`count`).
  public mutating func permutation(
    _ count: Int, allowance: Allowance = .unlimited
  ) throws(MatrixError) -> [Int] {
    try allowance.check(Shape(rows: 1, columns: count))
    try allowance.count(count * Operations.uniform)
    var order = Array(0..<count)
    var watch = InterruptWatch(allowance)
    for place in order.indices.dropFirst().reversed() {
      order.swapAt(place, integer(below: place + 1))
      try watch.passed(1)
    }
    return order
  }

  /// The rows or columns of a matrix in a random order, each order equally likely.
  ///
  /// ```swift
  /// try generator.shuffled(batch, along: .columns)  // the same examples in another order
  /// ```
  ///
  /// - Complexity: O(`matrix.count`).
  public mutating func shuffled(
    _ matrix: Matrix, along axis: Axis
  ) throws(MatrixError) -> Matrix {
    let count = matrix.shape.size(along: axis)
    let order = try permutation(count, allowance: matrix.allowance)
    return try matrix.selecting(order, along: axis)
  }

  private mutating func matrix(
    _ shape: Shape, _ allowance: Allowance, _ operations: Int,
    _ draw: (inout RandomGenerator) -> Double
  ) throws(MatrixError) -> Matrix {
    try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try allowance.count(target.count * operations)
      var watch = InterruptWatch(allowance)
      try watch.inPieces(of: target.count) { piece throws(MatrixError) in
        for index in piece { target[index] = draw(&self) }
      }
    }
  }
}
