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
      guard let binding = binding(slot) else { continue }
      origins.insert(slot)
      origins.formUnion(binding.origins)
      if case .function(let function) = binding.value {
        add(function.reads, to: &origins)
      } else if binding.isFormula, case .global(let number) = slot {
        add([number], to: &origins)
      }
    }
    return origins
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
