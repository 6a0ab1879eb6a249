import NumericCore

/// Loops. Both kinds return the last expressions of their turns, joined in a row.
extension Evaluator {
  mutating func repeatLoop(
    _ count: Code, _ body: [StatementCode], in code: Code
  ) throws(EvaluationError) -> Value {
    let value = try evaluate(count)
    let turns: Int
    do throws(Problem) {
      let number = try value.asNumber(role: "repeat")
      guard number >= 0 else { throw .notPositive(number, role: "repeat") }
      guard number <= Double(limits.turns) else { throw .limit(.turns, limits.turns) }
      turns = try WholeNumber.exactly(number, role: "repeat")
    } catch {
      throw failure(error, of: nil, at: count.range, operands: [(count, value)])
    }
    var results = LoopResults()
    try turning { evaluator throws(EvaluationError) in
      for _ in 0..<turns { results.append(try evaluator.turn(body)) }
    }
    return try joined(results, in: code)
  }

  mutating func forLoop(
    _ slot: Slot, _ values: Code, _ body: [StatementCode], in code: Code
  ) throws(EvaluationError) -> Value {
    let sequence = try evaluate(values)
    guard let shape = sequence.shape, shape.rows == 1 || shape.columns == 1 else {
      let problem =
        sequence.shape.map { Problem.notSequence($0) }
        ?? .wrongKind(needed: .matrix, found: sequence.kind, role: "for")
      throw failure(problem, of: nil, at: values.range, operands: [(values, sequence)])
    }
    let elements = sequence.elements
    var results = LoopResults()
    try turning { evaluator throws(EvaluationError) in
      for element in elements {
        evaluator.set(slot, to: .number(element), at: code.range)
        results.append(try evaluator.turn(body))
      }
    }
    return try joined(results, in: code)
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

  private mutating func set(_ slot: Slot, to value: Value, at range: SourceRange) {
    let binding = Workspace.Binding(value: value, origin: source.label, range: range)
    switch slot {
    case .global(let number): workspace.bindings[number] = binding
    case .local(let number): frame[number] = binding
    }
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
