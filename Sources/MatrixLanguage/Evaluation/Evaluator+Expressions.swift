import NumericCore

/// Expressions.
///
/// Trees are as deep as the limit allows, so each step down takes little stack: the dispatch binds
/// nothing, and what is said about a failure is made in functions of its own.
extension Evaluator {
  /// The value of an expression.
  mutating func evaluate(_ code: Code) throws(EvaluationError) -> Value {
    if case .constant(let value) = code.form { return value }
    if case .variable = code.form { return try variable(code) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.depth else {
      // No expression is read that is so deep, so it is calls that are.
      throw failure(.limit(.calls, limits.depth), at: code.range)
    }
    switch code.form {
    case .unary: return try unary(code)
    case .binary: return try binary(code)
    case .comparison: return try comparison(code)
    case .builtin: return try builtin(code)
    case .variadic: return try variadic(code)
    case .call: return try call(code)
    case .brackets: return try brackets(code)
    case .index: return try indexed(code)
    case .list: return try list(code)
    case .repeat: return try repeatLoop(code)
    case .for: return try forLoop(code)
    case .lastResult: return try lastResult(code)
    case .constant, .variable: return .nothing
    }
  }

  private func variable(_ code: Code) throws(EvaluationError) -> Value {
    guard case .variable(let slot, let name) = code.form else { return .nothing }
    guard let binding = binding(slot) else { throw missing(name, at: code.range, in: slot) }
    return binding.value
  }

  private func lastResult(_ code: Code) throws(EvaluationError) -> Value {
    guard let last = workspace.lastResult else { throw missing(Name("_"), at: code.range) }
    return last
  }

  private mutating func list(_ code: Code) throws(EvaluationError) -> Value {
    guard case .list(let parts) = code.form else { return .nothing }
    var values: [Value] = []
    for part in parts {
      let value = try evaluate(part)
      // Lists of lists could double with each turn of a loop.
      if case .list(let parts) = value {
        let problem =
          parts.isEmpty
          ? Problem.wrongCount(names: 1, values: 0)
          : .wrongKind(needed: .matrix, found: .list, role: nil)
        throw failure(problem, at: part.range)
      }
      values.append(value)
    }
    return .list(values)
  }

  // MARK: Operators

  private mutating func unary(_ code: Code) throws(EvaluationError) -> Value {
    guard case .unary(let operation, let operand) = code.form else { return .nothing }
    return try apply(operation, try evaluate(operand), of: operand, in: code)
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

  private mutating func binary(_ code: Code) throws(EvaluationError) -> Value {
    guard case .binary(let operation, let left, let right) = code.form else { return .nothing }
    let leftValue = try evaluate(left)
    let rightValue = try evaluate(right)
    return try apply(
      operation, (left, leftValue), (right, rightValue), at: code.range,
      operatorRange: code.syntax.operatorRange)
  }

  private mutating func apply(
    _ operation: Operation, _ left: (code: Code, value: Value),
    _ right: (code: Code, value: Value), at range: SourceRange, operatorRange: SourceRange? = nil
  ) throws(EvaluationError) -> Value {
    do throws(Problem) {
      return try operation.apply(left.value, right.value, &workspace.resources)
    } catch {
      throw failure(
        error, of: operation, at: range, operands: [left, right], operatorRange: operatorRange)
    }
  }

  /// `a < b ≤ c` is `a < b and b ≤ c`, with b computed once.
  private mutating func comparison(_ code: Code) throws(EvaluationError) -> Value {
    guard case .comparison(let first, let links) = code.form else { return .nothing }
    var left = (first, try evaluate(first))
    var result: Value?
    for link in links {
      let right = (link.right, try evaluate(link.right))
      // In a chain, what mends one link may break the next.
      let holds = try apply(
        link.operation, left, right, at: link.range,
        operatorRange: links.count == 1 ? link.operatorRange : nil)
      if let before = result {
        result = try apply(
          Operators.and, (first, before), (link.right, holds), at: code.range)
      } else {
        result = holds
      }
      left = right
    }
    return result ?? left.1
  }

  // MARK: Builtins

  private mutating func builtin(_ code: Code) throws(EvaluationError) -> Value {
    guard case .builtin(let operation, let arguments) = code.form else { return .nothing }
    var values: [Value?] = []
    for argument in arguments {
      guard let argument else {
        values.append(nil)
        continue
      }
      values.append(try evaluate(argument))
    }
    return try apply(operation, to: values, of: arguments, in: code)
  }

  private mutating func variadic(_ code: Code) throws(EvaluationError) -> Value {
    guard case .variadic(let operation, let arguments) = code.form else { return .nothing }
    var values: [Value] = []
    for argument in arguments { values.append(try evaluate(argument)) }
    return try apply(operation, to: values, of: arguments, in: code)
  }

  private mutating func apply(
    _ operation: Operation, to values: [Value?], of arguments: [Code?], in code: Code
  ) throws(EvaluationError) -> Value {
    do throws(Problem) {
      let arguments = Arguments(operation, values, allowance: workspace.resources.allowance)
      return try operation.apply(arguments, &workspace.resources)
    } catch {
      throw failure(error, of: operation, arguments, values, in: code)
    }
  }

  // MARK: Literals

  /// `[1, 2; 3, 4]`: each entry is a number.
  private mutating func brackets(_ code: Code) throws(EvaluationError) -> Value {
    guard case .brackets(let rows) = code.form else { return .nothing }
    try checkRows(rows, in: code)
    var elements: [Double] = []
    for row in rows {
      for entry in row { elements.append(try number(evaluate(entry), of: entry)) }
    }
    return try matrix(of: elements, rows: max(rows.count, 1), in: code)
  }

  private func checkRows(_ rows: [[Code]], in code: Code) throws(EvaluationError) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      let problem = Problem.raggedRows(row: index, expected: columns, found: row.count)
      throw failure(problem, at: code.range)
    }
  }

  private func number(_ value: Value, of entry: Code) throws(EvaluationError) -> Double {
    if case .number(let number) = value { return number }
    let problem =
      value.shape.map { Problem.notAnEntry($0) }
      ?? .wrongKind(needed: .number, found: value.kind, role: nil)
    throw failure(problem, of: nil, at: entry.range, operands: [(entry, value)])
  }

  private func matrix(
    of elements: [Double], rows: Int, in code: Code
  ) throws(EvaluationError) -> Value {
    do throws(MatrixError) {
      let shape = try Shape(rows: rows, columns: elements.count / rows)
      return Value(
        try Matrix(shape: shape, allowance: workspace.resources.allowance, elements: elements))
    } catch {
      throw failure(Problem(error, code: "[ ]"), at: code.range)
    }
  }
}

extension Expression {
  /// Where the operator of a binary expression stands.
  fileprivate var operatorRange: SourceRange? {
    if case .binary(_, _, _, let range) = kind { range } else { nil }
  }
}
