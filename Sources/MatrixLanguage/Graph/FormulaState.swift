/// A formula in a workspace: when it was last computed, and whether it still computes.
struct FormulaState: Sendable {
  let formula: Formula
  /// The clock when it was stated.
  let stated: Int
  /// The clock when it was last computed, -1 before.
  var computed = -1
  /// The clock when its value was last known to be right.
  var verified = -1
  /// Why it does not compute, if it does not.
  var failure: EvaluationError?
}

extension Workspace {
  /// States a formula, which is not computed yet.
  mutating func state(_ formula: Formula, as number: Int) {
    clock += 1
    formulas[number] = FormulaState(formula: formula, stated: clock)
    bindings[number] = Binding(
      .nothing, origin: formula.source.label, range: formula.range, changed: clock,
      isFormula: true)
  }

  /// The symbols on which a formula depends directly, and through the functions that it calls.
  func inputs(of formula: Formula) -> [Int] {
    var inputs = formula.reads
    var place = 0
    while place < inputs.count {
      if case .function(let function)? = bindings[inputs[place]]?.value {
        for number in function.reads where !inputs.contains(number) { inputs.append(number) }
      }
      place += 1
    }
    return inputs
  }

  /// All symbols on which one depends, through formulas and functions; itself not included.
  func ancestors(of number: Int) -> Set<Int> {
    var found: Set<Int> = []
    var pending = formulas[number].map { inputs(of: $0.formula) } ?? []
    while let next = pending.popLast() {
      guard found.insert(next).inserted else { continue }
      if let state = formulas[next] { pending += inputs(of: state.formula) }
    }
    return found
  }

  /// The formulas whose values may have changed since a time, and that were stated before it.
  package func formulasChanged(since time: Int) -> [Name] {
    formulas.keys.sorted().filter { number in
      guard let state = formulas[number], state.stated <= time else { return false }
      return ancestors(of: number).contains { input in
        formulas[input] == nil && (bindings[input]?.changed ?? 0) > time
          || (formulas[input]?.stated ?? 0) > time
      }
    }
    .map { symbols.names[$0] }
  }
}
