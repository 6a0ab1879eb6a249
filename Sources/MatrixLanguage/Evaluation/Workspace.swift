package import NumericCore

/// The values of a notebook, by name.
///
/// It is a value: a cell runs on a copy, which takes the original's place only if the cell runs to
/// its end. What fails or is interrupted leaves nothing behind.
package struct Workspace: Sendable {
  var symbols = SymbolTable()
  var bindings: [Binding?] = []
  package var resources: Resources
  /// What `_` stands for.
  package var lastResult: Value?

  package init(allowance: Allowance = .unlimited, seed: UInt64 = 0) {
    resources = Resources(allowance: allowance, generator: RandomGenerator(seed: seed))
  }

  /// A value, and where it came from.
  package struct Binding: Sendable {
    package let value: Value
    /// The cell that stored it.
    package let origin: CellLabel
    /// The statement in that cell.
    package let range: SourceRange
  }

  package subscript(name: Name) -> Binding? {
    guard let number = symbols[name], number < bindings.count else { return nil }
    return bindings[number]
  }

  /// The names that have values, in the order in which they were first seen.
  package var names: [Name] {
    symbols.names.indices.filter { $0 < bindings.count && bindings[$0] != nil }
      .map { symbols.names[$0] }
  }

  /// Stores a value under a name. A function may come from another workspace.
  package mutating func define(_ name: Name, as value: Value, origin: CellLabel) {
    store(Binding(value: value, origin: origin, range: 0..<0), under: name)
  }

  /// Takes over all values of another workspace; names that it lacks stay.
  package mutating func adopt(_ other: Workspace) {
    for name in other.names {
      if let binding = other[name] { store(binding, under: name) }
    }
  }

  /// Stores what may come from another workspace, whose slots are not these.
  private mutating func store(_ binding: Binding, under name: Name) {
    var value = binding.value
    if case .function(let function) = value {
      var resolver = Resolver(function.source, symbols: symbols)
      if let own = try? resolver.resolve(function) { value = .function(own) }
      symbols = resolver.symbols
    }
    let number = symbols.number(of: name)
    grow()
    bindings[number] = Binding(value: value, origin: binding.origin, range: binding.range)
  }

  /// Takes a name away.
  package mutating func remove(_ name: Name) {
    guard let number = symbols[name], number < bindings.count else { return }
    bindings[number] = nil
  }

  /// Gives each symbol a place.
  mutating func grow() {
    while bindings.count < symbols.names.count { bindings.append(nil) }
  }

  /// Runs a cell.
  ///
  /// - Returns: what it shows, in order.
  /// - Throws: the diagnostic of the statement that failed; the workspace is then as it was.
  @discardableResult
  package mutating func run(_ cell: Cell) throws(EvaluationError) -> [Printed] {
    var resolver = Resolver(cell.source, symbols: symbols)
    let code = try resolver.resolve(cell.statements)
    var copy = self
    copy.symbols = resolver.symbols
    copy.grow()
    var evaluator = Evaluator(copy, source: cell.source)
    try evaluator.run(code)
    self = evaluator.workspace
    return evaluator.printed
  }

  /// Computes a condition or another expression, without storing anything.
  package func value(of cell: Cell) throws(EvaluationError) -> Value? {
    var copy = self
    return try copy.run(cell).last?.value
  }
}

/// A value that a statement shows.
package struct Printed: Sendable {
  /// The name that it was stored under, if it was.
  package let name: Name?
  package let value: Value

  package init(name: Name? = nil, value: Value) {
    self.name = name
    self.value = value
  }
}
