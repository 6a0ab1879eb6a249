import LanguageSyntax
import NumericCore

/// Loops. Both kinds return the last expressions of their turns, joined in a row.
extension Evaluator {
  mutating func repeatLoop(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .repeat(let count, let body) = code.form else { return .nothing }
    let number = try evaluate(count)
    tape?.noteCut("repeat", at: number.node)
    let turns = try turns(number.value, of: count)
    var results = LoopResults()
    try turning(turns) { evaluator, loop throws(EvaluationError) in
      for turn in 0..<turns {
        loop?.turn(turn)
        results.append(try evaluator.run(body: body), isTraced: evaluator.tape != nil)
      }
    }
    return try joined(results, in: code)
  }

  func turns(_ value: Value, of count: Code) throws(EvaluationError) -> Int {
    do throws(Problem) {
      let number = try value.asNumber(role: "repeat")
      guard number >= 0 else { throw .notPositive(number, role: "repeat") }
      guard number <= Double(limits.turns) else { throw .limit(.turns, limits.turns) }
      return try WholeNumber.exactly(number, role: "repeat")
    } catch {
      throw failure(error, of: nil, at: count.range, operands: [(count, value)])
    }
  }

  mutating func forLoop(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .for(let slot, let values, let body) = code.form else { return .nothing }
    let sequence = try evaluate(values)
    let elements = try elements(of: sequence.value, values)
    let origins = origins(of: values)
    let memory = Memory(source, code.range, way: .given)
    var results = LoopResults()
    try turning(elements.count) { evaluator, loop throws(EvaluationError) in
      for (place, element) in elements.enumerated() {
        loop?.turn(place)
        let element = evaluator.traced(element, at: place, of: sequence, values)
        evaluator.store(element, in: slot, origins: origins, memory)
        results.append(try evaluator.run(body: body), isTraced: evaluator.tape != nil)
      }
    }
    return try joined(results, in: code)
  }

  private mutating func traced(
    _ element: Double, at place: Int, of sequence: Traced, _ code: Code
  ) -> Traced {
    let (row, column) = sequence.value.shape?.rows == 1 ? (0, place) : (place, 0)
    return traced(
      .number(element), by: .selection(rows: row..<row + 1, columns: column..<column + 1),
      .one(sequence), code)
  }

  func elements(of value: Value, _ code: Code) throws(EvaluationError) -> [Double] {
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

  /// Runs the turns of a loop, whose body shows nothing, and reports them as progress.
  private mutating func turning(
    _ count: Int,
    _ turns: (inout Evaluator, Progress.ReportingLoop?) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    let wasSilent = isSilent
    isSilent = true
    defer { isSilent = wasSilent }
    let loop = workspace.resources.allowance.progress?.begin(turns: count)
    defer { loop?.end() }
    try turns(&self, loop)
  }

  mutating func joined(
    _ results: LoopResults, in code: Code
  ) throws(EvaluationError) -> Traced {
    do throws(MatrixError) {
      let row =
        results.turns > 0 || !code.endsInValue
        ? try results.joined(allowance: workspace.resources.allowance)
        : .matrix(
          try Matrix(shape: .emptyRow, allowance: workspace.resources.allowance, elements: []))
      return traced(row, by: .joined, .many(results.operands), code)
    } catch {
      throw failure(Problem(error, code: "repeat"), at: code.range)
    }
  }
}

extension Code {
  /// True if the last line of a loop shows that its turns give values: without turns it is then a
  /// row without elements.
  var endsInValue: Bool {
    guard case .expression(let last)? = body?.last?.kind else { return false }
    switch last.form {
    case .repeat, .for: return last.endsInValue
    case .constant(.text): return false
    case .builtin(let operation, _), .variadic(let operation, _): return !operation.namesOperands
    default: return true
    }
  }

  /// The statements of a loop.
  private var body: [StatementCode]? {
    switch form {
    case .repeat(_, let body), .for(_, _, let body): body
    default: nil
    }
  }

  /// The problem if this gives no value where one is needed.
  var missingValue: Problem {
    if case .expression(let last)? = body?.last?.kind {
      return last.body == nil ? .loopWithoutNumbers : last.missingValue
    }
    return .wrongCount(names: 1, values: 0)
  }
}

/// The results of a loop's turns.
struct LoopResults {
  /// The number of turns.
  private(set) var turns = 0
  private var numbers: [Double] = []
  private var blocks: [Matrix] = []
  /// The results as recorded on the tape, if there is one.
  private(set) var operands: [Traced] = []

  mutating func append(_ result: Traced, isTraced: Bool) {
    turns += 1
    if isTraced, result.value.shape != nil { operands.append(result) }
    switch result.value {
    case .number(let number) where blocks.isEmpty: numbers.append(number)
    case .number(let number):
      if let block = try? Matrix([[number]]) { blocks.append(block) }
    case .matrix(let matrix):
      let earlier = numbers.compactMap { try? Matrix([[$0]]) }
      numbers = []
      blocks += earlier + [matrix]
    case .text, .function, .model, .plot, .list: break
    }
  }

  func joined(allowance: Allowance) throws(MatrixError) -> Value {
    if !blocks.isEmpty { return Value(try Matrix.stacked(blocks, along: .columns)) }
    if numbers.isEmpty { return .nothing }
    let shape = try Shape(rows: 1, columns: numbers.count)
    return Value(try Matrix(shape: shape, allowance: allowance, elements: numbers))
  }
}
