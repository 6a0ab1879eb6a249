import LanguageSyntax

/// `grad(L, γ)`, `gradcheck`, `minimize` and `hold`: the loss becomes a function without
/// parameters, and the names are passed as text.
extension PythonTranslation {
  mutating func call(
    _ form: SpecialForm, _ arguments: [Expression.Argument], _ expression: Expression
  ) -> PythonCode {
    guard let first = arguments.first?.value else { return gap(expression) }
    if form == .hold {
      let value = self.expression(first)
      return subject.differentiates && !value.isNumber
        ? PythonCode("hold(\(value.asArray.text(at: .comparison)))") : value
    }
    let names = arguments.dropFirst().filter { $0.label == nil }.compactMap { argument in
      if case .name(let name) = argument.value.kind { name } else { Name?.none }
    }
    // A gradient by a name that the loss itself stores has no meaning.
    guard Set(names).isDisjoint(with: first.assignedNames) else { return gap(expression) }
    // The local names of a function are not stored from outside: their values are passed.
    let own = names.filter { locals?.contains($0) == true }
    let isReadBefore = !readNames.isDisjoint(with: own)
    let places = names.map { own.contains($0) ? self.names[$0] : "\"\(self.names[$0])\"" }
    let loss = function(giving: first, of: own)
    guard let settings = settings(arguments) else { return gap(expression) }
    let operands = [loss] + places + settings
    let code = PythonCode("\(form.name)(\(operands.joined(separator: ", ")))")
    return form == .minimize && !own.isEmpty
      ? minimization(code, storing: own.map { self.names[$0] }, isReadBefore: isReadBefore) : code
  }

  /// A minimization, which gives the new values of a function's own names behind the losses.
  ///
  /// - Parameter isReadBefore: true if the same line reads one of the names further left, and so
  ///   needs its old value.
  private mutating func minimization(
    _ code: PythonCode, storing own: [String], isReadBefore: Bool
  ) -> PythonCode {
    let losses = nextList()
    guard isReadBefore else {
      emit("\(losses), \(own.joined(separator: ", ")) = \(code.text)")
      return PythonCode(losses)
    }
    let stored = own.enumerated().map { place, name in "\(name) := \(losses)[\(place + 1)]" }
    return PythonCode("[\(losses) := \(code.text), \(stored.joined(separator: ", "))][0][0]")
  }

  /// A function whose result is the value of an expression, and whose parameters are these names.
  private mutating func function(giving loss: Expression, of own: [Name]) -> String {
    let parameters = own.map { names[$0] }.joined(separator: ", ")
    guard loss.hasLoop else {
      let body = expression(loss).asArray
      let isCallOfFormula = own.isEmpty && body.text.hasSuffix("()") && body.text.dropLast(2).isName
      if isCallOfFormula { return String(body.text.dropLast(2)) }
      return "lambda\(own.isEmpty ? "" : " ")\(parameters): \(body.text(at: .comparison))"
    }
    define(loss, parameters)
    return "loss_of"
  }

  /// Loops are statements, which a lambda cannot hold.
  private mutating func define(_ loss: Expression, _ parameters: String) {
    let stored = loss.assignedNames.map { names[$0] }.uniqued
    if locals != nil {
      // Python needs a function's own names to be stored before the loss may store them.
      for name in loss.assignedNames where bound.insert(name).inserted {
        emit("\(names[name]) = None")
      }
    }
    emitBlankLine()
    emit("def loss_of(\(parameters)):")
    indented { it in
      let scope = it.locals == nil ? "global" : "nonlocal"
      if !stored.isEmpty { it.emit("\(scope) \(stored.joined(separator: ", "))") }
      let total = it.expression(loss).asArray.text
      if stored.isEmpty {
        it.emit("return \(total)")
      } else {
        // What the loss has stored outlives the gradient, as a plain value.
        it.emit("loss_found = \(total)")
        for name in stored { it.emit("\(name) = hold(\(name))") }
        it.emit("return loss_found")
      }
    }
    emitBlankLine()
  }

  /// `steps=200, rate=0.1, method="adam"`
  private mutating func settings(_ arguments: [Expression.Argument]) -> [String]? {
    var settings: [String] = []
    for argument in arguments {
      guard let label = argument.label else { continue }
      let value = expression(argument.value)
      switch label.spelling {
      case "steps": settings.append("steps=\(value.whole)")
      case "rate": settings.append("rate=\(value.number)")
      case "with": settings.append("method=\(value.text)")
      default: return nil
      }
    }
    return settings
  }
}

extension Expression {
  /// True if it holds a loop.
  fileprivate var hasLoop: Bool {
    var hasLoop = false
    forEach { if PythonTranslation.Loop($0) != nil { hasLoop = true } }
    return hasLoop
  }
}

extension Substring {
  fileprivate var isName: Bool { allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
}

extension [String] {
  /// Each once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
