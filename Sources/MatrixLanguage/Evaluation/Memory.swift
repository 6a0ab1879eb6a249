import LanguageSyntax

/// The memory of a stored value: the statement that stored it.
///
/// It is made once, with the statement, and shared by all values that the statement ever stores.
final class Memory: Sendable {
  /// The cell of the statement, and its place there.
  let source: CellSource
  let range: SourceRange
  /// The code that computed the value, if it can be computed again from what stands: not from its own
  /// old value.
  let code: Code?
  /// The sources of the value.
  let sources: Sources
  let way: Way

  /// The ways in which a name gets its value.
  enum Way: Sendable {
    /// `x = e` and its like.
    case stored
    /// `x := e`
    case formula
    /// A parameter, the variable of a loop, `_`.
    case given
  }

  init(
    _ source: CellSource, _ range: SourceRange, code: Code? = nil, sources: Sources = Sources(),
    way: Way = .stored
  ) {
    self.source = source
    self.range = range
    self.code = code
    self.sources = sources
    self.way = way
  }

  /// A value computed from its own old value cannot be computed again, and shares that one's
  /// sources.
  fileprivate convenience init(
    _ source: CellSource, _ range: SourceRange, of code: Code, storedIn slot: Slot,
    isWhole: Bool = true
  ) {
    let isAgain = code.sources.contains(slot)
    self.init(
      source, range, code: isWhole && !isAgain ? code : nil, sources: code.drawnFrom)
  }
}

extension StatementCode.Kind {
  /// The memories of the names that a statement stores; for an expression, that of `_`.
  func memories(_ source: CellSource, _ range: SourceRange) -> [Memory] {
    switch self {
    case .expression(let code): [Memory(source, range, sources: code.drawnFrom, way: .given)]
    case .assignment(let slot, let code): [Memory(source, range, of: code, storedIn: slot)]
    case .assignments(let slots, let code):
      if case .list(let parts) = code.form, parts.count == slots.count {
        zip(slots, parts).map { Memory(source, range, of: $1, storedIn: $0) }
      } else {
        slots.map { Memory(source, range, of: code, storedIn: $0, isWhole: false) }
      }
    case .update(let slot, _, let code):
      [Memory(source, range, sources: code.drawnFrom.with(slot))]
    case .function: [Memory(source, range)]
    case .formula, .explanation, .variation: []
    }
  }
}

extension StatementCode {
  /// The code whose value it shows or stores.
  var code: Code? {
    switch kind {
    case .expression(let code), .explanation(let code): code
    case .assignment(_, let code), .assignments(_, let code), .update(_, _, let code): code
    case .function, .variation: nil
    case .formula(_, let formula): formula.code
    }
  }
}
