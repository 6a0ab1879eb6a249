import NumericCore

/// `a ≈ b`: |a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12, with the norms over the finite elements.
///
/// It allows for rounding and nothing else: γ = √σ² is not taken for √(σ² + ε). Equal infinities
/// are close; NaN is close to nothing.
package struct Approximation: Sendable {
  package static let relative = 1e-9
  package static let absolute = 1e-12

  let tolerance: Double

  /// - Throws: `Problem.interrupted` if the interrupt is requested.
  package init(_ left: Value, _ right: Value) throws(Problem) {
    tolerance =
      Self.relative * max(try Self.norm(of: left), try Self.norm(of: right)) + Self.absolute
  }

  package func callAsFunction(_ left: Double, _ right: Double) -> Bool {
    left == right || (left - right).magnitude <= tolerance
  }

  private static func norm(of value: Value) throws(Problem) -> Double {
    if case .number(let number) = value { return number.isFinite ? number.magnitude : 0 }
    guard case .matrix(let matrix) = value else { return 0 }
    var norm = 0.0
    try matrix.forEachPiece { elements in
      for place in elements.indices where elements[place].isFinite {
        norm = max(norm, elements[place].magnitude)
      }
    }
    return norm
  }
}

extension Value {
  /// True if both have the same shape and are close everywhere; for texts, if they are equal.
  package func isClose(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)):
      return left == right
    case (.model, .model):
      return isIdentical(to: other)
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isClose(to: $1) }
    default:
      guard let shape, shape == other.shape, let close = try? Approximation(self, other) else {
        return false
      }
      return zip(elements, other.elements).allSatisfy { close($0, $1) || ($0.isNaN && $1.isNaN) }
    }
  }
}
