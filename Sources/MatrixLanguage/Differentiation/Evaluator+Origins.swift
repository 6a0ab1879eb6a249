import LanguageSyntax

/// The names that values come from: a stored value remembers them, and `grad` asks for them.
extension Evaluator {
  /// The names that a value comes from.
  ///
  /// Inside of functions they are needed only if a function takes a gradient.
  mutating func origins(of sources: Sources) -> Origins {
    guard !sources.isEmpty, function == nil || workspace.differentiatesInFunctions else {
      return Origins()
    }
    var origins = Origins()
    add(sources, to: &origins)
    return origins
  }

  /// The names that the value of code comes from.
  mutating func origins(of code: Code) -> Origins { origins(of: code.drawnFrom) }

  /// The names that an argument comes from, as far as the called function knows them.
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

  /// The names that the value of a just computed formula comes from.
  mutating func origins(of formula: Formula) -> Origins {
    var origins = Origins()
    add(formula.sources, to: &origins)
    return origins
  }

  /// The value also depends on the names that its functions read.
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
