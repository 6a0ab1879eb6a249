import LanguageSyntax

/// The sources of a value: names and calls. Only the called function knows which of its arguments
/// come into its value.
///
/// A gradient is a new start and a held value a constant, so neither counts.
struct Sources: Sendable {
  private(set) var slots: [Slot] = []
  private(set) var calls: [Call] = []

  struct Call: Sendable {
    let function: Slot
    let arguments: [(label: Name?, sources: Sources)]
  }

  var isEmpty: Bool { slots.isEmpty && calls.isEmpty }

  /// These, and a name.
  func with(_ slot: Slot) -> Sources {
    var sources = self
    if !slots.contains(slot) { sources.slots.append(slot) }
    return sources
  }

  fileprivate mutating func add(_ code: Code) {
    var list = SlotList()
    defer { slots = list.slots }
    code.walk { code in
      switch code.form {
      case .gradient, .hold: return false
      case .variable(let slot, _): list.insert(slot)
      case .call(let slot, _, let arguments):
        calls.append(
          Call(
            function: slot, arguments: arguments.map { ($0.label, $0.value.drawnFrom) }))
        return false
      default: break
      }
      return true
    }
  }
}

extension Code {
  /// The sources of its value.
  var drawnFrom: Sources {
    var sources = Sources()
    sources.add(self)
    return sources
  }
}

extension Function {
  /// The parameters, and the names of the notebook, that come into the value of a body.
  ///
  /// They are those of the last statement, and of every private name that comes into it, whichever
  /// statement stored that name.
  static func sources(of body: [StatementCode], _ defaults: [Code?]) -> Set<Slot> {
    var stores: [(slot: Slot, sources: [Slot])] = []
    for (place, code) in defaults.enumerated() {
      if let code { stores.append((.local(place), code.sources)) }
    }
    for statement in body { statement.collect(&stores) }
    var found = Set(body.last?.code?.sources ?? [])
    var isGrowing = true
    while isGrowing {
      let before = found.count
      for store in stores where found.contains(store.slot) { found.formUnion(store.sources) }
      isGrowing = found.count > before
    }
    return found
  }
}

extension StatementCode {
  /// Collects the names that it stores, with the slots that their values depend on; also those in
  /// its loops.
  fileprivate func collect(_ stores: inout [(slot: Slot, sources: [Slot])]) {
    let sources = code?.sources ?? []
    switch kind {
    case .assignment(let slot, _), .update(let slot, _, _): stores.append((slot, sources))
    case .assignments(let slots, _): stores += slots.map { ($0, sources) }
    case .expression, .function, .formula, .explanation, .variation: break
    }
    code?.walk { code in
      switch code.form {
      case .for(let slot, let values, let body):
        stores.append((slot, values.sources))
        for statement in body { statement.collect(&stores) }
      case .repeat(_, let body): for statement in body { statement.collect(&stores) }
      default: break
      }
      return true
    }
  }
}
