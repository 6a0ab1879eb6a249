import LanguageSyntax

extension Expression {
  /// The tree with all its brackets, as in Lisp: `(+ 1 (* 2 z))`.
  var dump: String {
    switch kind {
    case .number(let number): WholeNumber.exactly(number).map { "\($0)" } ?? "\(number)"
    case .text(let text): "\"\(text)\""
    case .name(let name): name.spelling
    case .lastResult: "_"
    case .blank: "____"
    case .parenthesized(let inner): inner.dump
    case .brackets(let rows):
      "[" + rows.map { $0.map(\.dump).joined(separator: " ") }.joined(separator: " | ") + "]"
    case .unary(let unary, let operand): "(\(unary.rawValue) \(operand.dump))"
    case .binary(let binary, let left, let right, _):
      "(\(binary.rawValue) \(left.dump) \(right.dump))"
    case .comparison(let first, let links):
      "(" + first.dump
        + links.map { " \($0.operator.rawValue) \($0.right.dump)" }.joined() + ")"
    case .call(let name, _, let arguments):
      "\(name)(" + arguments.map(\.dump).joined(separator: " ") + ")"
    case .index(let operand, let subscripts):
      "\(operand.dump)[" + subscripts.map(\.dump).joined(separator: " ") + "]"
    case .list(let parts): "{" + parts.map(\.dump).joined(separator: " ") + "}"
    case .repeat(let count, let body):
      "repeat(\(count.dump) " + body.map(\.dump).joined(separator: " ") + ")"
    case .for(let name, let values, let body):
      "for(\(name) \(values.dump) " + body.map(\.dump).joined(separator: " ") + ")"
    }
  }
}

extension Expression.Argument {
  fileprivate var dump: String { (label.map { "\($0)=" } ?? "") + value.dump }
}

extension Expression.Subscript {
  fileprivate var dump: String {
    switch self {
    case .position(let position): position.dump
    case .slice(let lower, let upper, _): "\(lower?.dump ?? ""):\(upper?.dump ?? "")"
    }
  }
}

extension Statement {
  var dump: String {
    switch kind {
    case .expression(let value): value.dump
    case .assignment(let targets, let value):
      "(= " + targets.map(\.name.spelling).joined(separator: ",") + " \(value.dump))"
    case .update(let target, let binary, let value, _):
      "(\(binary.rawValue)= \(target.name) \(value.dump))"
    case .function(let definition):
      "(def \(definition.name)("
        + definition.parameters.map { parameter in
          parameter.name.spelling + (parameter.defaultValue.map { "=" + $0.dump } ?? "")
        }.joined(separator: " ") + ") "
        + definition.body.map(\.dump).joined(separator: " ") + ")"
    case .formula(let target, let value): "(:= \(target.name) \(value.dump))"
    case .explanation(let value): "(explain \(value.dump))"
    case .variation(let it):
      "(vary \(it.target.name) \(it.lower.dump) \(it.upper.dump) "
        + it.body.map(\.dump).joined(separator: " ") + ")"
    }
  }
}
