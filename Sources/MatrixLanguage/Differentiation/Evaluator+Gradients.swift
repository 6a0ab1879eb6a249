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

/// A gradient, with the way on which it was found.
struct GradientRecord {
  let trace: Trace
  let loss: Trace.Node
  /// How the loss changes with the value of each node that it depends on.
  var adjoints: [Value?] = []
  /// The loss.
  var value = Value.nothing
  /// The gradient by each name.
  var result = Traced.nothing

  func adjoint(of node: Trace.Node) -> Value? {
    node.index < adjoints.count ? adjoints[node.index] : nil
  }
}

/// `grad(L, γ, β)`: evaluates L once with a record, and walks the record back.
extension Evaluator {
  mutating func gradient(_ code: Code) throws(EvaluationError) -> Traced {
    try record(of: code).result
  }

  /// The record of a gradient, and what came of it.
  mutating func record(
    of code: Code, keepsNames: Bool = false
  ) throws(EvaluationError) -> GradientRecord {
    guard case .gradient(let loss, let names) = code.form else {
      return GradientRecord(trace: Trace(), loss: Trace.Node(index: 0))
    }
    guard asked == nil else { throw failure(.secondDerivative, at: code.range) }
    for name in names { try checkAsked(name) }
    let outer = trace
    defer {
      trace = outer
      asked = nil
    }
    workspace.clock += 1
    trace = Trace(keepsNames: keepsNames)
    asked = AskedNames(
      names: names, level: level, start: workspace.clock, code: code, source: source,
      nodes: Array(repeating: [], count: names.count))
    let value = try evaluate(loss)
    return try swept(from: value, loss, names)
  }

  private mutating func checkAsked(_ name: Code.AskedName) throws(EvaluationError) {
    let code = Code(
      .variable(name.slot, name.name),
      Expression(kind: .name(name.name), range: name.range, height: 1))
    let value = try variable(name.slot, name.name, code).value
    guard value.shape == nil else { return }
    throw failure(.gradientOfOther(value.kind), at: name.range)
  }

  private func swept(
    from loss: Traced, _ code: Code, _ names: [Code.AskedName]
  ) throws(EvaluationError) -> GradientRecord {
    guard case .number = loss.value else {
      let problem =
        loss.value.shape.map { Problem.gradientOfNonNumber($0) }
        ?? .gradientOfOther(loss.value.kind)
      throw failure(problem, of: nil, at: code.range, operands: [(code, loss.value)])
    }
    var record = GradientRecord(
      trace: trace ?? Trace(), loss: loss.node ?? Trace.Node(index: 0))
    record.value = loss.value
    guard let trace, let asked else { return record }
    var results: [Value] = []
    do throws(Problem) {
      if let node = loss.node {
        let wanted = trace.keepsNames ? nil : asked.nodes.flatMap(\.self)
        record.adjoints = try trace.adjoints(
          of: node, for: wanted, allowance: workspace.resources.allowance)
      }
      for name in names {
        let nodes = asked.place(of: name.slot, at: level).map { asked.nodes[$0] } ?? []
        var sum: Value?
        for case let share? in nodes.map({ record.adjoint(of: $0) }) {
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
    record.result = Traced(results.count == 1 ? results[0] : .list(results))
    return record
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
    guard let asked else { return Traced(binding.value) }
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
      if case .success(let traced) = result, let node = traced.node {
        let name = workspace.symbols.names[next]
        trace?.note(name, of: node)
      }
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
