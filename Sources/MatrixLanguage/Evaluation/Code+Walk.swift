/// Walks over code. They are loops with lists of their own, since code may be deep.
extension Code {
  /// The slots that its value depends on, each once. Held values are constants, and a gradient is a
  /// new start, so neither counts.
  var sources: [Slot] {
    var list = SlotList()
    walk { code in
      switch code.form {
      case .gradient, .hold: return false
      case .variable(let slot, _), .call(let slot, _, _): list.insert(slot)
      default: break
      }
      return true
    }
    return list.slots
  }

  /// True if it takes a gradient.
  var differentiates: Bool {
    var found = false
    walk { code in
      if case .gradient = code.form { found = true }
      return !found
    }
    return found
  }

  /// Visits the code, and its parts if the visit returns true.
  func walk(_ visit: (Code) -> Bool) {
    var pending = [self]
    while let next = pending.popLast() {
      if visit(next) { pending += next.children.reversed() }
    }
  }

  /// The code directly below, bodies of loops included.
  var children: [Code] {
    switch form {
    case .constant, .variable: []
    case .unary(_, let operand), .hold(let operand), .gradient(let operand, _): [operand]
    case .binary(_, let left, let right): [left, right]
    case .comparison(let first, let links): [first] + links.map(\.right)
    case .builtin(_, let arguments): arguments.compactMap(\.self)
    case .gradientCheck(let gradient): [gradient]
    case .minimization(let minimization): [minimization.gradient] + minimization.settings
    case .variadic(_, let parts), .list(let parts): parts
    case .call(_, _, let arguments): arguments.map(\.value)
    case .brackets(let rows): rows.flatMap(\.self)
    case .index(let operand, let subscripts): [operand] + subscripts.flatMap(\.children)
    case .repeat(let value, let body), .for(_, let value, let body):
      [value] + body.compactMap(\.code)
    }
  }
}

extension Code.ResolvedSubscript {
  fileprivate var children: [Code] {
    switch self {
    case .position(let position): [position]
    case .slice(let lower, let upper): [lower, upper].compactMap(\.self)
    }
  }
}
