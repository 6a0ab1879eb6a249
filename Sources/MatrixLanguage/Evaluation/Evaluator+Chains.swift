import NumericCore

/// Elementwise operators on large matrices, joined.
///
/// The result of such an operator is often an operand of the next one, and would be written to
/// memory only to be read once. So it stays a chain, which the next operator continues, and which
/// is computed in one pass when the matrix is needed. Each operator still checks the shapes, so the
/// diagnostics stay the same.
///
/// No chain is built while a tape is recorded: the tape holds the result of each operator.
extension Evaluator {
  /// An operand of an operator: a value, or a chain still to be computed.
  enum ChainOperand {
    case value(Traced)
    indirect case chain(ElementwiseChain)

    var isLarge: Bool {
      switch self {
      case .chain: true
      case .value(let traced): traced.value.isWorthJoining
      }
    }

    var shape: Shape? {
      switch self {
      case .chain(let chain): chain.shape
      case .value(let traced): traced.value.shape
      }
    }

    fileprivate var chain: ElementwiseChain? {
      switch self {
      case .chain(let chain): chain
      case .value(let traced): traced.value.chain
      }
    }
  }

  /// Evaluates an operand as far as its operator needs it.
  mutating func operand(_ code: Code) throws(EvaluationError) -> ChainOperand {
    switch code.form {
    case .unary, .binary:
      if let number = arithmetic(code) { return .value(Traced(.number(number))) }
      try descend(to: code)
      defer { depth -= 1 }
      return try joinable(code)
    default:
      return .value(try evaluate(code))
    }
  }

  /// The value of an operand, computed if it is still a chain.
  mutating func value(
    of operand: consuming ChainOperand, _ code: Code
  ) throws(EvaluationError) -> Traced {
    switch consume operand {
    case .value(let value): return value
    case .chain(let chain):
      do throws(MatrixError) {
        return Traced(Value(try chain.matrix()))
      } catch {
        throw failure(Problem(error, code: ""), at: code.range)
      }
    }
  }

  /// The chain continued by a function of each element, if the operation is one.
  mutating func chain(_ operation: Operation, _ operand: ChainOperand) -> ElementwiseChain? {
    guard case .mapping(let function) = operation.rule else { return nil }
    return operand.chain?.mapped(by: function)
  }

  /// The chain continued by an operator on two operands, if it goes element by element.
  mutating func chain(
    _ operation: Operation, _ left: (code: Code, value: ChainOperand),
    _ right: (code: Code, value: ChainOperand), in code: Code
  ) throws(EvaluationError) -> ElementwiseChain? {
    guard case .elementwise(let elementwise) = operation.rule,
      let first = left.value.chain, let second = right.value.chain
    else { return nil }
    do throws(MatrixError) {
      return try first.combined(with: second, by: elementwise)
    } catch {
      throw failure(
        Problem(error, code: operation.name), of: operation,
        (left.code, try value(of: left.value, left.code).value),
        (right.code, try value(of: right.value, right.code).value), in: code)
    }
  }
}

extension Value {
  /// True for a matrix so large that it should be read only once; smaller ones stay in the fastest
  /// cache.
  var isWorthJoining: Bool {
    if case .matrix(let matrix) = self { matrix.count >= 1 << 13 } else { false }
  }

  /// A chain that begins with this value; nil for a value without elements.
  var chain: ElementwiseChain? {
    switch self {
    case .number(let number): ElementwiseChain(number)
    case .matrix(let matrix): ElementwiseChain(matrix)
    case .text, .function, .model, .plot, .list: nil
    }
  }
}
