import LanguageSyntax

/// The resolution of expressions.
extension Resolver {
  mutating func resolve(_ expression: Expression) throws(EvaluationError) -> Code {
    try takeStep(at: expression.range)
    if case .parenthesized(let inner) = expression.kind { return try resolve(inner) }
    return Code(try form(of: expression), expression)
  }

  mutating func resolve(_ expressions: [Expression]) throws(EvaluationError) -> [Code] {
    var code: [Code] = []
    for expression in expressions { code.append(try resolve(expression)) }
    return code
  }

  private mutating func form(of expression: Expression) throws(EvaluationError) -> Code.Form {
    switch expression.kind {
    case .number(let value): return .constant(.number(value))
    case .text(let value): return .constant(.text(value))
    case .lastResult: return .variable(.last, Name("_"))
    case .name(let name):
      return Constant.named[name].map { .constant(.number($0)) } ?? .variable(read(name), name)
    case .unary(let unary, let operand):
      return .unary(Operators.unary(unary), try resolve(operand))
    case .binary(let binary, let left, let right, _):
      let left = try resolve(left)
      return .binary(Operators.binary(binary), left, try resolve(right))
    case .call(let name, let nameRange, let arguments):
      return try call(name, at: nameRange, arguments, in: expression)
    case .list(let parts): return .list(try resolve(parts))
    case .comparison, .brackets, .index, .repeat, .for:
      return try formOfCompound(expression)
    case .blank: throw failure(.syntax(.unfilledBlank), at: expression.range)
    case .parenthesized(let inner): return try form(of: inner)
    }
  }

  private mutating func formOfCompound(
    _ expression: Expression
  ) throws(EvaluationError) -> Code.Form {
    switch expression.kind {
    case .comparison(let first, let links):
      var left = first
      let code = try resolve(first)
      var resolved: [Code.ComparisonLink] = []
      for link in links {
        let right = try resolve(link.right)
        resolved.append(
          .init(
            operation: Operators.comparison(link.operator), right: right,
            range: left.range.lowerBound..<link.right.range.upperBound))
        left = link.right
      }
      return .comparison(code, resolved)
    case .brackets(let rows):
      var code: [[Code]] = []
      for row in try rowsOfLiteral(rows, in: expression) { code.append(try resolve(row)) }
      return .brackets(code)
    case .index(let operand, let subscripts):
      let operand = try resolve(operand)
      var resolved: [Code.ResolvedSubscript] = []
      for entry in subscripts { resolved.append(try resolve(entry)) }
      return .index(operand, resolved)
    case .repeat(let count, let body):
      let count = try resolve(count)
      return .repeat(count: count, body: try resolve(body))
    case .for(let name, let values, let body):
      let values = try resolve(values)
      let variable = slot(of: name)
      return .for(variable, in: values, body: try resolve(body))
    default:
      return .constant(.nothing)
    }
  }

  /// The rows of a literal: brackets inside brackets are its rows.
  private func rowsOfLiteral(
    _ rows: [[Expression]], in expression: Expression
  ) throws(EvaluationError) -> [[Expression]] {
    let entries = rows.flatMap(\.self)
    let nested = entries.compactMap { entry in
      if case .brackets(let rows) = entry.kind { rows } else { [[Expression]]?.none }
    }
    guard !nested.isEmpty else { return rows }
    guard nested.count == entries.count, nested.allSatisfy({ $0.count <= 1 }) else {
      throw failure(.mixedRows, at: expression.range)
    }
    return nested.map { $0.first ?? [] }
  }

  private mutating func resolve(
    _ entry: Expression.Subscript
  ) throws(EvaluationError) -> Code.ResolvedSubscript {
    switch entry {
    case .position(let position):
      return .position(try resolve(position))
    case .slice(let lower, let upper, _):
      let first = try lower.map { expression throws(EvaluationError) in try resolve(expression) }
      let last = try upper.map { expression throws(EvaluationError) in try resolve(expression) }
      return .slice(first, last)
    }
  }
}
