import NumericCore

/// The share of an operand in an adjoint, as in a textbook: the adjoint of the result, times the
/// derivative of the result by the operand.
///
/// It is stated once, with an operation, and read three ways: as numbers by the sweep, as a term by
/// explanations (`written`), and as Python by the table in helpers.py (`python`).
///
/// ```swift
/// gradient: .elementwise(.adjoint / .operand(0))  // the logarithm's
/// ```
indirect enum Share: Sendable {
  case adjoint
  case result
  case operand(Int)
  case number(Double)
  /// The first operand of a reduction, minus its mean along the axis.
  case deviation
  /// The number of elements behind each result of a reduction, minus `ddof`.
  case divisor
  case combined(Share, ElementwiseOperation, Share)
  case mapped(ElementwiseFunction, Share)
  /// The matrix product
  case product(Share, Share)
  case transposed(Share)
  /// The share where a condition holds, and 0 elsewhere, even where the share is infinite.
  case kept(Share, where: Share)
  /// The same for a few special values, which a textbook does not mention.
  case guarded(Share, where: Share)
}

// MARK: Written like a formula

extension Share: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral number: Double) { self = .number(number) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }

  static func + (left: Share, right: Share) -> Share { .combined(left, .add, right) }
  static func - (left: Share, right: Share) -> Share { .combined(left, .subtract, right) }
  static func * (left: Share, right: Share) -> Share { .combined(left, .multiply, right) }
  static func / (left: Share, right: Share) -> Share { .combined(left, .divide, right) }
  static func > (left: Share, right: Share) -> Share { .combined(left, .greater, right) }
  static func < (left: Share, right: Share) -> Share { .combined(left, .less, right) }
  static func != (left: Share, right: Share) -> Share { .combined(left, .notEqual, right) }
  static func || (left: Share, right: Share) -> Share { .combined(left, .or, right) }
  static func && (left: Share, right: Share) -> Share { .combined(left, .and, right) }
  static prefix func - (share: Share) -> Share { .mapped(.negate, share) }
  static prefix func ! (share: Share) -> Share { .mapped(.not, share) }

  var squared: Share { .mapped(.square, self) }

  func raised(to power: Share) -> Share { .combined(self, .power, power) }
}

// MARK: As numbers

extension Share {
  /// The numbers of the share, as a chain where it goes element by element.
  func computed(_ it: ElementwisePullback) throws(Problem) -> Adjoint {
    switch self {
    case .adjoint: return it.adjoint
    case .result: return it.result
    case .operand(let place): return it[place]
    case .number(let number): return .number(number)
    case .deviation:
      return try it[0] - .value(it.values[0].averaged(to: it.values.shape))
    case .divisor:
      return .number(it.count - (try it.values.operands.value(2)?.asNumber() ?? 0))
    case .combined(let left, let operation, let right):
      return try left.computed(it).combined(with: right.computed(it), by: operation)
    case .mapped(let function, let share): return try share.computed(it).mapped(by: function)
    case .product(let left, let right): return .value(try Self.product(left, right, it))
    case .transposed(let share):
      let matrix = try share.matrix(it)
      return .value(
        try Problem.catching { () throws(MatrixError) in Value(try matrix.transposed()) })
    case .kept(let share, let condition), .guarded(let share, let condition):
      return try share.computed(it).kept(where: condition.computed(it))
    }
  }

  /// A product with a transposed matrix needs no transposed copy.
  private static func product(
    _ left: Share, _ right: Share, _ it: ElementwisePullback
  ) throws(Problem) -> Value {
    switch (left, right) {
    case (_, .transposed(let right)):
      let (a, b) = (try left.matrix(it), try right.matrix(it))
      return try Problem.catching { () throws(MatrixError) in
        Value(try a.product(transposing: b))
      }
    case (.transposed(let left), _):
      let (a, b) = (try left.matrix(it), try right.matrix(it))
      return try Problem.catching { () throws(MatrixError) in
        Value(try a.transposedProduct(b))
      }
    default:
      let (a, b) = (try left.matrix(it), try right.matrix(it))
      return try Problem.catching { () throws(MatrixError) in Value(try a.product(b)) }
    }
  }

  private func matrix(_ it: ElementwisePullback) throws(Problem) -> Matrix {
    try computed(it).computed.asMatrix()
  }
}
