import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// The examination of a failed attempt: it finds the mistakes that the author knows, or else a
/// difference in the numbers, and then the author's comment on the failed check.
///
/// The order is: the shape; digits copied from the screen; the sign; an offset or a factor; squares
/// and roots; the places that are right. Each remark holds on other numbers too.
struct Examination {
  let cell: Cell
  let answer: Workspace
  let failure: Trial.FailedCheck
  let trial: Trial
  let others: [Trial]

  /// - Parameters:
  ///   - answer: the values of the cell on the numbers shown.
  ///   - trial: the task on the numbers shown.
  ///   - others: the task on other numbers.
  init(
    of cell: Cell, _ answer: Workspace, _ failure: Trial.FailedCheck, _ trial: Trial,
    others: [Trial]
  ) {
    self.cell = cell
    self.answer = answer
    self.failure = failure
    self.trial = trial
    self.others = others
  }

  var remarks: [Remark] {
    let known =
      trial.mistakes(in: answer).filter(isNoAccident).map { mistake in
        Remark.Kind.mistake(mistake.place, message: mistake.wrong.message)
      } + trial.otherNames(in: answer, cell)
    let kinds = known.isEmpty ? seen : known
    return kinds.map { Remark(kind: $0, workspace: answer) }
  }

  // MARK: Looking

  private var seen: [Remark.Kind] {
    let comment = failure.check.check.comment
    let said: [Remark.Kind] = comment.isEmpty ? [] : [.comment(comment)]
    if let list { return [list] }
    guard let sides = subject else { return said.isEmpty ? [plainly] : said }
    let difference = difference(of: sides)
    let code = sides.subject.source.text.trimmed
    let look = Remark.Kind.difference(of: code, difference)
    if let target = sides.target, difference.isOfNumbers, let copied = copied(target) {
      return [copied]
    }
    // For a transposed row, the comment might say that its values are wrong.
    if difference.isComplete || failure.isOnlyShape { return [look] }
    guard let target = sides.target else {
      return sides.isPlain && difference.isExplained || said.isEmpty ? [look] + said : said
    }
    // If a constant equals another number rounded, on a few seeds, that is an accident.
    if case .rounded = difference, reads(behind: target) { return [look] + said }
    if difference.isOfNumbers, let constant = constant(target) { return [constant] + said }
    let deafness = difference.isNamed ? nil : deaf(target, to: difference)
    let isSaid = difference.isExplained || said.isEmpty
    return (isSaid ? [look] : []) + (deafness.map { [$0] } ?? []) + said
  }

  /// True if it reads a name that a target follows from.
  private func reads(behind target: Name) -> Bool {
    trial.givens(changingIn: others, behind: target).contains(where: cell.readNames.contains)
  }

  /// The remark on values side by side that were meant as a row.
  private var list: Remark.Kind? {
    for target in trial.key.targets {
      guard case .list(let parts)? = answer[target]?.value,
        let wanted = trial.solved[target]?.value, wanted.kind != .list
      else { continue }
      let areNumbers = parts.allSatisfy { $0.kind == .number }
      return .difference(
        of: target.spelling, .list(ofNumbers: areNumbers, wanted: wanted.kind))
    }
    return nil
  }

  /// The remark on a failed check that compares nothing.
  private var plainly: Remark.Kind {
    let check = failure.check
    switch check.test {
    case .uses(let words): return .unused(words.filter { !cell.uses($0) }.map(\.spelling))
    case .avoids(let words): return .unwanted(words.filter(cell.uses).map(\.spelling))
    case .condition(let condition): return .condition(condition.code.text.trimmed)
    }
  }

  /// The subject of the examination: a target that a check compares with something, and that the
  /// failed check reads; else the sides of the failed check.
  private var subject: TaskCheck.Sides? {
    guard case .condition(let condition) = failure.check.test else { return nil }
    if let own = failure.check.sides, own.target != nil { return own }
    let read = condition.cell.readNames
    let checks = trial.key.checks.filter { check in
      guard let target = check.sides?.target, read.contains(target) else { return false }
      return (try? trial.failure(of: check, answer, [cell])) != nil
    }
    return checks.first?.sides ?? failure.check.sides
  }

  private func sample(
    of sides: TaskCheck.Sides, _ answer: Workspace, _ trial: Trial
  ) -> Difference.ComparedValues? {
    guard let found = try? answer.value(of: sides.subject) else { return nil }
    let asked = try? answer.value(of: sides.wanted)
    let solved = sides.target.flatMap { trial.solved[$0]?.value }
    // The solution knows the shape to which the other side is repeated.
    let isAsked = solved.map { $0.shape == asked?.shape } ?? true
    return (isAsked ? asked : solved).map { Difference.ComparedValues(found: found, wanted: $0) }
  }

  private func difference(of sides: TaskCheck.Sides) -> Difference {
    guard let found = try? answer.value(of: sides.subject) else { return .missing }
    guard let shown = sample(of: sides, answer, trial) else { return .unexplained(found) }
    if let axis = wrongAxis { return .wrongAxis(axis) }
    var samples = [shown]
    var workspaces = [answer]
    for other in others {
      guard let answer = other.answer(of: cell), let sample = sample(of: sides, answer, other)
      else { continue }
      samples.append(sample)
      workspaces.append(answer)
    }
    return Difference(samples, known: known(in: workspaces, for: sides))
  }

  /// A name and those that the answer computes from it: they cannot explain it.
  private func namesMade(of name: Name) -> Set<Name> {
    cell.statements.reduce(into: [name]) { made, statement in
      guard !made.isDisjoint(with: cell.keeping([statement]).readNames) else { return }
      made.formUnion(statement.assignedNames)
    }
  }

  /// The quantities that may explain the numbers, the likeliest first: those the answer uses, then
  /// the sizes of the batch, then those it might have used.
  private func known(in workspaces: [Workspace], for sides: TaskCheck.Sides) -> [KnownQuantity] {
    let derived = sides.target.map(namesMade(of:)) ?? []
    let names = (trial.scope.names + trial.key.targets).filter { name in
      !derived.contains(name) && answer[name] != nil
    }
    let likely = names.filter(cell.readNames.contains)
    let rest = names.filter { !likely.contains($0) }
    let typed = cell.numbers.map { number in
      KnownQuantity(quantity: .plain, numbers: workspaces.map { _ in [number] })
    }
    // A root of m comes from a root in the answer.
    let takesRoots = ["√", "std"].contains { cell.uses(Word($0)) }
    let sizes = [KnownQuantity](trial.sizes, seeds: workspaces.count).filter { known in
      sides.target != nil && (takesRoots || !known.quantity.isRoot)
    }
    return typed + [KnownQuantity](likely, in: workspaces)
      + [KnownQuantity](partsOf: cell, without: derived, in: workspaces) + sizes
      + [KnownQuantity](rest, in: workspaces)
  }
}

extension TaskCheck.Sides {
  /// True for a function of names, which reads well in a sentence: `mean(z̃)`.
  fileprivate var isPlain: Bool {
    guard case .expression(let expression)? = subject.statements.first?.kind,
      case .call(_, _, let arguments) = expression.kind
    else { return false }
    return arguments.allSatisfy { if case .name = $0.value.kind { true } else { false } }
  }
}
