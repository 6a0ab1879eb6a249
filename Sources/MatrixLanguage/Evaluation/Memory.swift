/// What a stored value remembers of the code that it was computed by.
struct Memory: Sendable {
  /// The code, if the value can be computed again from what stands: not from its own old value.
  let code: Code?
  /// The slots that the value draws on.
  let sources: [Slot]

  /// What is computed from its own old value, as in `w -= 0.1 * g`, is a fresh start.
  static let none = Memory(code: nil, sources: [])

  init(code: Code?, sources: [Slot]) {
    self.code = code
    self.sources = sources
  }

  fileprivate init(_ code: Code, storedIn slot: Slot? = nil) {
    let sources = code.sources
    if let slot, sources.contains(slot) {
      self = .none
    } else {
      self.init(code: code, sources: sources)
    }
  }
}

extension StatementCode.Kind {
  /// What each name that a statement stores will remember; of an expression, `_`.
  var memories: [Memory] {
    switch self {
    case .expression(let code): [Memory(code)]
    case .assignment(let slots, let code):
      if slots.count == 1 {
        [Memory(code, storedIn: slots[0])]
      } else if case .list(let parts) = code.form, parts.count == slots.count {
        zip(slots, parts).map { Memory($1, storedIn: $0) }
      } else {
        slots.map { slot in
          Memory(code: nil, sources: Memory(code, storedIn: slot).sources)
        }
      }
    case .update, .function, .formula, .explanation, .variation: []
    }
  }
}

extension StatementCode {
  /// The code whose value it shows or stores.
  var code: Code? {
    switch kind {
    case .expression(let code), .assignment(_, let code), .update(_, _, let code): code
    case .explanation(let code): code
    case .function, .variation: nil
    case .formula(_, let formula): formula.code
    }
  }
}
