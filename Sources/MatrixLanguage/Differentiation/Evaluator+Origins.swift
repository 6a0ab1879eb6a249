import LanguageSyntax

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
    add(function.sources, to: &origins)
    for (place, argument) in call.arguments.enumerated() {
      let parameter = argument.label.map { label in
        function.definition.parameters.firstIndex { $0.name == label }
      }
      if let parameter = parameter ?? place, !function.drawsOn(parameter: parameter) { continue }
      add(argument.sources, to: &origins)
    }
  }

  @inline(__always)
  private mutating func add(_ slot: Slot, to origins: inout Origins) {
    let role: Workspace.Binding.NameRole
    switch slot {
    case .global(let number): role = workspace.bindings.add(slot, number, to: &origins)
    case .local(let number): role = frame.add(slot, number, to: &origins)
    case .last:
      if let last = workspace.last { origins.formUnion(last.origins) }
      return
    }
    if role == .function, case .function(let function)? = binding(slot)?.value {
      add(function.sources, to: &origins)
    }
  }

  /// The names from which the value of a formula comes that has just been computed.
  mutating func origins(of formula: Formula) -> Origins {
    var origins = Origins()
    add(formula.sources, to: &origins)
    return origins
  }

  /// What functions draw on has come into the value too.
  private mutating func add(_ symbols: [Int], to origins: inout Origins) {
    guard !symbols.isEmpty else { return }
    var found: Set<Int> = []
    var pending = symbols
    while let next = pending.popLast() {
      guard found.insert(next).inserted else { continue }
      origins.insert(.global(next))
      guard let binding = workspace.bindings[next] else { continue }
      origins.formUnion(binding.origins)
      if case .function(let function) = binding.value { pending += function.sources }
    }
  }
}
