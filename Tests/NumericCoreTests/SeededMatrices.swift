import NumericCore
import Support

extension SeededGenerator {
  /// A matrix of a given shape with elements in −10...10.
  mutating func matrix(
    _ rows: Int, _ columns: Int, allowance: Allowance = .unlimited
  ) throws -> Matrix {
    let shape = try Shape(rows: rows, columns: columns)
    let elements = (0..<shape.count).map { _ in Double.random(in: -10...10, using: &self) }
    return try Matrix(shape: shape, allowance: allowance, elements: elements)
  }

  /// A matrix of 0 up to 12 rows and columns.
  mutating func matrix() throws -> Matrix {
    try matrix(Int.random(in: 0...12, using: &self), Int.random(in: 0...12, using: &self))
  }

  /// Two matrices that can be broadcast together.
  mutating func broadcastPair() throws -> (Matrix, Matrix) {
    let (rows, columns) = (Int.random(in: 1...6, using: &self), Int.random(in: 1...6, using: &self))
    func one(or size: Int) -> Int { Bool.random(using: &self) ? 1 : size }
    return (
      try matrix(one(or: rows), one(or: columns)), try matrix(one(or: rows), one(or: columns))
    )
  }
}

extension Matrix {
  /// The rows, for comparing with a literal.
  var nested: [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[row, $0] } }
  }

  /// The elements' bits: equal for NaNs too, and different for 0 and −0.
  var bits: [UInt64] { elements.map(\.bitPattern) }
}

/// Whether two numbers agree but for a relative error; infinities and NaNs must be the same.
func agree(_ a: Double, _ b: Double, relative tolerance: Double) -> Bool {
  if a == b || (a.isNaN && b.isNaN) { return true }
  return (a - b).magnitude <= tolerance * max(a.magnitude, b.magnitude)
}

/// The sum of numbers with the rounding errors carried along (A. Neumaier, 1974): a witness that
/// shares no line with the sums under test.
func compensatedSum(_ numbers: [Double]) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for number in numbers {
    let next = sum + number
    lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
    sum = next
  }
  return sum + lost
}
