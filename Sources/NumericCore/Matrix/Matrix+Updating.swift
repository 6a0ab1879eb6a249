// Elementwise changes in place, with several operands, for the backward pass and the optimisers.
// They ask for no interrupt: a step of training must not be left half done, and one pass over the
// largest matrix takes a few hundredths of a second.

extension Matrix {
  /// Replaces each element by a function of it and of the other matrix's element at the same place.
  ///
  /// - Precondition: the shapes are equal.
  @inline(__always)
  mutating func update(
    from other: Matrix, by function: (Double, Double) -> Double
  ) throws(MatrixError) {
    precondition(shape == other.shape, "an update goes element by element")
    try withMutableElements { target throws(MatrixError) in
      other.withElements { source in
        for index in 0..<target.count { target[index] = function(target[index], source[index]) }
      }
    }
  }

  /// Replaces each element by a function of it and of two other matrices' elements at the same
  /// place.
  ///
  /// - Precondition: the shapes are equal.
  @inline(__always)
  mutating func update(
    from first: Matrix, _ second: Matrix, by function: (Double, Double, Double) -> Double
  ) throws(MatrixError) {
    precondition(
      shape == first.shape && shape == second.shape, "an update goes element by element")
    try withMutableElements { target throws(MatrixError) in
      first.withElements { first in
        second.withElements { second in
          for index in 0..<target.count {
            target[index] = function(target[index], first[index], second[index])
          }
        }
      }
    }
  }

  /// A matrix of zeros in the same shape.
  func zeroed() throws(MatrixError) -> Matrix {
    try Matrix(repeating: 0, shape: shape, allowance: allowance)
  }
}
