import NumericCore

/// Expressions.
///
/// Trees are as deep as the limit allows, so each step down takes little stack, and what is said about
/// a failure is made in functions of its own. The dispatch hands the parts of the commonest forms over
/// to their functions: were they read out of the form there, each would be retained and released.
extension Evaluator {
  /// The value of an expression.
  mutating func evaluate(_ code: Code) throws(EvaluationError) -> Traced {
    switch code.form {
    case .constant(let value): return Traced(value)
    case .variable(let slot, let name): return try variable(slot, name, code)
    case .unary, .binary: if let number = arithmetic(code) { return Traced(.number(number)) }
    default: break
    }
    try descend(to: code)
    defer { depth -= 1 }
    switch code.form {
    case .unary, .binary: return try operatorValue(code)
    case .builtin(let operation, let arguments): return try builtin(operation, arguments, in: code)
    case .comparison: return try comparison(code)
    case .variadic: return try variadic(code)
    case .call: return try call(code)
    case .brackets: return try brackets(code)
    case .index: return try indexed(code)
    case .list: return try list(code)
    case .repeat: return try repeatLoop(code)
    case .for: return try forLoop(code)
    case .gradient: return try gradient(code)
    case .hold: return try held(code)
    case .gradientCheck: return try checkedGradient(code)
    case .minimization: return try minimized(code)
    case .constant, .variable: return .nothing
    }
  }

  /// Counts a level down; whoever calls it counts it up again.
  mutating func descend(to code: Code) throws(EvaluationError) {
    depth += 1
    guard depth <= depthLimit else {
      depth -= 1
      // No expression is read that is so deep, so it is calls that are.
      throw failure(.limit(.calls, depthLimit), at: code.range)
    }
  }

  private mutating func list(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .list(let parts) = code.form else { return .nothing }
    var values: [Traced] = []
    for part in parts {
      let value = try evaluate(part)
      try refuseList(value.value, at: part.range)
      values.append(value)
    }
    return traced(.list(values.map(\.value)), by: .list, .many(values), code)
  }

  /// Lists of lists could double with each turn of a loop.
  private func refuseList(_ value: Value, at range: SourceRange) throws(EvaluationError) {
    guard case .list(let parts) = value else { return }
    let problem =
      parts.isEmpty
      ? Problem.wrongCount(names: 1, values: 0)
      : .wrongKind(needed: .matrix, found: .list, role: nil)
    throw failure(problem, at: range)
  }

  /// A value, recorded if somebody traces.
  mutating func traced(
    _ value: Value, by work: Trace.Work, _ operands: consuming Trace.Operands, _ code: Code
  ) -> Traced {
    guard trace != nil else { return Traced(value) }
    let passage = passage(of: code)
    return Traced(value, node: trace?.record(work, operands, value, passage))
  }

  /// The code, if somebody wants to read the record.
  func passage(of code: Code) -> Trace.Passage? {
    trace?.keepsNames == true ? Trace.Passage(code: code, source: source) : nil
  }

  // MARK: Operators

  /// An operator whose result may be left to the next one.
  mutating func joinable(_ code: Code) throws(EvaluationError) -> Operand {
    switch code.form {
    case .unary(let operation, let operand): return try unary(operation, operand, in: code)
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, in: code)
    default: return .value(.nothing)
    }
  }

  private mutating func operatorValue(_ code: Code) throws(EvaluationError) -> Traced {
    guard trace == nil else { return try recordedOperator(code) }
    // In two steps: in one, the evaluator would be copied before its operand is evaluated.
    let operand = try joinable(code)
    return try value(of: operand, code)
  }

  /// An operator whose result the record holds, so that nothing is joined or reused.
  private mutating func recordedOperator(_ code: Code) throws(EvaluationError) -> Traced {
    switch code.form {
    case .unary(let operation, let operand):
      let value = try evaluate(operand)
      let result = try apply(operation, value.value, of: operand, in: code)
      return traced(result, by: .operation(operation), .one(value), code)
    case .binary(let operation, let left, let right):
      let first = try evaluate(left)
      let second = try evaluate(right)
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
  ) throws(EvaluationError) -> Operand {
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
  ) throws(EvaluationError) -> Operand {
    let first = try operand(left)
    let second = try operand(right)
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

  /// Puts the result in the place of a left operand of its shape, if the operator goes element by
  /// element: an intermediate result, which nobody else holds, then needs no memory beside its own.
  private func reuse(
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
  private mutating func comparison(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .comparison(let first, let links) = code.form else { return .nothing }
    var left = (code: first, value: try evaluate(first))
    var result: Value?
    for link in links {
      let right = (code: link.right, value: try evaluate(link.right))
      let holds = try apply(
        link.operation, (left.code, left.value.value), (right.code, right.value.value), in: code,
        at: link.range)
      if trace != nil {
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

  // MARK: Builtins

  private mutating func builtin(
    _ operation: Operation, _ arguments: [Code?], in code: Code
  ) throws(EvaluationError) -> Traced {
    if operation.isImpure { try refuseImpurity(operation.name, at: code.range) }
    var operands: [Traced?] = []
    operands.reserveCapacity(arguments.count)
    for argument in arguments {
      guard let argument else {
        operands.append(nil)
        continue
      }
      operands.append(try evaluate(argument))
    }
    guard operation.namesOperands else {
      let value = try apply(operation, to: operands, of: arguments, in: code)
      if operation.isImpure { try keepStopped(code) }
      return value
    }
    return try draw(operation, operands, of: arguments, in: code)
  }

  private mutating func variadic(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .variadic(let operation, let arguments) = code.form else { return .nothing }
    if operation.isImpure { try refuseImpurity(operation.name, at: code.range) }
    var operands: [Traced] = []
    for argument in arguments { operands.append(try evaluate(argument)) }
    return try apply(operation, to: operands, of: arguments, in: code)
  }

  mutating func apply(
    _ operation: Operation, to operands: [Traced?], of arguments: [Code?],
    named names: [OperandName] = [], in code: Code
  ) throws(EvaluationError) -> Traced {
    do throws(Problem) {
      let arguments = Arguments(
        operation, operands, allowance: workspace.resources.allowance, names: names)
      let result = try operation.apply(arguments, &workspace.resources)
      return traced(result, by: .operation(operation), .many(operands), code)
    } catch {
      throw failure(error, of: operation, arguments, operands.map { $0?.value }, in: code)
    }
  }

  // MARK: Literals

  /// `[1, 2; 3, 4]`: each entry is a number.
  private mutating func brackets(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .brackets(let rows) = code.form else { return .nothing }
    try checkRows(rows, in: code)
    var elements: [Double] = []
    var entries: [Traced] = []
    for row in rows {
      for entry in row {
        let value = try evaluate(entry)
        elements.append(try number(value.value, of: entry, in: code))
        if trace != nil { entries.append(value) }
      }
    }
    let result = try matrix(of: elements, rows: max(rows.count, 1), in: code)
    return traced(result, by: .literal, .many(entries), code)
  }

  private func checkRows(_ rows: [[Code]], in code: Code) throws(EvaluationError) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      let problem = Problem.raggedRows(row: index, expected: columns, found: row.count)
      throw failure(problem, at: code.range)
    }
  }

  private func number(
    _ value: Value, of entry: Code, in literal: Code
  ) throws(EvaluationError) -> Double {
    if case .number(let number) = value { return number }
    throw notAnEntry(value, of: entry, in: literal)
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
  /// Where the operator between two operands stands; nil for a chain of comparisons, in which what
  /// mends one link may break the next.
  fileprivate var operatorRange: SourceRange? {
    switch kind {
    case .binary(_, _, _, let range): range
    case .comparison(_, let links) where links.count == 1: links[0].operatorRange
    default: nil
    }
  }
}
