import LanguageSyntax
import NumericCore

/// Operators before, behind and between values.
///
/// While a tape is recorded, each result is computed and recorded by itself. Otherwise large
/// elementwise work is left to the next operator (see `Evaluator+Chains`), and the memory of an
/// intermediate result is used again.
extension Evaluator {
  /// The value of an operator with its operands.
  mutating func operatorValue(_ code: Code) throws(EvaluationError) -> Traced {
    guard tape == nil else { return try recordedOperator(code) }
    // In two steps: in one, the evaluator would be copied before its operand is evaluated.
    let operand = try joinable(code)
    return try value(of: operand, code)
  }

  /// An operator whose result may be left to the next one.
  mutating func joinable(_ code: Code) throws(EvaluationError) -> ChainOperand {
    switch code.form {
    case .unary(let operation, let operand): return try unary(operation, operand, in: code)
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, in: code)
    default: return .value(.nothing)
    }
  }

  /// An operator whose result the tape holds, so that nothing is joined or reused.
  private mutating func recordedOperator(_ code: Code) throws(EvaluationError) -> Traced {
    switch code.form {
    case .unary(let operation, let operand):
      let value = try evaluate(operand)
      let result = try apply(operation, value.value, of: operand, in: code)
      return traced(result, by: .operation(operation), .one(value), code)
    case .binary(let operation, let left, let right):
      let first = try evaluate(left)
      let second = try evaluate(right)
      noteSpread(code, (left, first.value), (right, second.value))
      let result: Value
      do throws(Problem) {
        result = try operation.apply(first.value, second.value, &workspace.resources)
      } catch {
        throw failure(error, of: operation, (left, first.value), (right, second.value), in: code)
      }
      return traced(
        result, by: .operation(operation), .two(consume first, consume second), code)
    default: return .nothing
    }
  }

  private mutating func unary(
    _ operation: Operation, _ code: Code, in whole: Code
  ) throws(EvaluationError) -> ChainOperand {
    let operand = try operand(code)
    if operand.isLarge, let chain = chain(operation, operand) { return .chain(chain) }
    let value = try value(of: operand, code)
    return .value(Traced(try apply(operation, value.value, of: code, in: whole)))
  }

  private mutating func apply(
    _ operation: Operation, _ value: Value, of operand: Code, in code: Code
  ) throws(EvaluationError) -> Value {
    do throws(Problem) {
      return try operation.apply(value, &workspace.resources)
    } catch {
      throw failure(error, of: operation, at: code.range, operands: [(operand, value)])
    }
  }

  private mutating func binary(
    _ operation: Operation, _ left: Code, _ right: Code, in code: Code
  ) throws(EvaluationError) -> ChainOperand {
    let first = try operand(left)
    let second = try operand(right)
    if case .value(let leftTraced) = first, case .value(let rightTraced) = second {
      noteSpread(code, (left, leftTraced.value), (right, rightTraced.value))
    } else if let a = first.shape, let b = second.shape {
      keep(Spread(code, of: source, (left, a), (right, b)))
    }
    if first.isLarge || second.isLarge,
      let chain = try chain(operation, (left, first), (right, second), in: code)
    {
      return .chain(chain)
    }
    var leftValue = try value(of: consume first, left)
    let rightValue = try value(of: consume second, right)
    if try reuse(&leftValue.value, of: left, operation, (right, rightValue.value), in: code) {
      return .value(leftValue)
    }
    return .value(
      Traced(
        try apply(operation, (left, leftValue.value), (right, rightValue.value), in: code)))
  }

  /// Writes the result over a left operand of its shape, if the operator goes element by element:
  /// an intermediate result, which is not shared, then needs no more memory.
  private mutating func reuse(
    _ left: inout Value, of leftCode: Code, _ operation: Operation,
    _ right: (code: Code, value: Value), in code: Code
  ) throws(EvaluationError) -> Bool {
    guard case .elementwise(let elementwise) = operation.rule else { return false }
    do throws(MatrixError) {
      return try left.combine(with: right.value, by: elementwise)
    } catch {
      throw failure(
        Problem(error, code: operation.name), of: operation, (leftCode, left), right, in: code)
    }
  }

  private mutating func apply(
    _ operation: Operation, _ left: (code: Code, value: Value),
    _ right: (code: Code, value: Value), in code: Code, at range: SourceRange? = nil
  ) throws(EvaluationError) -> Value {
    do throws(Problem) {
      return try operation.apply(left.value, right.value, &workspace.resources)
    } catch {
      throw failure(error, of: operation, left, right, in: code, at: range)
    }
  }

  func failure(
    _ problem: Problem, of operation: Operation, _ left: (code: Code, value: Value),
    _ right: (code: Code, value: Value), in code: Code, at range: SourceRange? = nil
  ) -> EvaluationError {
    failure(
      problem, of: operation, at: range ?? code.range, operands: [left, right],
      operatorRange: code.syntax.operatorRange)
  }

  /// `a < b ≤ c` is `a < b and b ≤ c`, with b computed once.
  mutating func comparison(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .comparison(let first, let links) = code.form else { return .nothing }
    var left = (code: first, value: try evaluate(first))
    var result: Value?
    for link in links {
      let right = (code: link.right, value: try evaluate(link.right))
      noteSpread(code, (left.code, left.value.value), (right.code, right.value.value))
      let holds = try apply(
        link.operation, (left.code, left.value.value), (right.code, right.value.value), in: code,
        at: link.range)
      if tape != nil {
        _ = traced(holds, by: .operation(link.operation), .two(left.value, right.value), code)
      }
      if let before = result {
        result = try apply(Operators.and, (first, before), (link.right, holds), in: code)
      } else {
        result = holds
      }
      left = right
    }
    return Traced(result ?? left.value.value)
  }
}

extension Expression {
  /// The range of the operator between two operands; nil for a chain of comparisons, where a fix of
  /// one link may break the next.
  fileprivate var operatorRange: SourceRange? {
    switch kind {
    case .binary(_, _, _, let range): range
    case .comparison(_, let links) where links.count == 1: links[0].operatorRange
    default: nil
    }
  }
}
