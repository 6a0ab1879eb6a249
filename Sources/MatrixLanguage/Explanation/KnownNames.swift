import LanguageSyntax

/// The names whose values can be explained, each after those that it depends on.
struct KnownNames {
  private(set) var order: [Int] = []
  private(set) var ways: [Int: KnownOrigin] = [:]

  enum KnownOrigin {
    case formula(Formula)
    /// Stored from names that still stand as they did
    case stored(Code, Workspace.Binding)
  }

  /// Chains may be long, so the walk is a loop with a list of its own.
  init(_ wanted: [Int], in evaluator: inout Evaluator) {
    var pending = Array(wanted.reversed())
    var isDone: Set<Int> = []
    while let next = pending.last {
      if ways[next] == nil, !isDone.contains(next),
        let (way, reads) = Self.way(of: next, in: evaluator.workspace)
      {
        ways[next] = way
        pending += reads.reversed().filter { ways[$0] == nil && !isDone.contains($0) }
        continue
      }
      pending.removeLast()
      if isDone.insert(next).inserted, ways[next] != nil { order.append(next) }
    }
  }

  /// The symbols that code reads, also those it holds.
  static func reads(of code: Code) -> [Int] {
    var list = SlotList()
    code.walk { code in
      switch code.form {
      case .variable(let slot, _), .call(let slot, _, _): list.insert(slot)
      default: break
      }
      return true
    }
    return list.symbols
  }

  /// The names that a stored value was computed from and that have changed since.
  static func changed(behind binding: Workspace.Binding, in workspace: Workspace) -> [Name] {
    guard let code = binding.code else { return [] }
    return workspace.ancestors(of: reads(of: code)).sorted().filter { number in
      guard workspace.formulas[number] == nil else { return false }
      return workspace.bindings[number].map { $0.changed > binding.changed } ?? true
    }.map { workspace.symbols.names[$0] }
  }

  private static func way(of number: Int, in workspace: Workspace) -> (KnownOrigin, reads: [Int])? {
    if let formula = workspace.formulas[number]?.formula {
      return (.formula(formula), workspace.inputs(of: formula))
    }
    guard let binding = workspace.bindings[number], let code = binding.code else { return nil }
    let reads = reads(of: code)
    // A plain number needs no explanation.
    guard !reads.isEmpty, changed(behind: binding, in: workspace).isEmpty else { return nil }
    return (.stored(code, binding), reads)
  }
}
