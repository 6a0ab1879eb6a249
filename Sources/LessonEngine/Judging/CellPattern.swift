import LanguageSyntax
import MatrixLanguage

/// A cell with names that stand for anything: a starter whose blanks have been named.
struct CellPattern {
  let cell: Cell
  /// The names that stand for any expression, and left of a `=` for any name.
  let wildcards: Set<Name>

  /// True if a cell equals this one except at the wildcards. Spelling, blanks and silenced
  /// statements do not matter.
  func matches(_ other: Cell) -> Bool {
    matches(cell.statements, other.statements)
  }

  private func matches(_ pattern: [Statement], _ typed: [Statement]) -> Bool {
    pattern.count == typed.count && zip(pattern, typed).allSatisfy { matches($0, $1) }
  }

  private func matches(_ pattern: Statement, _ typed: Statement) -> Bool {
    switch (pattern.kind, typed.kind) {
    case (.expression(let left), .expression(let right)):
      matches(left, right)
    case (.assignment(let targets, let left), .assignment(let others, let right)):
      matches(targets.map(\.name), others.map(\.name)) && matches(left, right)
    case (.update(let target, let sign, let left, _), .update(let other, let twin, let right, _)):
      matches([target.name], [other.name]) && sign == twin && matches(left, right)
    case (.formula(let target, let left), .formula(let other, let right)):
      matches([target.name], [other.name]) && matches(left, right)
    case (.explanation(let left), .explanation(let right)):
      matches(left, right)
    case (.variation(let left), .variation(let right)):
      matches([left.target.name], [right.target.name]) && matches(left.lower, right.lower)
        && matches(left.upper, right.upper) && matches(left.body, right.body)
    case (.function(let left), .function(let right)):
      matches(
        [left.name] + left.parameters.map(\.name), [right.name] + right.parameters.map(\.name))
        && matches(left.body, right.body)
    default: false
    }
  }

  private func matches(_ pattern: [Name], _ typed: [Name]) -> Bool {
    pattern.count == typed.count
      && zip(pattern, typed).allSatisfy { $0 == $1 || wildcards.contains($0) }
  }

  private func matches(_ pattern: Expression, _ typed: Expression) -> Bool {
    if case .name(let name) = pattern.kind, wildcards.contains(name) { return true }
    if case .parenthesized(let inner) = pattern.kind { return matches(inner, typed) }
    if case .parenthesized(let inner) = typed.kind { return matches(pattern, inner) }
    guard matchesOutside(pattern.kind, typed.kind) else { return false }
    let (parts, others) = (pattern.children, typed.children)
    return parts.count == others.count && zip(parts, others).allSatisfy { matches($0, $1) }
  }

  /// True if two expressions are alike, apart from their parts.
  private func matchesOutside(_ pattern: Expression.Kind, _ typed: Expression.Kind) -> Bool {
    switch (pattern, typed) {
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left == right
    case (.name(let left), .name(let right)): left == right
    case (.lastResult, .lastResult), (.list, .list): true
    case (.brackets(let left), .brackets(let right)): left.map(\.count) == right.map(\.count)
    case (.unary(let left, _), .unary(let right, _)): left == right
    case (.binary(let left, _, _, _), .binary(let right, _, _, _)): left == right
    case (.comparison(_, let left), .comparison(_, let right)):
      left.map(\.operator) == right.map(\.operator)
    case (.call(let name, _, let left), .call(let other, _, let right)):
      matches([name], [other]) && left.map(\.label) == right.map(\.label)
    case (.index(_, let left), .index(_, let right)): left.count == right.count
    case (.repeat(_, let left), .repeat(_, let right)): matches(left, right)
    case (.for(let name, _, let left), .for(let other, _, let right)):
      matches([name], [other]) && matches(left, right)
    default: false
    }
  }
}
