import NumericCore

/// The names whose gradient is asked for, while the loss is being evaluated.
struct AskedNames: Sendable {
  let names: [Code.AskedName]
  /// The function level at which private names are meant.
  let level: Int
  /// What was stored before this time was not computed from the asked-for names just now.
  let start: Int
  /// Where the trace has each name, once it has been read.
  var nodes: [Trace.Node?]

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
      names: names, level: level, start: workspace.clock,
      nodes: Array(repeating: nil, count: names.count))
    let value = try evaluate(loss)
    return try adjoints(of: value, loss, names)
  }

  private mutating func checkAsked(_ name: Code.AskedName) throws(EvaluationError) {
    let code = Code(
      .variable(name.slot, name.name),
      Expression(kind: .name(name.name), range: name.range, height: 1))
    let value = try variable(code).value
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
      for (place, name) in names.enumerated() {
        guard let node = asked.nodes[place], let adjoint = adjoints?[node.index] else {
          throw .noGradient(name.name, cut: trace.cuts.first?.operation.name)
        }
        results.append(adjoint)
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

  mutating func variable(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .variable(let slot, let name) = code.form else { return .nothing }
    guard let binding = binding(slot) else { throw missing(name, at: code.range, in: slot) }
    if binding.isFormula, case .global(let number) = slot {
      return try trace == nil
        ? Traced(pulled(number)) : tracedFormula(number, slot: slot, code)
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
      let node = trace?.recordName(name, binding.value, code, source)
      return Traced(binding.value, node: node)
    }
    if let place = asked.place(of: slot, at: level) {
      return Traced(binding.value, node: askedNode(place, binding.value, code))
    }
    if binding.changed >= asked.start { return Traced(binding.value, node: binding.node) }
    for other in asked.names where binding.origins.contains(other.slot) {
      throw storedFrom(other.name, name, binding, code)
    }
    return Traced(binding.value)
  }

  private mutating func askedNode(_ place: Int, _ value: Value, _ code: Code) -> Trace.Node? {
    if let node = asked?.nodes[place] { return node }
    guard case .variable(_, let name) = code.form else { return nil }
    let source = source
    let node = trace?.recordName(name, value, code, source)
    asked?.nodes[place] = node
    return node
  }

  private func storedFrom(
    _ asked: Name, _ name: Name, _ binding: Workspace.Binding, _ code: Code
  ) -> EvaluationError {
    failure(
      .storedFrom(name, asked: asked), of: nil, at: code.range,
      operands: [(code, binding.value)])
  }

  /// A formula, evaluated anew for the record; each one once.
  private mutating func tracedFormula(
    _ number: Int, slot: Slot, _ code: Code
  ) throws(EvaluationError) -> Traced {
    if let known = trace?.formulas[number] { return known }
    guard let formula = workspace.formulas[number]?.formula else { return .nothing }
    guard computing.insert(number).inserted else {
      throw failure(.cycle([formula.name]), at: code.range)
    }
    defer { computing.remove(number) }
    var value = try compute(formula)
    if let place = asked?.place(of: slot, at: level) {
      if value.node == nil { value.node = askedNode(place, value.value, code) }
      asked?.nodes[place] = value.node
    }
    trace?.formulas[number] = value
    return value
  }

  // MARK: Where values come from

  /// The names from which a statement computes what it stores.
  func origins(of statement: StatementCode) -> Origins {
    var origins = Origins()
    guard !statement.isFresh else { return origins }
    for slot in statement.reads {
      guard let binding = binding(slot) else { continue }
      add(binding, of: slot, to: &origins)
    }
    return origins
  }

  private func add(_ binding: Workspace.Binding, of slot: Slot, to origins: inout Origins) {
    if binding.isFormula, case .global(let number) = slot {
      origins.insert(slot)
      for ancestor in workspace.ancestors(of: number) { origins.insert(.global(ancestor)) }
    } else if case .function(let function) = binding.value {
      for number in function.reads where !origins.contains(.global(number)) {
        origins.insert(.global(number))
        if let read = workspace.bindings[number] { add(read, of: .global(number), to: &origins) }
      }
    } else {
      origins.insert(slot)
      origins.formUnion(binding.origins)
    }
  }
}
