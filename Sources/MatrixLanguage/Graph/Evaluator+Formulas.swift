import NumericCore

/// Formulas are pulled: a change of a value only moves the clock, and what depends on it is computed
/// when it is next read, at most once, and only if something that it reads has changed.
///
/// Chains of formulas may be long, so the walk over them is a loop with a list of its own.
extension Evaluator {
  /// States a formula and computes it, so that one that cannot be right is never stated.
  mutating func define(_ formula: Formula, as number: Int) throws(EvaluationError) {
    if let way = cycle(from: formula, backTo: number) {
      throw failure(.cycle(way), at: formula.range)
    }
    workspace.state(formula, as: number)
    _ = try pulled(number)
  }

  /// The value of a formula as things stand now.
  mutating func pulled(_ number: Int) throws(EvaluationError) -> Value {
    var pending = [number]
    var expanded: Set<Int> = []
    while let next = pending.last {
      guard let state = workspace.formulas[next], state.verified < workspace.clock else {
        pending.removeLast()
        continue
      }
      if expanded.insert(next).inserted {
        pending += workspace.inputs(of: state.formula).filter { input in
          (workspace.formulas[input]?.verified ?? .max) < workspace.clock
        }
      } else {
        pending.removeLast()
        try verify(next, state)
      }
    }
    if let failure = workspace.formulas[number]?.failure { throw failure }
    return workspace.bindings[number]?.value ?? .nothing
  }

  /// Computes a formula whose inputs are right, if one of them has changed since it was computed.
  private mutating func verify(_ number: Int, _ state: FormulaState) throws(EvaluationError) {
    let inputs = workspace.inputs(of: state.formula)
    let newest = inputs.map { workspace.bindings[$0]?.changed ?? 0 }.max() ?? 0
    guard state.computed < newest || state.computed < 0 else {
      workspace.formulas[number]?.verified = workspace.clock
      return
    }
    guard computing.insert(number).inserted else {
      throw failure(.cycle([state.formula.name]), at: state.formula.range)
    }
    defer { computing.remove(number) }
    var state = state
    do throws(EvaluationError) {
      let value = try compute(state.formula).value
      state.failure = nil
      workspace.bindings[number] = Workspace.Binding(
        Traced(value), origin: state.formula.source.label, range: state.formula.range,
        changed: workspace.clock, isFormula: true)
    } catch {
      if case .interrupted = error.diagnostic.problem { throw error }
      state.failure = error
    }
    workspace.formulaComputations += 1
    state.computed = workspace.clock
    state.verified = workspace.clock
    workspace.formulas[number] = state
  }

  /// Evaluates a formula's code, outside of whatever function is running.
  mutating func compute(_ formula: Formula) throws(EvaluationError) -> Traced {
    let outer = (function, source, frame, isSilent, self.formula)
    defer { (function, source, frame, isSilent, self.formula) = outer }
    (function, source, frame, isSilent, self.formula) = (nil, formula.source, [], true, formula)
    return try evaluate(formula.code)
  }

  /// The way round, if a formula would depend on itself.
  private func cycle(from formula: Formula, backTo number: Int) -> [Name]? {
    var from: [Int: Int] = [:]
    var pending = workspace.inputs(of: formula)
    var next = 0
    while next < pending.count {
      let current = pending[next]
      next += 1
      if current == number {
        var way = [formula.name]
        var step = from[current]
        while let place = step {
          way.append(workspace.symbols.names[place])
          step = from[place]
        }
        return [formula.name] + way.reversed()
      }
      guard let state = workspace.formulas[current] else { continue }
      for input in workspace.inputs(of: state.formula) where from[input] == nil {
        from[input] = current
        pending.append(input)
      }
    }
    return nil
  }

  // MARK: Purity

  /// A formula gives the same value each time it is read, or it would not be one.
  func refuseImpurity(_ name: String, at range: SourceRange) throws(EvaluationError) {
    if let formula { throw failure(.impure(name, formula: formula.name), at: range) }
  }

  /// `γ -= 1` where γ is a formula.
  func refuseUpdate(of slot: Slot, in statement: StatementCode) throws(EvaluationError) {
    guard case .global(let number) = slot, workspace.formulas[number] != nil,
      case .update(let target, _, _, _) = statement.syntax.kind
    else { return }
    let leaves = workspace.ancestors(of: number).filter { workspace.formulas[$0] == nil }
      .filter { workspace.bindings[$0]?.value.shape != nil }
    throw failure(
      .formulaUpdated(target.name, leaves: leaves.sorted().map { workspace.symbols.names[$0] }),
      at: target.range)
  }
}
