#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A function of one number that matrices extend to all their elements.
///
/// Each except `not` gives NaN for NaN; `not` takes NaN for true. `exponential`, `logarithm`,
/// `tanh` and `sigmoid` rest on the system's C library, and may differ in the last bit between
/// systems.
public enum ElementwiseFunction: CaseIterable, Hashable, Sendable {
  /// −x.
  case negate
  /// 1 if x is 0, else 0.
  case not
  /// |x|.
  case absolute
  /// eˣ; ∞ above about 709.8.
  case exponential
  /// ln x; −∞ at 0 and NaN below.
  case logarithm
  /// √x; NaN below 0.
  case squareRoot
  /// x².
  case square
  /// The hyperbolic tangent, in −1...1.
  case tanh
  /// 1 / (1 + e⁻ˣ), in 0...1.
  case sigmoid
  /// x where x is positive, else 0.
  case relu
  /// The nearest integer, and of two equally near ones the even: 0.5 and −0.5 give 0, 1.5 gives 2.
  case round

  /// The function's value at `x`.
  ///
  /// ```swift
  /// ElementwiseFunction.sigmoid(0)      // 0.5
  /// ElementwiseFunction.sigmoid(-1000)  // 0, and no overflow on the way
  /// ```
  @inline(__always)
  public func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .negate: -x
    case .not: x == 0 ? 1 : 0
    case .absolute: x.magnitude
    case .exponential: exp(x)
    case .logarithm: log(x)
    case .squareRoot: x.squareRoot()
    case .square: x * x
    case .tanh: hyperbolicTangent(x)
    case .sigmoid: logisticSigmoid(x)
    // `max(x, 0)` would drop a NaN or not, depending on the order of its operands.
    case .relu: x <= 0 ? 0 : x
    case .round: x.rounded(.toNearestOrEven)
    }
  }
}

// The C function, whose name the case `tanh` hides.
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

// e^|x| overflows for large |x|, e^-|x| never does.
private func logisticSigmoid(_ x: Double) -> Double {
  let decay = exp(-x.magnitude)
  return (x < 0 ? decay : 1) / (1 + decay)
}
