package import LanguageSyntax
package import NumericCore

/// The values and formulas of a notebook, by name.
///
/// It is a value: a cell runs on a copy, which takes the original's place only if the cell runs to
/// its end. A cell that fails or is interrupted leaves nothing behind.
package struct Workspace: Sendable {
  var symbols = SymbolTable()
  var bindings = Bindings<Pages<Binding>>()
  /// The formulas, each in the place of its symbol. Their last values are in `bindings`.
  var formulas = Pages<FormulaState?>()
  /// The time: one more with every store.
  package internal(set) var clock = 0
  /// The clock when a value that a formula may read was last stored.
  var disturbed = 0
  /// For each symbol, true if a formula or a function reads it.
  var isWatched: [Bool] = []
  package var resources: Resources
  /// The fixes for calls of the last cell that were stopped: with them the cell, run again, does as
  /// much and no more.
  package internal(set) var shortened: [Fix] = []
  /// True if a `minimize` or `train` that Ctrl-C stops keeps its result, since the cell is
  /// recorded. Where no cell is recorded, everything is left as it was instead.
  package var keepsStopped = true
  /// True if keys at a terminal choose the values of `vary`, so that it needs no table.
  package var variesByHand = false
  /// The last result, `_`, with its origin.
  var last: Binding?
  /// True if a function takes a gradient, so that names inside of functions need their memories.
  var differentiatesInFunctions = false
  /// The cell in which a note was last made, and the note until something is shown.
  var noted: (cell: CellSource, pending: SpreadNote?)?
  /// The number of times that formulas have been computed.
  package internal(set) var formulaComputations = 0

  package init(
    allowance: Allowance = .unlimited, seed: UInt64 = 0, data: DataFolder = .empty
  ) {
    resources = Resources(
      allowance: allowance, generator: RandomGenerator(seed: seed), data: data)
  }

  /// The last result, `_`.
  package var lastResult: Value? { last?.value }

  /// The value of a name, with its origin; for a formula, its present value.
  ///
  /// Nil if the name has none, or is a formula that no longer computes.
  package subscript(name: Name) -> Binding? {
    guard let number = symbols[name], number < bindings.count else { return nil }
    guard let binding = bindings[number], binding.isFormula else { return bindings[number] }
    var evaluator = Evaluator(self, source: CellSource(""))
    guard (try? evaluator.pulled(number)) != nil else { return nil }
    return evaluator.workspace.bindings[number]
  }

  /// The names that have values, in the order in which they were first seen.
  package var names: [Name] {
    symbols.names.indices.filter { $0 < bindings.count && bindings[$0] != nil }
      .map { symbols.names[$0] }
  }

  /// Stores a value under a name. A function may come from another workspace.
  package mutating func define(_ name: Name, as value: Value, origin: CellLabel) {
    clock += 1
    let memory = Memory(CellSource("", label: origin), 0..<0)
    store(Binding(Traced(value), changed: clock, memory), under: name)
  }

  /// Adopts all values and formulas of another workspace, and keeps the names that it lacks.
  package mutating func adopt(_ other: Workspace) {
    clock += 1
    for (number, name) in other.symbols.names.enumerated() where number < other.bindings.count {
      if let state = other.formulas[number] {
        adopt(state.formula)
      } else if let binding = other.bindings[number] {
        store(moved(binding, from: other), under: name)
      }
    }
    if let last = other.last { self.last = moved(last, from: other) }
  }

  /// Forgets the last result, `_`.
  package mutating func forgetLastResult() { last = nil }

  /// A value of another workspace, with a memory that uses the numbers of the names here.
  private mutating func moved(_ binding: Binding, from other: Workspace) -> Binding {
    let origins = binding.origins.mapped { symbols.number(of: other.symbols.names[$0]) }
    var resolver = Resolver(binding.source, symbols: symbols)
    let code = binding.code.flatMap { resolver.resolveAgain($0) }
    symbols = resolver.symbols
    grow()
    let memory = Memory(binding.source, binding.range, code: code, way: binding.way)
    return Binding(Traced(binding.value), changed: clock, origins: origins, memory)
  }

  /// Stores a binding that may come from another workspace, with other slots.
  private mutating func store(_ binding: Binding, under name: Name) {
    var binding = binding
    if case .function(let function) = binding.value {
      var resolver = Resolver(function.source, symbols: symbols)
      if let own = try? resolver.resolve(function) {
        let memory = Memory(binding.source, binding.range)
        binding = Binding(
          Traced(.function(own)), changed: binding.changed, origins: binding.origins, memory)
      }
      symbols = resolver.symbols
    }
    let number = symbols.number(of: name)
    grow()
    store(
      Traced(binding.value), changed: binding.changed, origins: binding.origins, binding.memory,
      in: number)
  }

  private mutating func adopt(_ formula: Formula) {
    var resolver = Resolver(formula.source, symbols: symbols)
    let own = resolver.resolve(formula)
    symbols = resolver.symbols
    let number = symbols.number(of: formula.name)
    grow()
    state(own, as: number)
  }

  /// Stores a value; it replaces a formula of that name.
  mutating func store(
    _ value: consuming Traced, changed: Int, origins: consuming Origins = Origins(),
    _ memory: Memory, in number: Int
  ) {
    if isWatched[number] { disturbed = clock }
    if case .function(let function) = value.value {
      for read in function.reads { isWatched[read] = true }
      if function.differentiates { differentiatesInFunctions = true }
    }
    let before = bindings.store(value, changed: changed, origins: origins, memory, in: number)
    if before == .formula { formulas[number] = nil }
  }

  /// Removes a name.
  package mutating func remove(_ name: Name) {
    guard let number = symbols[name], number < bindings.count else { return }
    clock += 1
    disturbed = clock
    bindings[number] = nil
    formulas[number] = nil
  }

  /// Makes room for all symbols.
  mutating func grow() {
    while isWatched.count < symbols.names.count { isWatched.append(false) }
    bindings.grow(to: symbols.names.count)
    formulas.grow(to: symbols.names.count, with: nil)
  }

  /// Runs a cell.
  ///
  /// - Returns: its outputs, in order.
  /// - Throws: the diagnostic of the statement that failed; the workspace is then as it was.
  @discardableResult
  package mutating func run(_ cell: Cell) throws(EvaluationError) -> [Printed] {
    var copy = self
    let printed = try copy.runForGood(cell)
    self = copy
    return printed
  }

  /// Runs a cell for a caller that stops if it fails: then nothing is left of the workspace. No
  /// copy is needed, so that the time of a long program grows with its length.
  package mutating func runForGood(_ cell: Cell) throws(EvaluationError) -> [Printed] {
    resources.allowance.beginCell()
    // A value that is held twice is copied when it changes, so it is given away meanwhile.
    var resolver = Resolver(cell.source, symbols: symbols, under: resources.allowance)
    symbols = SymbolTable()
    let code = try resolver.resolve(cell.statements)
    symbols = resolver.symbols
    grow()
    shortened = []
    var evaluator = Evaluator(self, source: cell.source)
    self = Workspace(allowance: resources.allowance)
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

extension Workspace {
  /// The code of the last cell for the record: stopped calls say how many steps they did.
  package func recorded(_ code: String) -> String {
    shortened.sorted { $0.range.lowerBound > $1.range.lowerBound }
      .reduce(CellSource(code)) { $0.with(text: $0.replacing($1.range, with: $1.code)) }.text
  }
}
