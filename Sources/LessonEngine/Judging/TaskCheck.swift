import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText

/// A line of a `zt check`, read as code.
package struct TaskCheck: Sendable {
  package let check: Step.Check
  let test: Test

  enum Test {
    case condition(AuthoredCell)
    /// `uses(mean, γ)`: words that the attempt must use.
    case uses([Word])
    /// `avoids(var, z)`: words that it must not use.
    case avoids([Word])
  }

  /// The two sides of a condition `a ≈ b`.
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
    if let words = Self.words(behind: "uses", in: check.condition.text) {
      test = .uses(words)
      sides = nil
    } else if let words = Self.words(behind: "avoids", in: check.condition.text) {
      test = .avoids(words)
      sides = nil
    } else {
      let cell = try AuthoredCell(check.condition)
      test = .condition(cell)
      sides = Sides(cell.cell, targets: targets)
    }
  }

  /// The words that it asks for or forbids.
  var words: [Word] {
    switch test {
    case .condition: []
    case .uses(let words), .avoids(let words): words
    }
  }

  /// The words in `uses(Σ, /)`. An operator alone is no expression, so they are not read as code.
  private static func words(behind head: String, in condition: String) -> [Word]? {
    guard condition.hasPrefix(head), condition.last == ")" || condition.last == "）" else {
      return nil
    }
    let rest = condition.dropFirst(head.count).drop(while: \.isWhitespace)
    guard rest.first == "(" || rest.first == "（" else { return nil }
    let words = rest.dropFirst().dropLast().split { ",，、".contains($0) }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.map { Word($0) }
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
  /// A cell that evaluates a part of this one.
  fileprivate func evaluating(_ part: Expression) -> Cell? {
    try? Cell(source.with(text: source[part.range]))
  }
}
