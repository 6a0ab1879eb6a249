import LanguageSyntax
import NumericCore

/// Runs the code of one cell.
///
/// Statements are here; expressions are in `Evaluator+Expressions`, calls and loops in files of
/// their own, and failures in `Evaluator+Failures`.
struct Evaluator {
  var workspace: Workspace
  /// The cell whose code runs: inside a function, the one that defined it.
  var source: CellSource
  /// The function that runs, if one does.
  var function: Function?
  /// The values of the function that runs, by slot.
  var frame = CallFrame()
  var printed: [Printed] = []
  /// The number of nodes and calls being evaluated, one inside the other.
  var depth = 0
  let depthLimit: Int
  /// The number of statements that may still run.
  var stepsLeft: Int
  /// True inside functions and loops, where statements do not show their values.
  var isSilent = false
  /// True for the trial of a fix, whose failure needs no fixes of its own.
  var isTrial = false
  /// The number of functions running, one inside the other.
  var level = 0
  /// The tape that is recorded for a gradient or an explanation.
  var tape: Tape?
  /// The formula that is being computed, which must be pure.
  var formula: Formula?
  /// The cell that runs, even while a function of another cell does.
  let cell: CellSource
  /// The last operator that has met each number of a column with each of a row.
  var spread: Spread?

  init(_ workspace: Workspace, source: CellSource) {
    self.workspace = workspace
    self.source = source
    cell = source
    depthLimit = workspace.resources.allowance.limits.depth
    stepsLeft = workspace.resources.allowance.limits.statements
  }

  var limits: Limits { workspace.resources.allowance.limits }

  mutating func run(_ statements: [StatementCode]) throws(EvaluationError) {
    for statement in statements {
      let value = try run(statement).value
      if !isSilent, case .expression = statement.kind, !value.isNothing {
        rememberLast(value, of: statement)
      }
    }
  }

  private mutating func rememberLast(_ value: Value, of statement: StatementCode) {
    let memory = statement.memory
    store(Traced(value), in: .last, origins: origins(of: memory.sources), memory)
  }

  /// Runs a statement.
  ///
  /// - Returns: the value of an expression; of other statements, nothing.
  mutating func run(_ statement: StatementCode) throws(EvaluationError) -> Traced {
    try takeStep(at: statement.syntax.range)
    // As in `evaluate`, the parts are handed over.
    switch statement.kind {
    case .expression(let code): return try shown(code, in: statement)
    case .assignment(let slot, let code): try assign(code, to: slot, in: statement)
    case .assignments(let slots, let code): try assign(code, to: slots, in: statement)
    case .update(let slot, let operation, let code):
      try update(slot, by: operation, with: code, in: statement)
    case .function(let slot, let function):
      store(Traced(.function(function)), in: slot, statement.memory)
    case .formula(let number, let formula):
      try define(formula, as: number)
      if shows(statement) { show(try pulled(number), .global(number)) }
    case .explanation(let code): try explain(code, in: statement)
    case .variation(let code): try vary(code, in: statement)
    }
    return .nothing
  }

  // Apart from `run`, whose stack frame would otherwise hold an explainer.
  @inline(never)
  private mutating func explain(
    _ code: Code, in statement: StatementCode
  ) throws(EvaluationError) {
    var explainer = Explainer(self)
    let explanation = try explainer.explanation(of: code)
    guard shows(statement) else { return }
    show(Printed(.explanation(explanation), code: text(of: statement)))
  }

  @inline(never)
  private mutating func vary(
    _ code: VariationCode, in statement: StatementCode
  ) throws(EvaluationError) {
    let variation = try variation(code)
    guard shows(statement) else { return }
    show(Printed(.variation(variation), code: text(of: statement)))
  }

  private func shows(_ statement: StatementCode) -> Bool {
    !isSilent && !statement.syntax.isSilenced
  }

  private mutating func shown(
    _ code: Code, in statement: StatementCode
  ) throws(EvaluationError) -> Traced {
    let value = try evaluate(code)
    if shows(statement), !value.value.isNothing {
      show(Printed(.value(value.value), code: text(of: statement)))
    }
    return value
  }

  private func text(of statement: StatementCode) -> String { source[statement.syntax.range] }

  /// Counts a step and asks whether to go on.
  mutating func takeStep(at range: SourceRange) throws(EvaluationError) {
    stepsLeft -= 1
    guard stepsLeft >= 0 else { throw failure(.limit(.statements, limits.statements), at: range) }
    do throws(MatrixError) {
      let allowance = workspace.resources.allowance
      try allowance.count(Operations.statement + Operations.byte * range.count)
      try allowance.checkInterrupt()
    } catch {
      throw failure(Problem(error, code: ""), at: range)
    }
  }

  func failure(_ problem: Problem, at range: SourceRange) -> EvaluationError {
    .failed(Diagnostic(named(problem), source: source, range: range))
  }

  /// The problem with the limit that holds here, if it had none: for a number of elements that
  /// overflows.
  func named(_ problem: Problem) -> Problem {
    problem == .limit(.elements, .max) ? .limit(.elements, limits.elements) : problem
  }

  // MARK: Names

  /// The value of a slot, if it can be read as it is: formulas must be computed first.
  func storedValue(_ slot: Slot) -> Value? {
    switch slot {
    case .global(let number): workspace.bindings.storedValue(of: number)
    case .local(let number): frame.storedValue(of: number)
    case .last: workspace.last?.storedValue
    }
  }

  /// The value of a slot with its origin.
  func binding(_ slot: Slot) -> Workspace.Binding? {
    switch slot {
    case .global(let number): workspace.bindings[number]
    case .local(let number): frame[number]
    case .last: workspace.last
    }
  }

  /// The stamp of a slot's value.
  func stamp(of slot: Slot) -> Workspace.Binding.Stamp {
    switch slot {
    case .global(let number): workspace.bindings.stamp(of: number)
    case .local(let number): frame.stamp(of: number)
    case .last: workspace.last?.stamp ?? .init(changed: 0, node: nil, origins: Origins())
    }
  }

  /// - Parameter origins: the names that the value was computed from, if it is to remember them.
  mutating func store(
    _ value: consuming Traced, in slot: Slot, origins: consuming Origins = Origins(),
    _ memory: Memory
  ) {
    if case .global = slot { workspace.clock += 1 }
    if tape != nil, let node = value.node {
      let name = name(of: slot)
      tape?.note(name, of: node)
    }
    let clock = workspace.clock
    switch slot {
    case .global(let number):
      workspace.store(value, changed: clock, origins: origins, memory, in: number)
    case .local(let number):
      frame.store(value, changed: clock, origins: origins, memory, in: number)
    case .last: workspace.last = .init(value, changed: clock, origins: origins, memory)
    }
  }

  private func name(of slot: Slot) -> Name? {
    switch slot {
    case .global(let number): workspace.symbols.names[number]
    case .local(let number): function?.localNames[number]
    case .last: nil
    }
  }

  private mutating func show(_ value: Value, _ slot: Slot) {
    guard case .global(let number) = slot else { return }
    show(Printed(name: workspace.symbols.names[number], value: value))
  }

  /// Shows a value, with the note that belongs below it.
  private mutating func show(_ printed: Printed) {
    var printed = printed
    if workspace.noted != nil { printed.note = workspace.noted?.pending.take() }
    self.printed.append(printed)
  }

  private mutating func assign(
    _ code: Code, to slot: Slot, in statement: StatementCode
  ) throws(EvaluationError) {
    let value = try evaluate(code)
    if value.value.isNothing {
      throw failure(code.missingValue, at: statement.syntax.range)
    }
    if shows(statement) { show(value.value, slot) }
    let memory = statement.memory
    store(value, in: slot, origins: origins(of: memory.sources), memory)
  }

  private mutating func assign(
    _ code: Code, to slots: [Slot], in statement: StatementCode
  ) throws(EvaluationError) {
    let value = try evaluate(code)
    guard case .list(let parts) = value.value, parts.count == slots.count else {
      let count = if case .list(let parts) = value.value { parts.count } else { 1 }
      throw failure(.wrongCount(names: slots.count, values: count), at: statement.syntax.range)
    }
    let traced = tape?.parts(of: value) ?? parts.map { Traced($0) }
    // All memories are made first: in `a, b = b, a` each refers to the values before.
    let origins = statement.memories.map { self.origins(of: $0.sources) }
    for (place, slot) in slots.enumerated() {
      store(traced[place], in: slot, origins: origins[place], statement.memories[place])
      if shows(statement) { show(parts[place], slot) }
    }
  }

  private mutating func update(
    _ slot: Slot, by operation: Operation, with code: Code, in statement: StatementCode
  ) throws(EvaluationError) {
    let value = try updated(slot, by: operation, with: code, in: statement)
    if shows(statement) { show(value.value, slot) }
    let memory = statement.memory
    store(value, in: slot, origins: origins(of: memory.sources), memory)
  }

  private mutating func updated(
    _ slot: Slot, by operation: Operation, with code: Code, in statement: StatementCode
  ) throws(EvaluationError) -> Traced {
    let change = try evaluate(code)
    try refuseUpdate(of: slot, in: statement)
    guard let binding = binding(slot) else { throw missingTarget(of: statement, in: slot) }
    let old = try read(binding.value, of: slot, in: statement)
    do throws(Problem) {
      let new = try operation.apply(old.value, change.value, &workspace.resources)
      return traced(new, by: .operation(operation), .two(old, change), code)
    } catch {
      throw failure(
        error, of: operation, updating: (slot, old.value), by: (code, change.value), statement)
    }
  }
}
