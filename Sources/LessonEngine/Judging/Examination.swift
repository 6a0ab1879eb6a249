import MatrixLanguage
import Notebook
import NumericCore

/// What is said of an attempt that fails: the mistakes that the author knows; else what is seen by
/// looking at its numbers, and then what the author says of the failed check.
///
/// It is looked at in this order: its shape; digits copied from the screen; its sign; an offset or a
/// factor; squares and roots; the places that are right. What is said holds on other numbers too.
struct Examination {
  private let cell: Cell
  private let answer: Workspace
  private let failure: Trial.Failure
  private let trial: Trial
  private let others: [Trial]

  /// - Parameters:
  ///   - answer: what the cell has computed on the numbers shown.
  ///   - trial: the task on the numbers shown.
  ///   - others: the task on other numbers.
  init(
    of cell: Cell, _ answer: Workspace, _ failure: Trial.Failure, _ trial: Trial, others: [Trial]
  ) {
    self.cell = cell
    self.answer = answer
    self.failure = failure
    self.trial = trial
    self.others = others
  }

  var remarks: [Remark] {
    let known =
      trial.mistakes(in: answer).map { mistake in
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
    // What the author has not foreseen either, the comment is no help with: of a transposed row it
    // may say that its values are wrong.
    if difference.isComplete || failure.isOnlyShape || said.isEmpty { return [look] }
    guard let target = sides.target else {
      return sides.isPlain && difference.isExplained ? [look] + said : said
    }
    // That a constant is another number rounded, on a few seeds, is an accident.
    if case .rounded = difference, reads(behind: target) { return [look] + said }
    if difference.isOfNumbers, let constant = constant(target) { return [constant] + said }
    let deafness = difference.isNamed ? nil : deaf(target, to: difference)
    return (difference.isExplained ? [look] : []) + (deafness.map { [$0] } ?? []) + said
  }

  /// Whether it reads what a target follows from.
  private func reads(behind target: Name) -> Bool {
    trial.givens(changingIn: others, behind: target).contains(where: cell.readNames.contains)
  }

  /// Values side by side, where a row was meant.
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

  /// A check that compares nothing.
  private var plainly: Remark.Kind {
    let check = failure.check
    switch check.test {
    case .uses(let words): return .unused(words.filter { !cell.uses($0) }.map(\.spelling))
    case .avoids(let words): return .unwanted(words.filter(cell.uses).map(\.spelling))
    case .condition(let condition): return .condition(condition.code.text.trimmed)
    }
  }

  /// What is looked at: a target that a check compares with something, and which the failed check
  /// reads; else what the failed check compares.
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
  ) -> Difference.Sample? {
    guard let found = try? answer.value(of: sides.subject) else { return nil }
    let asked = try? answer.value(of: sides.wanted)
    let solved = sides.target.flatMap { trial.solved[$0]?.value }
    // What the other side is repeated to, the solution knows.
    let isAsked = solved.map { $0.shape == asked?.shape } ?? true
    return (isAsked ? asked : solved).map { Difference.Sample(found: found, wanted: $0) }
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

  /// What may explain the numbers, the likeliest first: what the answer itself uses, then the sizes of
  /// the batch, then what it might have used.
  private func known(in workspaces: [Workspace], for sides: TaskCheck.Sides) -> [KnownQuantity] {
    let names = (trial.scope.names + trial.key.targets).filter { name in
      name != sides.target && answer[name] != nil
    }
    let likely = names.filter(cell.readNames.contains)
    let rest = names.filter { !likely.contains($0) }
    let typed = cell.numbers.map { number in
      KnownQuantity(quantity: .plain, numbers: workspaces.map { _ in [number] })
    }
    // Who takes no root comes to no root of m.
    let takesRoots = ["√", "std"].contains { cell.uses(Word($0)) }
    let sizes = [KnownQuantity](trial.sizes, seeds: workspaces.count).filter { known in
      sides.target != nil && (takesRoots || !known.quantity.isRoot)
    }
    return typed + [KnownQuantity](likely, in: workspaces)
      + [KnownQuantity](partsOf: cell, in: workspaces) + sizes
      + [KnownQuantity](rest, in: workspaces)
  }

  // MARK: Digits

  /// Whether the target holds digits that are right for the numbers shown alone.
  private func copied(_ target: Name) -> Remark.Kind? {
    let givens = trial.givens(changingIn: others, behind: target)
    guard let wanted = trial.solved[target]?.value, !givens.isEmpty else { return nil }
    let store = cell.statements.last { $0.assignedNames == [target] }
    if store?.copies(wanted, in: cell.source, within: 0.05) == true {
      return .copied(target, givens)
    }
    guard !cell.numbers.isEmpty, let here = trial.distance(of: answer, under: target),
      here <= 0.02
    else { return nil }
    let elsewhere = others.compactMap { other in
      other.answer(of: cell).flatMap { other.distance(of: $0, under: target) }
    }
    guard elsewhere.contains(where: { $0 > 5 * here }) else { return nil }
    let unread = givens.filter { !cell.readNames.contains($0) }
    return unread.isEmpty ? nil : .nearlyCopied(target, unread)
  }

  /// Whether the target stays the same on other numbers, though it should not.
  private func constant(_ target: Name) -> Remark.Kind? {
    guard let found = answer[target]?.value, let wanted = trial.solved[target]?.value else {
      return nil
    }
    let isSame = others.allSatisfy {
      $0.answer(of: cell)?[target]?.value.isClose(to: found) == true
    }
    let isWantedSame = others.allSatisfy { $0.solved[target]?.value.isClose(to: wanted) == true }
    let givens = trial.givens(changingIn: others, behind: target)
    guard isSame, !isWantedSame, !givens.isEmpty else { return nil }
    let isZero = NumberComparison.areClose(found.elements, found.elements.map { _ in 0 })
    return .constant(target, isZero && found.shape == .scalar ? .number(0) : found, givens)
  }

  /// What the target does not follow, though what is wanted does: a given that is the same on all
  /// numbers, such as ε; or, where the target is one number, single values of a given. It is tried by
  /// changing them one by one.
  private func deaf(_ target: Name, to difference: Difference) -> Remark.Kind? {
    let own = cell.names(behind: target)
    let behind = trial.key.solution?.cell.names(behind: target) ?? []
    // A given that was made from ε follows it in its own way, and digits may stand for ε.
    if cell.numbers.isEmpty,
      trial.givens.allSatisfy({ !own.contains($0) || behind.contains($0) })
    {
      let constants = trial.constants(besides: others, behind: target)
      if let given = constants.first(where: { ignores($0, at: 0, under: target) }) {
        return .deaf(target, to: given, [])
      }
    }
    guard case .off = difference else { return nil }
    for given in trial.givens where cell.readNames.contains(given) {
      guard let shape = trial.scope[given]?.value.shape, (2...16).contains(shape.count) else {
        continue
      }
      let places = (0..<shape.count).filter { ignores(given, at: $0, under: target) }
      guard !places.isEmpty else { continue }
      return .deaf(
        target, to: given,
        places.map { place in
          Difference.Place(row: place / shape.columns, column: place % shape.columns, shape: shape)
        })
    }
    return nil
  }

  /// Whether the answer stays as it is when one number of a given changes a little, and the solution
  /// does not.
  private func ignores(_ given: Name, at place: Int, under target: Name) -> Bool {
    guard let changed = trial.changing(given, at: place),
      let found = changed.answer(of: cell)?[target]?.value, let before = answer[target]?.value,
      let wanted = trial.solved[target]?.value, let other = changed.solved[target]?.value
    else { return false }
    return found.isClose(to: before) && !other.isClose(to: wanted)
  }

  // MARK: Axes

  /// The axis that the answer names, if it would be right along the other one.
  private var wrongAxis: Int? {
    guard let (turned, axis) = cell.alongOtherAxis, trial.passes(turned),
      others.allSatisfy({ $0.passes(turned) })
    else { return nil }
    return axis
  }
}

extension Trial {
  /// What a cell computes on these numbers; nil if it does not run.
  func answer(of cell: Cell) -> Workspace? {
    var answer = scope
    return (try? answer.run(cell)) != nil ? answer : nil
  }
}

extension Trial {
  /// How far an answer is from the solution, as a part of the largest number; nil if the shapes differ.
  fileprivate func distance(of answer: Workspace, under target: Name) -> Double? {
    guard let found = answer[target]?.value, let wanted = solved[target]?.value,
      found.shape != nil, found.shape == wanted.shape
    else { return nil }
    let size = NumberComparison.norm(of: wanted.elements)
    let distance = zip(found.elements, wanted.elements).map { ($0 - $1).magnitude }.max() ?? 0
    return size > 0 && distance.isFinite ? distance / size : nil
  }

  /// The same task with another number in one place of a given.
  fileprivate func changing(_ given: Name, at place: Int) -> Trial? {
    guard let value = scope[given]?.value, let shape = value.shape else { return nil }
    var elements = value.elements
    elements[place] += 1e-3 * (1 + NumberComparison.norm(of: elements))
    guard let matrix = try? Matrix(shape: shape, elements: elements) else { return nil }
    var changed = scope
    changed.define(given, as: Value(matrix), origin: .setup)
    return try? Trial(key, from: changed)
  }
}

extension TaskCheck.Sides {
  /// Whether it is a function of names, which reads well in a sentence: `mean(z̃)`.
  fileprivate var isPlain: Bool {
    guard case .expression(let expression)? = subject.statements.first?.kind,
      case .call(_, _, let arguments) = expression.kind
    else { return false }
    return arguments.allSatisfy { if case .name = $0.value.kind { true } else { false } }
  }
}

extension Cell {
  /// The numbers that were typed in it, apart from those that are signs: exponents and indices.
  fileprivate var numbers: [Double] {
    var numbers: [Double] = []
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        if case .number(let number) = node.kind, !numbers.contains(number) {
          numbers.append(number)
        }
      }
    }
    return numbers
  }

  /// The same cell along the other axis, with the axis that it names, if it names one.
  fileprivate var alongOtherAxis: (cell: Cell, axis: Int)? {
    var found: (range: SourceRange, axis: Int)?
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        guard case .call(_, _, let arguments) = node.kind else { return }
        for argument in arguments where argument.label == Name("axis") {
          if case .number(let axis) = argument.value.kind, axis == 0 || axis == 1 {
            found = (argument.value.range, axis == 0 ? 0 : 1)
          }
        }
      }
    }
    guard let found else { return nil }
    let code = source.replacing(found.range, with: found.axis == 0 ? "1" : "0")
    return (try? Cell(source.with(text: code))).map { ($0, found.axis) }
  }
}
