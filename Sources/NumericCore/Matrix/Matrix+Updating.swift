// Elementwise changes in place of what the way back and an optimiser have several operands for. They
// ask for no interrupt: a step of training must not be left half done, and one pass over the largest
// matrix takes a few hundredths of a second.

extension Matrix {
  /// Puts a function of each element and of the other's at the same place in its place.
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

  /// Puts a function of each element and of two others' at the same place in its place.
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

  /// As many zeros.
  func zeroed() throws(MatrixError) -> Matrix {
    try Matrix(repeating: 0, shape: shape, allowance: allowance)
  }
}
