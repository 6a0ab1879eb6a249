import LanguageSyntax

/// What the selection asks of a line, a cell of one statement.
extension Cell {
  var isFunction: Bool {
    if case .function = statements[0].kind { true } else { false }
  }

  /// The function or the formula that it states.
  var definedName: Name? {
    switch statements[0].kind {
    case .function(let definition): definition.name
    case .formula(let target, _): target.name
    default: nil
    }
  }

  /// The names whose values before it are lost.
  var replacedNames: Set<Name> {
    switch statements[0].kind {
    case .assignment(let targets, _): Set(targets.map(\.name))
    default: definedName.map { [$0] } ?? []
    }
  }

  /// The names that `minimize(L, γ, β)` changes.
  var minimizedNames: [Name] {
    var names: [Name] = []
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        guard case .call(let name, _, let arguments) = node.kind,
          SpecialForm.named[name] == .minimize
        else { return }
        names += arguments.dropFirst().compactMap(\.value.root)
      }
    }
    return names
  }

  /// True if it draws random numbers, or a seed, but for functions that it calls.
  var drawsByItself: Bool {
    var draws = false
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        guard case .call(let name, _, let arguments) = node.kind else { return }
        switch name {
        case Name("random"), Name("randn"), Name("shuffle"): draws = true
        case Name("network"), Name("train"):
          if !arguments.contains(where: { $0.label == Name("seed") }) { draws = true }
        default: break
        }
      }
    }
    return draws
  }

  /// True if it calls one of these now, and not when a function that it defines is called.
  func calls(_ builtins: Set<Name>, _ functions: Set<Name>) -> Bool {
    !isFunction && !calledFunctions.isDisjoint(with: builtins.union(functions))
  }
}

extension Expression {
  /// The name of which it is the value, or a part.
  var root: Name? {
    switch kind {
    case .name(let name): name
    case .index(let operand, _): operand.root
    case .parenthesized(let inner): inner.root
    default: nil
    }
  }
}
