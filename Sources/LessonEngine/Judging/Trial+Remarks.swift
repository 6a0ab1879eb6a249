import LanguageSyntax
import MatrixLanguage
import NumericCore

/// The facts about a task's names that remarks on answers need.
extension Trial {
  /// The numbers of examples and units: the sizes of the givens that are not 1.
  var sizes: Difference.Sizes {
    let shapes = givens.compactMap { scope[$0]?.value.shape }
    return Difference.Sizes(
      columns: Set(shapes.map(\.columns).filter { $0 > 1 }).sorted(),
      rows: Set(shapes.map(\.rows).filter { $0 > 1 }).sorted())
  }

  /// The remarks on right values that a cell has stored under other names, such as a given that it
  /// has changed.
  func otherNames(in answer: Workspace, _ cell: Cell) -> [Remark.Kind] {
    let stored = cell.assignedNames
    let extra = stored.filter { name in
      guard !key.targets.contains(name), let value = answer[name]?.value else { return false }
      return scope[name].map { !$0.value.isClose(to: value) } ?? true
    }
    return key.targets.filter { !stored.contains($0) }.compactMap { target in
      guard let wanted = solved[target]?.value else { return nil }
      let name = extra.first { answer[$0]?.value.isClose(to: wanted) == true }
      return name.map { .otherName($0, wanted: target) }
    }
  }

  /// True if a value may be that of a target: it is the solution's, or the task has many solutions.
  func mayBe(_ value: Value, _ target: Name) -> Bool {
    let isDetermined = key.checks.contains { $0.sides?.target == target }
    guard isDetermined, let wanted = solved[target]?.value else { return true }
    return value.isClose(to: wanted)
  }

  /// True if a name alone may be meant as an answer: it is right, or a mistake that the author
  /// knows, or it has no value to look at.
  func mayAnswer(_ name: Name, for target: Name) -> Bool {
    guard let value = scope[name]?.value else { return true }
    let mistakes = key.mistakes.filter { $0.names.contains(target) }
    let answers = [solved] + mistakes.compactMap { try? $0.workspace(from: scope) }
    return answers.contains { $0[target]?.value.isClose(to: value) == true }
  }

  /// The givens that the solution reads and that differ on other numbers, first those that a cell
  /// does not read.
  func givens(changingIn others: [Trial], unreadBy cell: Cell) -> [Name] {
    let changing = givens(changingIn: others)
    let needed = changing.filter { key.solution?.cell.readNames.contains($0) == true }
    let unread = needed.filter { !cell.readNames.contains($0) }
    return [unread, needed, changing].first { !$0.isEmpty } ?? []
  }

  /// The givens from which a target follows and that differ on other numbers.
  func givens(changingIn others: [Trial], behind target: Name) -> [Name] {
    let read = key.solution?.cell.names(behind: target) ?? []
    return givens(changingIn: others).filter(read.contains)
  }

  /// The givens from which a target follows and that are the same on all numbers, such as ε;
  /// without the sizes of the batch, which an answer may count itself.
  func constants(besides others: [Trial], behind target: Name) -> [Name] {
    let read = key.solution?.cell.names(behind: target) ?? []
    let changing = givens(changingIn: others)
    let counts = (sizes.columns + sizes.rows).map(Double.init)
    return givens.filter { name in
      guard read.contains(name), !changing.contains(name),
        case .number(let number)? = scope[name]?.value
      else { return false }
      return !counts.contains(number)
    }
  }

  private func givens(changingIn others: [Trial]) -> [Name] {
    givens.filter { name in
      guard let here = scope[name]?.value else { return false }
      return others.contains { other in
        other.scope[name].map { !here.isIdentical(to: $0.value) } ?? false
      }
    }
  }
}

extension Cell {
  /// The names that the value of a target was computed from, with the target itself.
  func names(behind target: Name) -> Set<Name> {
    var read: Set<Name> = [target]
    for statement in statements.reversed()
    where statement.assignedNames.contains(where: read.contains) {
      read.formUnion(keeping([statement]).readNames)
    }
    return read
  }
}
