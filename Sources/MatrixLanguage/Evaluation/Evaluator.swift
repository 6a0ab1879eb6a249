import NumericCore

/// Runs the code of one cell.
///
/// Statements are here; expressions are in `Evaluator+Expressions`, calls and loops in files of
/// their own, and what is said about a failure in `Evaluator+Failures`.
struct Evaluator {
  var workspace: Workspace
  private let cell: CellSource
  /// The function that runs, if one does.
  var function: Function?
  /// The values of the function that runs, by slot.
  var frame: [Workspace.Binding?] = []
  var printed: [Printed] = []
  /// How many nodes and calls are being evaluated, one inside the other.
  var depth = 0
  /// How many statements may still run.
  var stepsLeft: Int
  /// Whether statements show their values: not inside functions and loops.
  var isSilent = false
  /// Whether this only tries out a fix, so that a failure needs no fixes of its own.
  var isTrial = false

  init(_ workspace: Workspace, source: CellSource) {
    self.workspace = workspace
    cell = source
    stepsLeft = workspace.resources.allowance.limits.statements
  }

  var limits: Limits { workspace.resources.allowance.limits }

  /// The text of the code that runs: inside a function, of the cell that defined it.
  var source: CellSource { function?.source ?? cell }

  /// The cell of the code that runs.
  var label: CellLabel {
    if let function { function.source.label } else { cell.label }
  }

  mutating func run(_ statements: [StatementCode]) throws(EvaluationError) {
    for statement in statements {
      let value = try run(statement)
      if !isSilent, case .expression = statement.kind, !value.isNothing {
        workspace.lastResult = value
      }
    }
  }

  /// Runs a statement.
  ///
  /// - Returns: the value of an expression; of other statements, nothing.
  mutating func run(_ statement: StatementCode) throws(EvaluationError) -> Value {
    try takeStep(at: statement.syntax.range)
    let shows = !isSilent && !statement.syntax.isSilenced
    switch statement.kind {
    case .expression(let code):
      let value = try evaluate(code)
      if shows, !value.isNothing { printed.append(Printed(value: value)) }
      return value
    case .assignment(let slots, let code):
      let value = try evaluate(code)
      try assign(value, to: slots, in: statement, shows: shows)
    case .update(let slot, let operation, let code):
      let value = try updated(slot, by: operation, with: code, in: statement)
      store(value, in: slot, at: statement.syntax.range)
      if shows { show(value, slot) }
    case .function(let slot, let function):
      store(.function(function), in: slot, at: statement.syntax.range)
    }
    return .nothing
  }

  /// Counts a step and asks whether to go on.
  mutating func takeStep(at range: SourceRange) throws(EvaluationError) {
    stepsLeft -= 1
    guard stepsLeft >= 0 else { throw failure(.limit(.statements, limits.statements), at: range) }
    do throws(MatrixError) {
      try workspace.resources.allowance.checkInterrupt()
    } catch {
      throw failure(.interrupted, at: range)
    }
  }

  func failure(_ problem: Problem, at range: SourceRange) -> EvaluationError {
    .failed(Diagnostic(problem, source: source, range: range))
  }

  // MARK: Names

  /// The value of a slot with its origin.
  func binding(_ slot: Slot) -> Workspace.Binding? {
    switch slot {
    case .global(let number): workspace.bindings[number]
    case .local(let number): frame[number]
    }
  }

  mutating func store(_ value: Value, in slot: Slot, at range: SourceRange) {
    let binding = Workspace.Binding(value: value, origin: label, range: range)
    switch slot {
    case .global(let number): workspace.bindings[number] = binding
    case .local(let number): frame[number] = binding
    }
  }

  private mutating func show(_ value: Value, _ slot: Slot) {
    guard case .global(let number) = slot else { return }
    printed.append(Printed(name: workspace.symbols.names[number], value: value))
  }

  private mutating func assign(
    _ value: Value, to slots: [Slot], in statement: StatementCode, shows: Bool
  ) throws(EvaluationError) {
    var values = [value]
    if slots.count > 1 {
      guard case .list(let parts) = value, parts.count == slots.count else {
        let count = if case .list(let parts) = value { parts.count } else { 1 }
        throw failure(
          .wrongCount(names: slots.count, values: count), at: statement.syntax.range)
      }
      values = parts
    } else if value.isNothing {
      throw failure(.wrongCount(names: 1, values: 0), at: statement.syntax.range)
    }
    for (slot, value) in zip(slots, values) {
      store(value, in: slot, at: statement.syntax.range)
      if shows { show(value, slot) }
    }
  }

  private mutating func updated(
    _ slot: Slot, by operation: Operation, with code: Code, in statement: StatementCode
  ) throws(EvaluationError) -> Value {
    let change = try evaluate(code)
    guard case .update(let target, _, _, let operatorRange) = statement.syntax.kind else {
      return change
    }
    guard let old = binding(slot) else {
      throw missing(target.name, at: target.range, in: slot)
    }
    do throws(Problem) {
      return try operation.apply(old.value, change, &workspace.resources)
    } catch {
      let name = Code(
        .variable(slot, target.name),
        Expression(kind: .name(target.name), range: target.range, height: 1))
      throw failure(
        error, of: operation, at: statement.syntax.range,
        operands: [(name, old.value), (code, change)], operatorRange: operatorRange
      ).storing(in: target.name)
    }
  }
}
