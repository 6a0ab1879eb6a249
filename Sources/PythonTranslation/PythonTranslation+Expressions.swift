import LanguageSyntax

/// Expressions.
extension PythonTranslation {
  mutating func expression(_ expression: Expression) -> PythonCode {
    switch expression.kind {
    case .number(let value): return .literal(value)
    case .text(let text): return PythonCode(PythonText(text).literal)
    case .lastResult: return PythonCode("last")
    case .name(let name): return read(name)
    case .parenthesized(let inner): return self.expression(inner)
    case .unary(let unary, let operand):
      return apply(operations.unary(unary), [operand], expression)
    case .binary(let binary, let left, let right, _):
      return apply(operations.binary(binary), [left, right], expression)
    case .call(let name, _, let arguments): return call(name, arguments, expression)
    case .list(let parts):
      let values = parts.map { self.expression($0) }
      // Pictures among several values are left out.
      let shown = zip(parts, values).compactMap { part, value in
        value.isPicture
          ? undrawn(part).map { "*(\($0),)[:0]" } : value.asArray.text(at: .comparison)
      }
      guard let first = shown.first else { return values.first ?? gap(expression) }
      return PythonCode(shown.count > 1 ? shown.joined(separator: ", ") : "\(first),", .list)
    case .comparison(let first, let links): return comparison(first, links)
    case .brackets(let rows): return brackets(rows) ?? gap(expression)
    case .index(let operand, let subscripts): return index(operand, subscripts)
    case .repeat, .for: return Loop(expression).flatMap { row(of: $0) } ?? gap(expression)
    case .blank: return gap(expression)
    }
  }

  /// The Python of a name that is read: a formula is called for its value.
  mutating func read(_ name: Name) -> PythonCode {
    if let constant = Self.constants[name] { return PythonCode(constant, .atom, .number(nil)) }
    if pictures.contains(name) {
      return draws
        ? PythonCode(value(of: name), .atom, .picture(name.spelling)) : .picture(name.spelling)
    }
    return PythonCode(value(of: name))
  }

  /// A name where it is read, with brackets behind it if it is a formula.
  private mutating func value(of name: Name) -> String {
    readNames.insert(name)
    let text = names[name]
    guard locals?.contains(name) != true, subject.formulas.contains(name) else {
      return text
    }
    if isDeferred { return subject.values.contains(name) ? "now(\(text))" : "\(text)()" }
    return switch formulas[name] {
    case nil: text
    case .formula: "\(text)()"
    case .either: "now(\(text))"
    }
  }

  private static let constants: [Name: String] = [
    Name("π"): "np.pi", Name("e"): "np.e", Name("inf"): "np.inf", Name("nan"): "np.nan",
  ]

  mutating func gap(_ expression: Expression) -> PythonCode {
    noteGap(at: expression.range)
    return PythonCode("unavailable(\(PythonText(source[expression.range]).literal))")
  }

  // MARK: Operations

  private mutating func apply(
    _ spelling: PythonSpelling, _ operands: [Expression], _ expression: Expression
  ) -> PythonCode {
    let code = operands.map { self.expression($0) }
    guard !code.contains(where: \.isPicture) else { return gap(expression) }
    return spelling.code(PythonOperands(code)) ?? gap(expression)
  }

  private mutating func call(
    _ name: Name, _ arguments: [Expression.Argument], _ expression: Expression
  ) -> PythonCode {
    if let form = SpecialForm.named[name] { return call(form, arguments, expression) }
    guard let builtin = operations.functions[name] else {
      return subject.isPicture(expression) && !draws
        ? .picture(source[expression.range]) : callOfOwn(name, arguments) ?? gap(expression)
    }
    if builtin.isPicture {
      return draws
        ? picture(name, of: arguments, builtin) ?? gap(expression)
        : .picture(source[expression.range])
    }
    var operands: [PythonCode?] =
      builtin.isVariadic ? [] : builtin.parameters.map { _ in nil }
    var place = 0
    for argument in arguments {
      let code = self.expression(argument.value)
      if let label = argument.label {
        let parameter = builtin.parameters.firstIndex(of: label)
        guard let parameter, !builtin.isVariadic else { return gap(expression) }
        operands[parameter] = code
      } else if builtin.isVariadic {
        operands.append(code)
      } else if place < operands.count {
        operands[place] = code
        place += 1
      }
    }
    guard !operands.contains(where: { $0?.isPicture == true }) else { return gap(expression) }
    return builtin.spelling.code(PythonOperands(operands)) ?? gap(expression)
  }

  /// - Returns: nil for a name that the notebook never defines: Python's own functions cannot be
  ///   called.
  mutating func callOfOwn(
    _ name: Name, _ arguments: [Expression.Argument]
  ) -> PythonCode? {
    let isKnown =
      names.blanks.contains(name)
      || subject.functions.contains(name) || subject.values.contains(name)
      || subject.formulas.contains(name) || locals?.contains(name) == true
    guard isKnown else { return nil }
    var texts: [String] = []
    for argument in arguments {
      let value = expression(argument.value).asArray.text(at: .comparison)
      texts.append(argument.label.map { "\(names[$0])=\(value)" } ?? value)
    }
    // A formula's value may be a function.
    let function = subject.functions.contains(name) ? names[name] : read(name).text
    // A private name that is no function lets the notebook's function through.
    let isShadowed = locals?.contains(name) == true && subject.functions.contains(name)
    let nearest =
      isShadowed
      ? "(\(function) if callable(\(function)) else globals()[\"\(function)\"])" : function
    return PythonCode("\(nearest)(\(texts.joined(separator: ", ")))")
  }

  // MARK: Comparisons

  /// `a < b < c` compares element by element, with b computed once.
  private mutating func comparison(
    _ first: Expression, _ links: [Expression.Comparison]
  ) -> PythonCode {
    var left = expression(first)
    var holds: [PythonCode] = []
    for (place, link) in links.enumerated() {
      let right = expression(link.right)
      let isLast = place == links.count - 1
      let isSimple = right.isNumber || right.isName
      let shared = isLast || isSimple ? right : PythonCode("(middle := \(right.asArray.text))")
      let spelling = operations.comparison(link.operator)
      if let code = spelling.code(PythonOperands([left, shared])) { holds.append(code) }
      left = isLast || isSimple ? right : PythonCode("middle")
    }
    guard holds.count > 1 else { return holds.first ?? left }
    let text = holds.map { $0.text(at: .and.tighter) }.joined(separator: " & ")
    return PythonCode(text, .and, .truth)
  }

  // MARK: Literals and indices

  /// `[1, 2; 3, 4]`, or the same as `[[1, 2], [3, 4]]`
  private mutating func brackets(_ rows: [[Expression]]) -> PythonCode? {
    let entries = rows.flatMap(\.self)
    let nested = entries.compactMap { entry in
      if case .brackets(let rows) = entry.kind { rows } else { [[Expression]]?.none }
    }
    guard nested.isEmpty || nested.count == entries.count, nested.allSatisfy({ $0.count <= 1 })
    else { return nil }
    let rows = nested.isEmpty ? rows : nested.map { $0.first ?? [] }
    guard rows.contains(where: { !$0.isEmpty }) else {
      return PythonCode("np.zeros((\(max(rows.count, 1)), 0))")
    }
    var texts: [String] = []
    var isPlain = true
    for row in rows {
      let codes = row.map { expression($0) }
      guard !codes.contains(where: \.isPicture) else { return nil }
      isPlain = isPlain && codes.allSatisfy(\.isNumber)
      // One entry with a point makes all of them floating-point numbers.
      let entries = codes.enumerated().map { place, code in
        place == 0 && texts.isEmpty && code.isNumber ? code.asFloat : code.asOperand.text
      }
      texts.append("[\(entries.joined(separator: ", "))]")
    }
    let text = "[\(texts.joined(separator: ", "))]"
    return PythonCode(isPlain ? "np.array(\(text))" : "matrix(\(text))")
  }

  /// `z[i]`, `Z[i, j]` and slices. A place in brackets of its own keeps its dimension.
  private mutating func index(
    _ operand: Expression, _ subscripts: [Expression.Subscript]
  ) -> PythonCode {
    let value = expression(operand).asArray
    guard subscripts.count == 2 else {
      let place = subscripts.first.map { self.subscript($0, isCall: true) } ?? ":"
      return PythonCode("at(\(value.text(at: .comparison)), \(place))")
    }
    let rows = self.subscript(subscripts[0], isCall: false)
    let columns = self.subscript(subscripts[1], isCall: false)
    let text = value.text(at: .atom)
    guard case .position = subscripts[0], case .position = subscripts[1] else {
      return PythonCode("\(text)[\(rows), \(columns)]")
    }
    return PythonCode("\(text)[\(rows)][:, \(columns)]")
  }

  /// - Parameter isCall: true for an argument, where Python has no `1:3`.
  private mutating func `subscript`(_ entry: Expression.Subscript, isCall: Bool) -> String {
    switch entry {
    case .position(let position):
      let place = expression(position).whole
      return isCall ? place : "[\(place)]"
    case .slice(let lower, let upper, _):
      let ends = (lower.map { expression($0).whole }, upper.map { expression($0).whole })
      return isCall
        ? "slice(\(ends.0 ?? "None"), \(ends.1 ?? "None"))" : "\(ends.0 ?? ""):\(ends.1 ?? "")"
    }
  }
}

extension PythonCode {
  /// True for a name, which may be written twice.
  fileprivate var isName: Bool { text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
}
