import NumericCore

/// An adjoint: the change of the loss with each element of a value. It may still have to be
/// computed.
///
/// The result of one rule is mostly an operand of the next. So for large values it stays a chain,
/// which is computed only when the matrix is needed. An adjoint may also be smaller than its value,
/// where it is the same along an axis: the one of `mean(z)` is one number for all of z.
enum Adjoint: Sendable {
  case value(Value)
  /// - Parameter length: the number of steps in the chain.
  indirect case chain(ElementwiseChain, length: Int)

  /// A longer chain is computed, since a chain keeps all its operands.
  private static let mostSteps = 12

  static func number(_ number: Double) -> Adjoint { .value(.number(number)) }

  var shape: Shape {
    switch self {
    case .value(let value): value.shape ?? .scalar
    case .chain(let chain, _): chain.shape
    }
  }

  /// The numbers themselves.
  var computed: Value {
    get throws(Problem) {
      switch self {
      case .value(let value): return value
      case .chain(let chain, _):
        return Value(try Problem.catching { () throws(MatrixError) in try chain.matrix() })
      }
    }
  }

  /// The numbers, repeated to fill this shape.
  func whole(_ shape: Shape) throws(Problem) -> Value { try computed.repeated(to: shape) }

  /// The adjoint of an operand of this shape, if broadcasting repeated it to fit a result.
  func shared(by operand: Shape, of result: Shape) throws(Problem) -> Adjoint {
    if operand == result { return self }
    let own = shape
    var target = own
    if operand.rows == 1 { target = target.reduced(along: .rows) }
    if operand.columns == 1 { target = target.reduced(along: .columns) }
    let sum = try computed.summed(to: target)
    // An adjoint that is the same along an axis counts as often as it was repeated.
    var times = 1
    if operand.rows == 1, own.rows == 1 { times *= result.rows }
    if operand.columns == 1, own.columns == 1 { times *= result.columns }
    return .value(times == 1 ? sum : try sum * .number(Double(times)))
  }

  // MARK: Arithmetic

  static func + (left: Adjoint, right: Adjoint) throws(Problem) -> Adjoint {
    try left.combined(with: right, by: .add)
  }

  static func - (left: Adjoint, right: Adjoint) throws(Problem) -> Adjoint {
    try left.combined(with: right, by: .subtract)
  }

  func mapped(by function: ElementwiseFunction) throws(Problem) -> Adjoint {
    if case .value(let value) = self, !value.isWorthJoining {
      return .value(try value.mapped(by: function))
    }
    guard let (chain, length) = chain else { return self }
    return try Adjoint.chain(chain.mapped(by: function), length: length + 1).bounded
  }

  /// The adjoint where a condition holds, and 0 elsewhere, even where it is infinite.
  func kept(where condition: Adjoint) throws(Problem) -> Adjoint {
    .value(try computed.kept(where: condition.computed))
  }

  func combined(
    with other: Adjoint, by operation: ElementwiseOperation
  ) throws(Problem) -> Adjoint {
    if case .value(let left) = self, case .value(let right) = other,
      !left.isWorthJoining, !right.isWorthJoining
    {
      return .value(try Operators.combine(left, right, by: operation, written: ""))
    }
    guard let (left, steps) = chain, let (right, others) = other.chain else { return self }
    let joined = try Problem.catching { () throws(MatrixError) in
      try left.combined(with: right, by: operation)
    }
    return try Adjoint.chain(joined, length: steps + others + 1).bounded
  }

  private var bounded: Adjoint {
    get throws(Problem) {
      guard case .chain(_, let length) = self, length > Self.mostSteps else { return self }
      return .value(try computed)
    }
  }

  private var chain: (ElementwiseChain, length: Int)? {
    switch self {
    case .value(let value): value.chain.map { ($0, 0) }
    case .chain(let chain, let length): (chain, length)
    }
  }
}
