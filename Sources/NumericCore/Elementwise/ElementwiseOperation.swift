#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An operation on two numbers that matrices extend to all their elements.
///
/// Comparisons and logic give 1 for true and 0 for false, and take every number but 0 for true.
/// NaN is unequal to everything, itself included, is neither less nor greater than anything, and is
/// true, as in NumPy.
public enum ElementwiseOperation: CaseIterable, Hashable, Sendable {
  /// a + b.
  case add
  /// a − b.
  case subtract
  /// a · b.
  case multiply
  /// a / b; dividing by 0 gives ±∞, and 0 / 0 gives NaN.
  case divide
  /// aᵇ; NaN for a negative a and a b that is no integer, and 1 for any a if b is 0.
  case power
  /// Whether a = b.
  case equal
  /// Whether a ≠ b.
  case notEqual
  /// Whether a < b.
  case less
  /// Whether a ≤ b.
  case lessOrEqual
  /// Whether a > b.
  case greater
  /// Whether a ≥ b.
  case greaterOrEqual
  /// Whether both are true.
  case and
  /// Whether at least one is true.
  case or

  /// The operation's result for two numbers.
  ///
  /// ```swift
  /// ElementwiseOperation.power(2, 10)  // 1024
  /// ElementwiseOperation.less(2, 10)   // 1
  /// ```
  ///
  /// Only `power` comes from the system's C library, and may differ in the last bit between
  /// systems. A square is not taken from it: it is a · a, rounded once, as in NumPy.
  @inline(__always)
  public func callAsFunction(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .power: right == 2 ? left * left : pow(left, right)
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .and: left != 0 && right != 0 ? 1 : 0
    case .or: left != 0 || right != 0 ? 1 : 0
    }
  }
}
