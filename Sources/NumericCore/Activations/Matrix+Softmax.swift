#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// e^z overflows above 709, and a row of very negative scores would be 0/0. Both functions are the
// same for z and z − c, so the largest score of each line is subtracted first: then the largest
// power is 1, and the sum is at least that.

extension Matrix {
  /// Scores turned into probabilities along an axis: softmax(z)ₖ = eᶻᵏ / Σ eᶻʲ.
  ///
  /// ```swift
  /// let scores = try Matrix(column: [0, 1000])
  /// try scores.softmax(along: .rows)  // [[0], [1]]: the classes of an example lie along its column
  /// ```
  ///
  /// **Shape.** That of this matrix. **Range.** 0...1, and each line sums to 1 up to rounding.
  ///
  /// A line that holds a NaN or +∞ becomes NaN; −∞ has probability 0, unless all are −∞ (NaN).
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `scipy.special.softmax(matrix, axis)` and `torch.softmax(matrix, dim)`.
  public func softmax(along axis: Axis) throws(MatrixError) -> Matrix {
    var result = self
    try result.formSoftmax(along: axis)
    return result
  }

  /// Replaces the scores by the probabilities; see ``softmax(along:)``.
  ///
  /// Takes no memory unless this matrix shares its own with a copy.
  public mutating func formSoftmax(along axis: Axis) throws(MatrixError) {
    let shape = shape
    try updateLines(along: axis) { target, lines, watch throws(MatrixError) in
      var rest = lines
      if axis == .rows, let start = target.baseAddress {
        while rest.count >= 8 {
          let columns = EightColumns(
            start: start + rest.lowerBound, rows: shape.rows, stride: shape.columns)
          try columns.formSoftmax(in: start + rest.lowerBound, &watch)
          rest = rest.dropFirst(8)
        }
      }
      for index in rest {
        let line = Line(index, of: UnsafeBufferPointer(target), shape, along: axis)
        try line.formSoftmax(in: target, &watch)
      }
    }
  }

  /// The logarithms of the probabilities, ln softmax(z)ₖ = zₖ − ln Σ eᶻʲ.
  ///
  /// It is finite where the probability itself is too small for a number, so losses are computed
  /// from it.
  ///
  /// ```swift
  /// try Matrix(column: [0, 1000]).logSoftmax(along: .rows)  // [[-1000], [0]]
  /// ```
  ///
  /// **Shape.** That of this matrix.
  ///
  /// - Complexity: O(`count`).
  /// - Note: the same as `scipy.special.log_softmax(matrix, axis)` and
  ///   `torch.log_softmax(matrix, dim)`.
  public func logSoftmax(along axis: Axis) throws(MatrixError) -> Matrix {
    let shape = shape
    var result = self
    try result.updateLines(along: axis) { target, lines, watch throws(MatrixError) in
      for index in lines {
        let line = Line(index, of: UnsafeBufferPointer(target), shape, along: axis)
        let best = line.placeOfLargest
        let largest = line.count > 0 ? line[best] : 0
        // The largest power is 1, and a logarithm of 1 + r that keeps the digits of a small r.
        let others = PowerTerms(line: line, largest: largest, without: best)
        let logarithm = log1p(try others.sum(0..<line.count, &watch))
        for index in 0..<line.count {
          target[line.place(index)] = line[index] - largest - logarithm
        }
      }
    }
    return result
  }

  private mutating func updateLines(
    along axis: Axis,
    by body: (
      UnsafeMutableBufferPointer<Double>, _ lines: Range<Int>, inout InterruptWatch
    ) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    let lines = 0..<shape.reduced(along: axis).count
    var watch = InterruptWatch(allowance)
    try allowance.count(count * Operations.transcendental)
    try withMutableElements { target throws(MatrixError) in try body(target, lines, &watch) }
  }
}

/// e^(zₖ − max) as terms of a sum, without one of them.
private struct PowerTerms: SumTerms {
  let line: Line
  let largest: Double
  let without: Int
  @inline(__always)
  subscript(index: Int) -> Double { index == without ? 0 : exp(line[index] - largest) }
}

extension Line {
  /// Overwrites the line's scores with the probabilities.
  fileprivate func formSoftmax(
    in target: UnsafeMutableBufferPointer<Double>, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    let largest = largest
    for index in 0..<count {
      target[place(index)] = exp(self[index] - largest)
      try watch.passed(1)
    }
    let sum = try sum(&watch)
    for index in 0..<count { target[place(index)] = self[index] / sum }
  }

  fileprivate var placeOfLargest: Int {
    var best = 0
    for index in 0..<count where self[index] > self[best] { best = index }
    return best
  }

  // −∞ for no elements; a NaN need not win here, since it spoils the sum anyway.
  fileprivate var largest: Double {
    var largest = -Double.infinity
    for index in 0..<count where self[index] > largest { largest = self[index] }
    return largest
  }
}

extension EightColumns {
  /// The same for eight columns.
  fileprivate func formSoftmax(
    in target: UnsafeMutablePointer<Double>, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    var largest = SIMD8(repeating: -Double.infinity)
    for row in 0..<rows { largest.replace(with: self[row], where: self[row] .> largest) }
    for row in 0..<rows {
      let powers = self[row] - largest
      for column in 0..<8 { target[row &* stride &+ column] = exp(powers[column]) }
      try watch.passed(8)
    }
    let sum = try sum(&watch)
    for row in 0..<rows {
      UnsafeMutableRawPointer(target + row &* stride)
        .storeBytes(of: self[row] / sum, as: SIMD8<Double>.self)
    }
  }
}
