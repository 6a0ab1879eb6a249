package import LanguageSyntax

/// A formula, `z̃ := γ * z_norm + β`: it stays true, whatever changes.
final class Formula: Sendable {
  let name: Name
  let code: Code
  /// The cell that holds its text.
  let source: CellSource
  /// The statement in that cell.
  let range: SourceRange
  /// The symbols that it reads, in the order in which it names them.
  let reads: [Int]
  /// The sources of its value, without names that only come into a gradient.
  let sources: Sources
  /// The memory of its values.
  let memory: Memory

  init(name: Name, code: Code, source: CellSource, range: SourceRange, reads: [Int]) {
    self.name = name
    self.code = code
    self.source = source
    self.range = range
    self.reads = reads
    sources = code.drawnFrom
    memory = Memory(source, range, way: .formula)
  }
}

/// A formula in a workspace, with the time it was last computed and its failure.
struct FormulaState: Sendable {
  let formula: Formula
  /// The clock when it was stated.
  let stated: Int
  /// The clock when it was last computed, -1 before.
  var computed = -1
  /// The clock when its value was last known to be right.
  var verified = -1
  /// The error of a formula that does not compute.
  var failure: EvaluationError?
}

extension Workspace {
  /// States a formula, which is not computed yet.
  mutating func state(_ formula: Formula, as number: Int) {
    clock += 1
    if isWatched[number] { disturbed = clock }
    for read in formula.reads { isWatched[read] = true }
    formulas[number] = FormulaState(formula: formula, stated: clock)
    bindings[number] = Binding(.nothing, changed: clock, formula.memory)
  }

  /// The symbols of the formulas, in order.
  var formulaNumbers: [Int] { formulas.indices.filter { formulas[$0] != nil } }

  /// True if a formula's value may be outdated.
  func isStale(_ state: FormulaState) -> Bool { state.verified < disturbed || state.computed < 0 }

  /// The symbols on which a formula depends directly, and through the functions that it calls.
  func inputs(of formula: Formula) -> [Int] { withFunctions(formula.reads) }

  /// Symbols, with those that functions among them read.
  private func withFunctions(_ symbols: [Int]) -> [Int] {
    var found = symbols
    var known = Set(symbols)
    var place = 0
    while place < found.count {
      if case .function(let function)? = bindings[found[place]]?.value {
        for number in function.reads where known.insert(number).inserted { found.append(number) }
      }
      place += 1
    }
    return found
  }

  /// All symbols on which some depend, through formulas and functions; themselves included.
  func ancestors(of symbols: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var pending = withFunctions(symbols)
    while let next = pending.popLast() {
      guard found.insert(next).inserted, let state = formulas[next] else { continue }
      pending += inputs(of: state.formula)
    }
    return found
  }

  /// The stored values that a formula depends on.
  func leaves(of state: FormulaState) -> [Name] {
    ancestors(of: state.formula.reads)
      .filter { formulas[$0] == nil && bindings[$0]?.value.shape != nil }
      .sorted().map { symbols.names[$0] }
  }

  /// The changes since a formula was computed of the names it depends on, in order.
  func changes(behind state: FormulaState) -> [Diagnostic.Change] {
    guard state.computed >= 0 else { return [] }
    let changed = ancestors(of: state.formula.reads).compactMap { number in
      formulas[number] == nil ? bindings[number].map { (name: symbols.names[number], $0) } : nil
    }
    return changed.filter { $1.changed > state.computed }.sorted { $0.1.changed < $1.1.changed }
      .map { Diagnostic.Change(name: $0, source: $1.source, range: $1.range) }
  }

  /// The formulas whose values may have changed since a time, and that were stated before it.
  package func formulasChanged(since time: Int) -> [Name] {
    guard disturbed > time else { return [] }
    let known = formulaNumbers.filter { formulas[$0]?.stated ?? .max <= time }
    var changed = Set(bindings.indices.filter { bindings[$0]?.changed ?? 0 > time })
    changed.subtract(known)
    for number in order(of: known, where: Set(known).contains).numbers {
      guard let state = formulas[number] else { continue }
      if inputs(of: state.formula).contains(where: changed.contains) { changed.insert(number) }
    }
    return known.filter(changed.contains).map { symbols.names[$0] }
  }

  /// The same values and formulas, with all formulas computed as far as possible.
  package var settled: Workspace {
    var evaluator = Evaluator(self, source: CellSource(""))
    for number in formulaNumbers { _ = try? evaluator.pulled(number) }
    return evaluator.workspace
  }

  /// The text of a formula, and its failure if it no longer computes.
  package func formula(of name: Name) -> (text: String, failure: EvaluationError?)? {
    guard let state = symbols[name].flatMap({ formulas[$0] }) else { return nil }
    return (state.formula.source[state.formula.range], state.failure)
  }
}
