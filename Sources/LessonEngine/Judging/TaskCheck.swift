import MatrixLanguage
import Notebook

/// A line of a `zt check`, read as code.
package struct TaskCheck: Sendable {
  package let check: Step.Check
  let test: Test

  enum Test {
    case condition(AuthoredCell)
    /// `uses(mean)`: what has to stand in the attempt.
    case uses(Word)
  }

  /// What two sides have to agree, if the condition is `a ≈ b`.
  struct Sides {
    let subject: Cell
    let wanted: Cell
    /// The subject, if it is one of the task's targets.
    let target: Name?
  }

  let sides: Sides?

  /// - Throws: every problem of the condition.
  init(_ check: Step.Check, targets: [Name]) throws(AuthoredCellError) {
    self.check = check
    if let word = Self.used(check.condition.text) {
      test = .uses(word)
      sides = nil
    } else {
      let cell = try AuthoredCell(check.condition)
      test = .condition(cell)
      sides = Sides(cell.cell, targets: targets)
    }
  }

  /// The word in `uses(word)`. An operator alone is no expression, so it is not read as code.
  private static func used(_ condition: String) -> Word? {
    guard condition.hasPrefix("uses(") || condition.hasPrefix("uses（"),
      condition.hasSuffix(")") || condition.hasSuffix("）")
    else { return nil }
    let word = String(condition.dropFirst(5).dropLast()).trimmed
    return word.isEmpty ? nil : Word(word)
  }
}

extension TaskCheck.Sides {
  /// The two sides of a condition, the one that the student has computed first.
  fileprivate init?(_ cell: Cell, targets: [Name]) {
    guard cell.statements.count == 1, case .expression(let expression) = cell.statements[0].kind,
      case .comparison(let left, let links) = expression.kind, links.count == 1,
      [.approximately, .equal].contains(links[0].operator)
    else { return nil }
    func target(_ side: Expression) -> Name? {
      if case .name(let name) = side.kind, targets.contains(name) { name } else { nil }
    }
    let right = links[0].right
    let isTurned = target(left) == nil && target(right) != nil
    let (subject, wanted) = isTurned ? (right, left) : (left, right)
    guard let subjectCell = cell.evaluating(subject), let wantedCell = cell.evaluating(wanted)
    else {
      return nil
    }
    self.subject = subjectCell
    self.wanted = wantedCell
    self.target = target(subject)
  }
}

extension Cell {
  /// A cell of a part of this one.
  fileprivate func evaluating(_ part: Expression) -> Cell? {
    try? Cell(source.with(text: source[part.range]))
  }
}
