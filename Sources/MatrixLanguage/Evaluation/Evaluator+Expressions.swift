import LanguageSyntax
import NumericCore

/// Expressions.
///
/// Trees are as deep as the limit allows, so each step down takes little stack, and diagnostics are
/// made in functions of their own. The dispatch passes the parts of the commonest forms to their
/// functions, which would otherwise retain and release each part. The functions called at each node
/// are mutating even if they change nothing, since a call that only reads would copy the evaluator.
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

  /// Counts a level down; the caller counts it up again.
  mutating func descend(to code: Code) throws(EvaluationError) {
    depth += 1
    guard depth <= depthLimit else {
      depth -= 1
      // No expression that was read is so deep, so calls are.
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

  /// A value, recorded if there is a tape.
  mutating func traced(
    _ value: Value, by work: Tape.Work, _ operands: consuming Tape.Operands, _ code: Code
  ) -> Traced {
    guard tape != nil else { return Traced(value) }
    let passage = passage(of: code)
    return Traced(value, node: tape?.record(work, operands, value, passage))
  }

  /// The code of a tape's entry, if the tape is explained.
  func passage(of code: Code) -> Tape.Passage? {
    tape?.keepsNames == true ? Tape.Passage(code: code, source: source) : nil
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
      if isTrial { try refuseAxisOfNumber(operation, operands) }
      let values = Arguments(
        operation, operands, allowance: workspace.resources.allowance, names: names)
      let result = try operation.apply(values, &workspace.resources)
      if spread != nil, case .number = result {
        noteReduction(by: operation, of: operands.first??.value, arguments.first ?? nil)
      }
      return traced(result, by: .operation(operation), .many(operands), code)
    } catch {
      throw failure(error, of: operation, arguments, operands.map { $0?.value }, in: code)
    }
  }

  /// A number has no axis. An axis of a 1×1 matrix is harmless, so only trials refuse it.
  private func refuseAxisOfNumber(
    _ operation: Operation, _ operands: [Traced?]
  ) throws(Problem) {
    guard operation.parameters.count > 1, operation.parameters[1].name == "axis",
      operands.count > 1, case .number(let axis)? = operands[1]?.value,
      case .number? = operands[0]?.value
    else { return }
    throw .axisOutOfRange(axis)
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
        if tape != nil { entries.append(value) }
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
