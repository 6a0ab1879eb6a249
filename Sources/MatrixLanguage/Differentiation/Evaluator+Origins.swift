/// From which names values come: what a stored value remembers, and what `grad` asks for.
extension Evaluator {
  /// The names from which a value comes.
  ///
  /// Inside of functions nobody asks for them, unless a gradient is taken in one.
  func origins(of sources: Sources) -> Origins {
    guard !sources.isEmpty, function == nil || workspace.differentiatesInFunctions else {
      return Origins()
    }
    var origins = Origins()
    add(sources, to: &origins)
    return origins
  }

  /// The names from which the value of code comes.
  func origins(of code: Code) -> Origins { origins(of: code.drawnFrom) }

  /// Those of them that a function knows which is called with the value.
  func originsOutside(of argument: Code) -> Origins {
    guard workspace.differentiatesInFunctions else { return Origins() }
    return origins(of: argument).ofNotebook
  }

  private func add(_ sources: Sources, to origins: inout Origins) {
    for slot in sources.slots {
      switch slot {
      case .global(let number): add(slot, number, of: workspace.bindings, to: &origins)
      case .local(let number): add(slot, number, of: frame, to: &origins)
      case .last: if let last = workspace.last { origins.formUnion(last.origins) }
      }
    }
    for call in sources.calls { add(call, to: &origins) }
  }

  private func add(_ call: Sources.Call, to origins: inout Origins) {
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

  private func add(
    _ slot: Slot, _ number: Int, of bindings: Bindings, to origins: inout Origins
  ) {
    let role = bindings.role(of: number)
    if role == .nothing { return }
    origins.insert(slot)
    origins.formUnion(bindings.origins(of: number))
    switch role {
    case .nothing, .value: break
    case .function:
      if case .function(let function)? = bindings[number]?.value {
        add(function.sources.compactMap(\.global), to: &origins)
      }
    case .formula: add([number], to: &origins)
    }
  }

  /// What formulas and functions draw on has come into the value too.
  private func add(_ symbols: [Int], to origins: inout Origins) {
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
