import NumericCore

extension Evaluator {
  /// The value of an expression.
  mutating func evaluate(_ code: Code) throws(EvaluationError) -> Value {
    switch code.form {
    case .constant(let value): return value
    case .variable(let slot, let name):
      guard let binding = binding(slot) else { throw missing(name, at: code.range, in: slot) }
      return binding.value
    default:
      break
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.depth else {
      throw failure(.limit(.depth, limits.depth), at: code.range)
    }
    switch code.form {
    case .unary(let operation, let operand):
      return try applied(operation, operand, in: code)
    case .binary(let operation, let left, let right):
      return try applied(operation, left, right, in: code)
    case .comparison(let first, let links):
      return try comparison(first, links, in: code)
    case .builtin(let operation, let arguments):
      return try builtin(operation, arguments, in: code)
    case .variadic(let operation, let arguments):
      return try builtin(operation, arguments, in: code)
    case .call(let slot, let name, let arguments):
      return try call(slot, name, arguments, in: code)
    case .brackets(let rows):
      return try brackets(rows, in: code)
    case .index(let operand, let subscripts):
      return try indexed(operand, subscripts, in: code)
    case .list(let parts):
      return .list(try evaluate(parts))
    case .repeat(let count, let body):
      return try repeatLoop(count, body, in: code)
    case .for(let slot, let values, let body):
      return try forLoop(slot, values, body, in: code)
    case .lastResult:
      guard let last = workspace.lastResult else { throw missing(Name("_"), at: code.range) }
      return last
    case .constant, .variable:
      return .nothing
    }
  }

  mutating func evaluate(_ parts: [Code]) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    for part in parts { values.append(try evaluate(part)) }
    return values
  }

  private mutating func applied(
    _ operation: Operation, _ operand: Code, in code: Code
  ) throws(EvaluationError) -> Value {
    let value = try evaluate(operand)
    do throws(Problem) {
      return try operation.apply(value, &workspace.resources)
    } catch {
      throw failure(error, of: operation, at: code.range, operands: [(operand, value)])
    }
  }

  private mutating func applied(
    _ operation: Operation, _ left: Code, _ right: Code, in code: Code
  ) throws(EvaluationError) -> Value {
    let leftValue = try evaluate(left)
    let rightValue = try evaluate(right)
    do throws(Problem) {
      return try operation.apply(leftValue, rightValue, &workspace.resources)
    } catch {
      var sign: SourceRange?
      if case .binary(_, _, _, let operatorRange) = code.syntax.kind { sign = operatorRange }
      throw failure(
        error, of: operation, at: code.range, operands: [(left, leftValue), (right, rightValue)],
        operatorRange: sign)
    }
  }

  /// `a < b ≤ c` is `a < b and b ≤ c`, with b computed once.
  private mutating func comparison(
    _ first: Code, _ links: [Code.Link], in code: Code
  ) throws(EvaluationError) -> Value {
    var left = (first, try evaluate(first))
    var result: Value?
    for link in links {
      let right = (link.right, try evaluate(link.right))
      do throws(Problem) {
        let holds = try link.operation.apply(left.1, right.1, &workspace.resources)
        if let before = result {
          result = try Operators.and.apply(before, holds, &workspace.resources)
        } else {
          result = holds
        }
      } catch {
        throw failure(error, of: link.operation, at: code.range, operands: [left, right])
      }
      left = right
    }
    return result ?? left.1
  }

  private mutating func builtin(
    _ operation: Operation, _ arguments: [Code?], in code: Code
  ) throws(EvaluationError) -> Value {
    var values: [Value?] = []
    var operands: [(Code, Value)] = []
    for argument in arguments {
      let value = try argument.map { code throws(EvaluationError) in try evaluate(code) }
      values.append(value)
      if let argument, let value { operands.append((argument, value)) }
    }
    do throws(Problem) {
      return try operation.apply(Arguments(operation, values), &workspace.resources)
    } catch {
      throw failure(error, of: operation, at: code.range, operands: operands)
    }
  }

  /// `[1, 2; 3, 4]`: each entry is a number.
  private mutating func brackets(
    _ rows: [[Code]], in code: Code
  ) throws(EvaluationError) -> Value {
    let columns = rows.first?.count ?? 0
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * columns)
    for (index, row) in rows.enumerated() {
      guard row.count == columns else {
        let problem = Problem.raggedRows(row: index, expected: columns, found: row.count)
        throw failure(problem, at: code.range)
      }
      for entry in row {
        let value = try evaluate(entry)
        guard case .number(let number) = value else {
          throw failure(
            value.shape.map { .notAnEntry($0) }
              ?? .wrongKind(needed: .number, found: value.kind, role: nil),
            of: nil, at: entry.range, operands: [(entry, value)])
        }
        elements.append(number)
      }
    }
    do throws(MatrixError) {
      let shape = try Shape(rows: rows.isEmpty ? 1 : rows.count, columns: columns)
      return Value(
        try Matrix(
          shape: shape, allowance: workspace.resources.allowance, elements: elements))
    } catch {
      throw failure(Problem(error, code: "[ ]"), at: code.range)
    }
  }
}
