import LanguageSyntax
import NumericCore

/// Code as a term: its parts first, then the value that the evaluator computes from theirs.
extension Explainer {
  mutating func term(of code: Code) throws(EvaluationError) -> Term {
    try evaluator.takeStep(at: code.range)
    switch code.form {
    case .constant(let value): return Term(.leaf(text(of: code)), value: value)
    case .variable(_, let name):
      return Term(.leaf(name.spelling), value: try evaluator.evaluate(code).value)
    case .unary(let operation, let operand):
      let part = try term(of: operand)
      let value = try value(.unary(operation, known(operand, part)), code)
      return Term(layout(of: operation, code), [part], value: value)
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, code)
    case .comparison(let first, let links): return try comparison(first, links, code)
    case .builtin(let operation, let arguments): return try builtin(operation, arguments, code)
    case .variadic(let operation, let arguments):
      let parts = try terms(of: arguments)
      let value = try value(.variadic(operation, known(arguments, parts)), code)
      return Term(
        .call(operation.name, labels: parts.map { _ in nil }), parts, value: value)
    case .hold(let inner):
      let part = try term(of: inner)
      return Term(.call("hold", labels: [nil]), [part], value: part.value)
    case .brackets, .index, .list: return try compound(code)
    case .call(let slot, let name, let arguments): return try call(slot, name, arguments, code)
    case .repeat(let count, let body): return try repeatLoop(count, body, code)
    case .for(let slot, let values, let body): return try forLoop(slot, values, body, code)
    case .gradient, .gradientCheck, .minimization:
      return Term(.leaf(text(of: code)), value: try evaluator.evaluate(code).value)
    }
  }

  // MARK: Parts whose values are known

  /// The code as it was typed, in one line.
  func text(of code: Code) -> String { evaluator.source[code.range].oneLine }

  mutating func terms(of codes: [Code]) throws(EvaluationError) -> [Term] {
    var terms: [Term] = []
    for code in codes { terms.append(try term(of: code)) }
    return terms
  }

  /// Code whose value is known. A name stays a name, so that a failure can say its origin.
  func known(_ code: Code, _ term: Term) -> Code {
    if case .variable = code.form { return code }
    return Code(.constant(term.value), code.syntax)
  }

  func known(_ codes: [Code], _ terms: [Term]) -> [Code] {
    zip(codes, terms).map { known($0, $1) }
  }

  /// The value of code whose parts are known, from the evaluator.
  mutating func value(_ form: Code.Form, _ code: Code) throws(EvaluationError) -> Value {
    try evaluator.evaluate(Code(form, code.syntax)).value
  }

  // MARK: Operators

  private func layout(of operation: Operation, _ code: Code) -> Term.Layout {
    guard case .unary(let sign, _) = code.syntax.kind else { return .prefix(operation.name) }
    switch sign {
    case .negate, .root: return .prefix(sign.rawValue)
    case .not: return .prefix("not ")
    case .transpose, .square, .cube: return .postfix(sign.rawValue)
    }
  }

  private mutating func binary(
    _ operation: Operation, _ left: Code, _ right: Code, _ code: Code
  ) throws(EvaluationError) -> Term {
    let a = try term(of: left)
    let b = try term(of: right)
    let value = try value(.binary(operation, known(left, a), known(right, b)), code)
    if operation !== Operators.product, let x = a.value.shape, let y = b.value.shape,
      let shape = value.shape, x != y, x.count > 1, y.count > 1
    {
      note(.broadcast(x, y, to: shape))
    }
    return Term(Self.infix(code.syntax, evaluator.source), [a, b], value: value)
  }

  /// Adds a note to this step, once.
  private mutating func note(_ note: Explanation.Note) {
    if notes.count < 8, !notes.contains(note) { notes.append(note) }
  }

  private static func infix(_ syntax: Expression, _ source: CellSource) -> Term.Layout {
    guard case .binary(let binary, _, _, let range) = syntax.kind else {
      return .infix(["+"], .sum)
    }
    let sign = source[range] == "⊙" ? "⊙" : binary.rawValue
    let precedence: Precedence =
      switch binary {
      case .or: .or
      case .and: .and
      case .add, .subtract: .sum
      case .multiply, .dot, .divide, .product: .product
      case .power: .power
      }
    return .infix([sign], precedence)
  }

  private mutating func comparison(
    _ first: Code, _ links: [Code.ComparisonLink], _ code: Code
  ) throws(EvaluationError) -> Term {
    let codes = [first] + links.map(\.right)
    let parts = try terms(of: codes)
    let values = known(codes, parts)
    let known = zip(links, values.dropFirst()).map { link, right in
      Code.ComparisonLink(operation: link.operation, right: right, range: link.range)
    }
    let value = try value(.comparison(values[0], known), code)
    return Term(.infix(links.map(\.operation.name), .comparison), parts, value: value)
  }

  // MARK: Calls of builtins, and what is put together

  private mutating func builtin(
    _ operation: Operation, _ arguments: [Code?], _ code: Code
  ) throws(EvaluationError) -> Term {
    var parts: [Term] = []
    var labels: [String?] = []
    var values: [Code?] = []
    var operands: [Value?] = []
    for (place, argument) in arguments.enumerated() {
      guard let argument else {
        values.append(nil)
        operands.append(nil)
        continue
      }
      let part = try term(of: argument)
      parts.append(part)
      values.append(known(argument, part))
      operands.append(part.value)
      let parameter = operation.parameter(at: place, of: arguments.count)
      labels.append(parameter.isRequired ? nil : parameter.name)
    }
    let value = try value(.builtin(operation, values), code)
    // `√z` is written with its sign.
    if case .unary = code.syntax.kind, parts.count == 1 {
      return Term(.prefix("√"), parts, value: value)
    }
    return Term(
      .call(operation.name, labels: labels), parts, value: value,
      opening: Term.Opening(operation, operands))
  }

  private mutating func compound(_ code: Code) throws(EvaluationError) -> Term {
    switch code.form {
    case .brackets(let rows):
      let codes = rows.flatMap(\.self)
      let isLiteral = codes.allSatisfy(\.isNumber)
      let parts = isLiteral ? [] : try terms(of: codes)
      guard !isLiteral else {
        return Term(.leaf(text(of: code)), value: try evaluator.evaluate(code).value)
      }
      var rest = known(codes, parts)[...]
      let known = rows.map { row in row.indices.compactMap { _ in rest.popFirst() } }
      return Term(
        .brackets(rows.map(\.count)), parts, value: try value(.brackets(known), code))
    case .index(let operand, let subscripts):
      let part = try term(of: operand)
      let value = try value(.index(known(operand, part), subscripts), code)
      let whole = text(of: code)
      let position = whole.lastIndex(of: "[").map { String(whole[$0...]) } ?? "[…]"
      return Term(.postfix(position), [part], value: value)
    case .list(let codes):
      let parts = try terms(of: codes)
      return Term(.list, parts, value: .list(parts.map(\.value)))
    default:
      return Term(.leaf(text(of: code)), value: try evaluator.evaluate(code).value)
    }
  }
}
