import NumericCore

/// The names whose gradient is asked for, while the loss is being evaluated.
struct AskedNames: Sendable {
  let names: [Code.AskedName]
  /// The function level at which private names are meant.
  let level: Int
  /// What was stored before this time was not computed from the asked-for names just now.
  let start: Int
  /// The gradient, and the cell that holds it.
  let code: Code
  let source: CellSource
  /// Where the trace has each name, once it has been read: a value once, and a formula each time it
  /// has been computed anew.
  var nodes: [[Trace.Node]]

  func place(of slot: Slot, at level: Int) -> Int? {
    names.firstIndex { name in
      name.slot == slot && (name.slot.global != nil || level == self.level)
    }
  }
}

/// `grad(L, γ, β)`: evaluates L once with a record, and walks the record back.
extension Evaluator {
  mutating func gradient(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .gradient(let loss, let names) = code.form else { return .nothing }
    guard asked == nil else { throw failure(.secondDerivative, at: code.range) }
    for name in names { try checkAsked(name) }
    let outer = trace
    defer {
      trace = outer
      asked = nil
    }
    workspace.clock += 1
    trace = Trace(isSelective: true)
    asked = AskedNames(
      names: names, level: level, start: workspace.clock, code: code, source: source,
      nodes: Array(repeating: [], count: names.count))
    let value = try evaluate(loss)
    return try adjoints(of: value, loss, names)
  }

  private mutating func checkAsked(_ name: Code.AskedName) throws(EvaluationError) {
    let code = Code(
      .variable(name.slot, name.name),
      Expression(kind: .name(name.name), range: name.range, height: 1))
    let value = try variable(name.slot, name.name, code).value
    guard value.shape == nil else { return }
    throw failure(.gradientOfOther(value.kind), at: name.range)
  }

  private func adjoints(
    of loss: Traced, _ code: Code, _ names: [Code.AskedName]
  ) throws(EvaluationError) -> Traced {
    guard case .number = loss.value else {
      let problem =
        loss.value.shape.map { Problem.gradientOfNonNumber($0) }
        ?? .gradientOfOther(loss.value.kind)
      throw failure(problem, of: nil, at: code.range, operands: [(code, loss.value)])
    }
    guard let trace, let asked else { return .nothing }
    var results: [Value] = []
    do throws(Problem) {
      let adjoints = try loss.node.map { node throws(Problem) in
        try trace.adjoints(of: node, allowance: workspace.resources.allowance)
      }
      for name in names {
        let nodes = asked.place(of: name.slot, at: level).map { asked.nodes[$0] } ?? []
        var sum: Value?
        for case let share? in nodes.map({ adjoints?[$0.index] }) {
          sum = if let before = sum { try before + share } else { share }
        }
        guard let sum else {
          throw .noGradient(name.name, cut: trace.cuts.first?.operation.name)
        }
        results.append(sum)
      }
    } catch {
      throw failure(error, at: code.range)
    }
    return Traced(results.count == 1 ? results[0] : .list(results))
  }

  /// `hold(e)`: the value, as a constant.
  mutating func held(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .hold(let inner) = code.form else { return .nothing }
    let outer = (trace, asked)
    defer { (trace, asked) = outer }
    (trace, asked) = (nil, nil)
    return Traced(try evaluate(inner).value)
  }

  // MARK: Names

  mutating func variable(
    _ slot: Slot, _ name: Name, _ code: Code
  ) throws(EvaluationError) -> Traced {
    if case .last = slot { try refuseImpurity("_", at: code.range) }
    if trace == nil, let value = storedValue(slot) { return Traced(value) }
    guard let binding = binding(slot) else { throw missing(name, at: code.range, in: slot) }
    if binding.isFormula, case .global(let number) = slot {
      return try trace == nil
        ? Traced(pulled(number)) : tracedFormula(number)
    }
    guard trace != nil else { return Traced(binding.value) }
    return try traced(binding, of: slot, name, code)
  }

  /// The old value of what a statement updates.
  mutating func read(
    _ binding: Workspace.Binding, of slot: Slot, in statement: StatementCode
  ) throws(EvaluationError) -> Traced {
    guard trace != nil, case .update(let target, _, _, _) = statement.syntax.kind else {
      return Traced(binding.value)
    }
    let syntax = Expression(kind: .name(target.name), range: target.range, height: 1)
    return try traced(binding, of: slot, target.name, Code(.variable(slot, target.name), syntax))
  }

  /// A stored value, while somebody traces.
  private mutating func traced(
    _ binding: Workspace.Binding, of slot: Slot, _ name: Name, _ code: Code
  ) throws(EvaluationError) -> Traced {
    guard let asked else {
      let source = source
      let node = trace?.recordName(name, Traced(binding.value), code, source)
      return Traced(binding.value, node: node)
    }
    if binding.changed >= asked.start { return Traced(binding.value, node: binding.node) }
    if let place = asked.place(of: slot, at: level) {
      return Traced(binding.value, node: askedNode(place, Traced(binding.value), name, code))
    }
    for other in asked.names where binding.origins.contains(other.slot) {
      throw storedFrom(other.name, name, binding, code)
    }
    return Traced(binding.value)
  }

  private mutating func askedNode(
    _ place: Int, _ value: Traced, _ name: Name, _ code: Code
  ) -> Trace.Node? {
    if value.node == nil, let node = asked?.nodes[place].first { return node }
    let source = source
    let node = trace?.recordName(name, value, code, source)
    if let node { asked?.nodes[place].append(node) }
    return node
  }

  /// A formula, evaluated anew for the record; each one once, and after those that it reads.
  private mutating func tracedFormula(_ number: Int) throws(EvaluationError) -> Traced {
    // What is wrong with it by itself, a ring included, shows here.
    _ = try pulled(number)
    let order = workspace.order(of: [number]) { [workspace, trace] in
      trace?.formulas[$0]?.computed != workspace.formulas[$0]?.computed
    }
    for next in order.numbers {
      guard let computed = workspace.formulas[next]?.computed, let result = try recorded(next)
      else { continue }
      trace?.formulas[next] = .init(result: result, computed: computed)
    }
    return try trace?.formulas[number]?.result.get() ?? .nothing
  }

  /// A failure is kept for whoever reads the formula: one that is held is not read.
  private mutating func recorded(
    _ number: Int
  ) throws(EvaluationError) -> Result<Traced, EvaluationError>? {
    guard let formula = workspace.formulas[number]?.formula else { return nil }
    do throws(EvaluationError) {
      var value = try compute(formula)
      if let place = asked?.place(of: .global(number), at: level) {
        value.node = askedNode(place, value, formula.name, formula.code)
      }
      return .success(value)
    } catch {
      if case .interrupted = error.diagnostic.problem { throw error }
      return .failure(error)
    }
  }
}
