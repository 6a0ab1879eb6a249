/// From which names values come: what a stored value remembers, and what `grad` asks for.
extension Evaluator {
  /// The names from which a value comes.
  ///
  /// Inside of functions nobody asks for them, unless a gradient is taken in one.
  mutating func origins(of sources: Sources) -> Origins {
    guard !sources.isEmpty, function == nil || workspace.differentiatesInFunctions else {
      return Origins()
    }
    var origins = Origins()
    add(sources, to: &origins)
    return origins
  }

  /// The names from which the value of code comes.
  mutating func origins(of code: Code) -> Origins { origins(of: code.drawnFrom) }

  /// Those of them that a function knows which is called with the value.
  mutating func originsOutside(of argument: Code) -> Origins {
    guard workspace.differentiatesInFunctions else { return Origins() }
    return origins(of: argument).ofNotebook
  }

  private mutating func add(_ sources: Sources, to origins: inout Origins) {
    for slot in sources.slots { add(slot, to: &origins) }
    for call in sources.calls { add(call, to: &origins) }
  }

  private mutating func add(_ call: Sources.Call, to origins: inout Origins) {
    guard case .function(let function)? = binding(call.function)?.value else {
      for argument in call.arguments { add(argument.sources, to: &origins) }
      return
    }
    add(function.sources.compactMap(\.global), to: &origins)
    for (place, argument) in call.arguments.enumerated() {
      let parameters = function.definition.parameters.map(\.name)
      let parameter = argument.label.map { parameters.firstIndex(of: $0) } ?? place
      if let parameter, !function.sources.contains(.local(parameter)) { continue }
      add(argument.sources, to: &origins)
    }
  }

  private mutating func add(_ slot: Slot, to origins: inout Origins) {
    let role: Workspace.Binding.Role
    switch slot {
    case .global(let number): role = workspace.bindings.add(slot, number, to: &origins)
    case .local(let number): role = frame.add(slot, number, to: &origins)
    case .last:
      if let last = workspace.last { origins.formUnion(last.origins) }
      return
    }
    switch role {
    case .nothing, .value: break
    case .function:
      if case .function(let function)? = binding(slot)?.value {
        add(function.sources.compactMap(\.global), to: &origins)
      }
    case .formula: if let number = slot.global { add([number], to: &origins) }
    }
  }

  /// What formulas and functions draw on has come into the value too.
  private mutating func add(_ symbols: [Int], to origins: inout Origins) {
    var found: Set<Int> = []
    var pending = symbols
    while let next = pending.popLast() {
      guard found.insert(next).inserted else { continue }
      origins.insert(.global(next))
      if let binding = workspace.bindings[next] {
        origins.formUnion(binding.origins)
        if case .function(let function) = binding.value {
          pending += function.sources.compactMap(\.global)
        }
      }
      pending += workspace.formulas[next]?.formula.sources ?? []
    }
  }
}
