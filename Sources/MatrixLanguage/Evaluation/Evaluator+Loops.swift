import NumericCore

/// Loops. Both kinds return the last expressions of their turns, joined in a row.
extension Evaluator {
  mutating func repeatLoop(_ code: Code) throws(EvaluationError) -> Value {
    guard case .repeat(let count, let body) = code.form else { return .nothing }
    let turns = try turns(evaluate(count), of: count)
    var results = LoopResults()
    try turning { evaluator throws(EvaluationError) in
      for _ in 0..<turns { results.append(try evaluator.turn(body)) }
    }
    return try joined(results, in: code)
  }

  private func turns(_ value: Value, of count: Code) throws(EvaluationError) -> Int {
    do throws(Problem) {
      let number = try value.asNumber(role: "repeat")
      guard number >= 0 else { throw .notPositive(number, role: "repeat") }
      guard number <= Double(limits.turns) else { throw .limit(.turns, limits.turns) }
      return try WholeNumber.exactly(number, role: "repeat")
    } catch {
      throw failure(error, of: nil, at: count.range, operands: [(count, value)])
    }
  }

  mutating func forLoop(_ code: Code) throws(EvaluationError) -> Value {
    guard case .for(let slot, let values, let body) = code.form else { return .nothing }
    let elements = try sequence(evaluate(values), of: values)
    var results = LoopResults()
    try turning { evaluator throws(EvaluationError) in
      for element in elements {
        evaluator.store(.number(element), in: slot, at: code.range)
        results.append(try evaluator.turn(body))
      }
    }
    return try joined(results, in: code)
  }

  private func sequence(_ value: Value, of code: Code) throws(EvaluationError) -> [Double] {
    guard let shape = value.shape, shape.rows == 1 || shape.columns == 1 else {
      let problem =
        value.shape.map { Problem.notSequence($0) }
        ?? .wrongKind(needed: .matrix, found: value.kind, role: "for")
      throw failure(problem, of: nil, at: code.range, operands: [(code, value)])
    }
    guard shape.count <= limits.turns else {
      throw failure(.limit(.turns, limits.turns), at: code.range)
    }
    return value.elements
  }

  /// The body of a loop shows nothing.
  private mutating func turning(
    _ turns: (inout Evaluator) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    let wasSilent = isSilent
    isSilent = true
    defer { isSilent = wasSilent }
    try turns(&self)
  }

  private mutating func turn(_ body: [StatementCode]) throws(EvaluationError) -> Value {
    var last = Value.nothing
    for statement in body { last = try run(statement) }
    return last
  }

  private func joined(_ results: LoopResults, in code: Code) throws(EvaluationError) -> Value {
    do throws(MatrixError) {
      return try results.joined(allowance: workspace.resources.allowance)
    } catch {
      throw failure(Problem(error, code: "repeat"), at: code.range)
    }
  }
}

/// What the turns of a loop gave.
private struct LoopResults {
  private var numbers: [Double] = []
  private var blocks: [Matrix] = []

  mutating func append(_ value: Value) {
    switch value {
    case .number(let number) where blocks.isEmpty: numbers.append(number)
    case .number(let number):
      if let block = try? Matrix([[number]]) { blocks.append(block) }
    case .matrix(let matrix):
      let earlier = numbers.compactMap { try? Matrix([[$0]]) }
      numbers = []
      blocks += earlier + [matrix]
    case .text, .function, .list: break
    }
  }

  func joined(allowance: Allowance) throws(MatrixError) -> Value {
    if !blocks.isEmpty { return Value(try Matrix.stacked(blocks, along: .columns)) }
    if numbers.isEmpty { return .nothing }
    let shape = try Shape(rows: 1, columns: numbers.count)
    return Value(try Matrix(shape: shape, allowance: allowance, elements: numbers))
  }
}
