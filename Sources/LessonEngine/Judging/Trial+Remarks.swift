import MatrixLanguage
import Notebook
import NumericCore

/// What is said of answers that fail.
extension Trial {
  /// The mistakes that are known; else what the failed check says; else what can be seen.
  func remarks(
    on answer: Workspace, _ cell: Cell, _ failure: Failure
  ) -> [Remark] {
    let known =
      mistakes(in: answer).map { mistake in
        Remark.Kind.mistake(mistake.place, message: mistake.wrong.message)
      } + otherNames(in: answer, cell)
    let kinds = known.isEmpty ? [unexplained(failure, in: answer)] : known
    return kinds.map { Remark(kind: $0, workspace: answer) }
  }

  /// What may be said of a cell that is no attempt: that it has the right value, under another name.
  func remarks(onFreePlay cell: Cell) -> [Remark] {
    var workspace = scope
    guard !cell.assignedNames.isEmpty, (try? workspace.run(cell)) != nil else { return [] }
    return otherNames(in: workspace, cell).map { Remark(kind: $0, workspace: workspace) }
  }

  private func unexplained(_ failure: Failure, in answer: Workspace) -> Remark.Kind {
    let check = failure.check
    let saysEnough = !check.check.comment.isEmpty
    if saysEnough, !failure.isOnlyShape { return .comment(check.check.comment) }
    switch check.test {
    case .uses(let word):
      return .unused(word.spelling)
    case .condition(let condition):
      guard let sides = check.sides else { return .condition(condition.code.text.trimmed) }
      let code = sides.subject.source.text.trimmed
      return .difference(of: code, difference(of: sides, in: answer, failure))
    }
  }

  private func difference(
    of sides: TaskCheck.Sides, in answer: Workspace, _ failure: Failure
  ) -> Difference {
    guard let found = try? answer.value(of: sides.subject) else { return .missing }
    let asked = try? answer.value(of: sides.wanted)
    // What the other side is repeated to, the solution knows.
    let wanted = failure.isOnlyShape ? sides.target.flatMap { solved[$0]?.value } : asked
    return wanted.map { Difference(found, from: $0, sizes: sizes) } ?? .unexplained(found)
  }

  /// How many examples and units there are: the sizes of the givens that are no 1.
  private var sizes: Difference.Sizes {
    let shapes = givens.compactMap { scope[$0]?.value.shape }
    return Difference.Sizes(
      columns: Set(shapes.map(\.columns).filter { $0 > 1 }).sorted(),
      rows: Set(shapes.map(\.rows).filter { $0 > 1 }).sorted())
  }

  private func otherNames(in answer: Workspace, _ cell: Cell) -> [Remark.Kind] {
    let stored = cell.assignedNames
    let extra = stored.filter { !key.targets.contains($0) && scope[$0] == nil }
    return key.targets.filter { !stored.contains($0) }.compactMap { target in
      guard let wanted = solved[target]?.value else { return nil }
      let name = extra.first { answer[$0]?.value.isClose(to: wanted) == true }
      return name.map { .otherName($0, wanted: target) }
    }
  }

  /// The givens that the solution reads and that differ on other numbers, those first of all which
  /// a cell does not read.
  func givens(changingIn other: Trial, unreadBy cell: Cell) -> [Name] {
    let changing = givens.filter { name in
      guard let here = scope[name]?.value, let there = other.scope[name]?.value else {
        return false
      }
      return !here.isIdentical(to: there)
    }
    let needed = changing.filter { key.solution?.cell.readNames.contains($0) == true }
    let unread = needed.filter { !cell.readNames.contains($0) }
    return [unread, needed, changing].first { !$0.isEmpty } ?? []
  }
}
