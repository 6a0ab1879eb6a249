/// The number of operations that a piece of work counts as.
///
/// An operation is what a core does in about a nanosecond, more or less: an element is read, computed
/// and written. Work is counted as a whole before it is done, by its size alone, so the count is the
/// same on every machine and any number of cores, and costs nothing beside the work.
public enum Operations {
  /// A statement of a program, whatever it does: it is looked up, checked and carried out.
  public static let statement = 100
  /// A byte of a statement, for its parts, each of which is at least a byte long.
  public static let byte = 10
  /// e to the power of an element, and all that the C library computes.
  static let transcendental = 8
  /// A random number, uniform or normally distributed.
  static let uniform = 2
  static let normal = 16

  /// Sorting so many elements in one line: each is compared log₂ times.
  static func sorting(_ count: Int) -> Int {
    4 * count * (Int.bitWidth - max(0, count).leadingZeroBitCount)
  }
}

extension ElementwiseFunction {
  /// What it counts as for one element, writing the result included.
  var operations: Int {
    switch self {
    case .exponential, .logarithm, .tanh, .sigmoid: Operations.transcendental
    case .negate, .not, .absolute, .squareRoot, .square, .relu, .round: 1
    }
  }
}

extension ElementwiseOperation {
  /// What it counts as for one element, writing the result included.
  var operations: Int { self == .power ? Operations.transcendental : 1 }
}
