import LanguageSyntax
import NumericCore

/// Formulas are pulled: a change of a value only moves the clock. A dependent formula is computed
/// when it is next read, at most once, and only if one of its inputs has changed.
extension Evaluator {
  /// States a formula and computes it, so that one that cannot be right is never stated.
  mutating func define(_ formula: Formula, as number: Int) throws(EvaluationError) {
    // A name that nothing reads can only form a ring with itself.
    if workspace.isWatched[number] || formula.reads.contains(number) {
      var copy = workspace
      copy.state(formula, as: number)
      let ring = copy.order(of: [number], where: { _ in true }).ring
      if !ring.isEmpty { throw failure(cycle(ring), at: formula.range) }
    }
    workspace.state(formula, as: number)
    _ = try pulled(number)
  }

  /// The present value of a formula.
  mutating func pulled(_ number: Int) throws(EvaluationError) -> Value {
    while let state = workspace.formulas[number], workspace.isStale(state) {
      let order = workspace.order(of: [number]) { [workspace] other in
        workspace.formulas[other].map(workspace.isStale) ?? false
      }
      for stale in order.numbers { try verify(stale) }
      breakRing(order.ring)
    }
    if let failure = workspace.formulas[number]?.failure { throw failure }
    return workspace.bindings[number]?.value ?? .nothing
  }

  /// Computes a formula whose inputs are right, if one of them has changed since it was computed.
  private mutating func verify(_ number: Int) throws(EvaluationError) {
    guard let state = workspace.formulas[number], workspace.isStale(state) else { return }
    // An input that was removed has changed.
    let newest = workspace.inputs(of: state.formula).lazy
      .map { [workspace] in workspace.bindings[$0]?.changed ?? .max }.max()
    guard state.computed < newest ?? 0 || state.computed < 0 else {
      workspace.formulas[number]?.verified = workspace.clock
      return
    }
    workspace.formulaComputations += 1
    do throws(EvaluationError) {
      finish(number, try value(of: state.formula), nil)
    } catch {
      switch error.diagnostic.problem {
      // The reader has passed a limit, or was interrupted.
      case .interrupted, .limit, .tooManyOperations: throw error
      default: finish(number, nil, explained(error, of: state))
      }
    }
  }

  /// A failure with the changes that caused it. The failure of another formula has its own changes,
  /// and a lasting one has had them from the start.
  private func explained(_ error: EvaluationError, of state: FormulaState) -> EvaluationError {
    guard error.diagnostic.changes == nil else { return error }
    return error.since(state.failure?.diagnostic.changes ?? workspace.changes(behind: state))
  }

  /// A formula's value, computed without a tape.
  private mutating func value(of formula: Formula) throws(EvaluationError) -> Value {
    let outer = tape.take()
    defer { tape = outer }
    return try compute(formula).value
  }

  /// Notes the outcome of a formula. A failure is a change, too, for the formulas that read it.
  private mutating func finish(_ number: Int, _ value: Value?, _ failure: EvaluationError?) {
    guard let formula = workspace.formulas[number]?.formula else { return }
    workspace.formulas[number]?.failure = failure
    workspace.formulas[number]?.computed = workspace.clock
    workspace.formulas[number]?.verified = workspace.clock
    workspace.bindings[number] = Workspace.Binding(
      Traced(value ?? .nothing), changed: workspace.clock, origins: origins(of: formula),
      formula.memory)
  }

  /// Evaluates a formula's code, outside of the running function.
  mutating func compute(_ formula: Formula) throws(EvaluationError) -> Traced {
    let outer = (function, source, frame, isSilent, self.formula)
    defer { (function, source, frame, isSilent, self.formula) = outer }
    (function, source, frame, isSilent, self.formula) =
      (nil, formula.source, CallFrame(), true, formula)
    try takeStep(at: formula.range)
    let value = try evaluate(formula.code)
    guard !value.value.isNothing else {
      throw failure(.wrongCount(names: 1, values: 0), at: formula.range)
    }
    return value
  }

  // MARK: Rings

  /// A function that is defined anew may close a ring of formulas that were right before.
  private mutating func breakRing(_ ring: [Int]) {
    for (place, number) in ring.enumerated() {
      guard let formula = workspace.formulas[number]?.formula else { continue }
      let problem = cycle(Array(ring[place...] + ring[..<place]))
      finish(
        number, nil,
        .failed(Diagnostic(problem, source: formula.source, range: formula.range)))
    }
  }

  /// The cycle: each name depends on the next.
  private func cycle(_ ring: [Int]) -> Problem {
    let way = ring.map { workspace.symbols.names[$0] }
    // The ends of a long cycle tell enough.
    let shown = way.count > 8 ? Array(way.prefix(4)) + [Name("…")] + way.suffix(3) : way
    return .cycle(shown + way.prefix(1))
  }

  // MARK: Purity

  /// A formula gives the same value each time it is read, or it would not be one.
  func refuseImpurity(_ name: String, at range: SourceRange) throws(EvaluationError) {
    if let formula { throw failure(.impure(name, formula: formula.name), at: range) }
  }

  /// `γ -= 1` where γ is a formula.
  func refuseUpdate(of slot: Slot, in statement: StatementCode) throws(EvaluationError) {
    guard case .global(let number) = slot, workspace.bindings.role(of: number) == .formula,
      let state = workspace.formulas[number],
      case .update(let target, _, _, _) = statement.syntax.kind
    else { return }
    throw failure(
      .formulaUpdated(target.name, leaves: workspace.leaves(of: state)), at: target.range)
  }
}
