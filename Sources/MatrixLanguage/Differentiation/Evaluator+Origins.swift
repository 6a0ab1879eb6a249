/// From which names values come: what a stored value remembers, and what `grad` asks for.
extension Evaluator {
  /// The names from which a value comes that draws on these slots.
  ///
  /// Inside of functions nobody asks for them, unless a gradient is taken in one.
  func origins(of sources: [Slot]) -> Origins {
    guard !sources.isEmpty, function == nil || workspace.differentiatesInFunctions else {
      return Origins()
    }
    var origins = Origins()
    for slot in sources {
      switch slot {
      case .global(let number): add(slot, number, of: workspace.bindings, to: &origins)
      case .local(let number): add(slot, number, of: frame, to: &origins)
      case .last: if let last = workspace.last { origins.formUnion(last.origins) }
      }
    }
    return origins
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
        add(function.reads, to: &origins)
      }
    case .formula: add([number], to: &origins)
    }
  }

  /// The names from which the value of code comes.
  func origins(of code: Code) -> Origins { origins(of: code.sources) }

  /// Those of them that a function knows which is called with the value.
  func originsOutside(of argument: Code) -> Origins {
    guard workspace.differentiatesInFunctions else { return Origins() }
    return origins(of: argument).ofNotebook
  }

  /// What formulas and functions read has come into the value too.
  private func add(_ symbols: [Int], to origins: inout Origins) {
    for ancestor in workspace.ancestors(of: symbols) {
      origins.insert(.global(ancestor))
      if let read = workspace.bindings[ancestor] { origins.formUnion(read.origins) }
    }
  }
}
