import NumericCore

/// The gradient of a function by small steps to both sides: a witness that knows no calculus.
func centralDifferences(
  at point: Matrix, step: Double = 1e-5, of function: (Matrix) throws -> Double
) throws -> Matrix {
  let slopes = try (0..<point.count).map { index in
    var (ahead, behind) = (point.elements, point.elements)
    ahead[index] += step
    behind[index] -= step
    let difference =
      try function(Matrix(shape: point.shape, elements: ahead))
      - function(Matrix(shape: point.shape, elements: behind))
    return difference / (2 * step)
  }
  return try Matrix(shape: point.shape, elements: slopes)
}
