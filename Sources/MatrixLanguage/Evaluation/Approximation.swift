import NumericCore

/// `a ≈ b`: |a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12, with the norms over the finite elements.
///
/// It forgives rounding and nothing else: γ = √σ² is not taken for √(σ² + ε). Equal infinities are
/// close; NaN is close to nothing.
package struct Approximation: Sendable {
  package static let relative = 1e-9
  package static let absolute = 1e-12

  let tolerance: Double

  package init(_ left: Value, _ right: Value) {
    tolerance =
      Self.relative * max(Self.norm(of: left), Self.norm(of: right)) + Self.absolute
  }

  package func callAsFunction(_ left: Double, _ right: Double) -> Bool {
    left == right || (left - right).magnitude <= tolerance
  }

  private static func norm(of value: Value) -> Double {
    var norm = 0.0
    for element in value.elements where element.isFinite {
      norm = max(norm, element.magnitude)
    }
    return norm
  }
}

extension Value {
  /// Whether both have the same shape and are close everywhere; texts, if they are equal.
  package func isClose(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)):
      return left == right
    case (.model, .model):
      return isIdentical(to: other)
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isClose(to: $1) }
    default:
      guard let shape, shape == other.shape else { return false }
      let close = Approximation(self, other)
      return zip(elements, other.elements).allSatisfy { close($0, $1) || ($0.isNaN && $1.isNaN) }
    }
  }
}
