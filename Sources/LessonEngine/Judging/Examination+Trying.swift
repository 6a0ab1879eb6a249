import LanguageSyntax
import MatrixLanguage
import NumericCore

/// The part of an examination that tries an answer on other numbers, or in another form.
extension Examination {
  // MARK: Mistakes

  /// True if an answer with the numbers of a mistake has them on other seeds too, or consists of
  /// typed digits, which follow nothing.
  func isNoAccident(_ mistake: Mistake) -> Bool {
    others.allSatisfy { other in
      guard let elsewhere = other.answer(of: cell),
        let outcome = try? mistake.workspace(from: other.scope)
      else { return true }
      return other.agree(elsewhere, outcome, on: mistake.names)
        || other.agree(elsewhere, answer, on: mistake.names)
    }
  }

  // MARK: Digits

  /// The remark on a target with typed digits that are right only for the numbers shown.
  func copied(_ target: Name) -> Remark.Kind? {
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

  /// The remark on a target that stays the same on other numbers, though it should not.
  func constant(_ target: Name) -> Remark.Kind? {
    guard let found = answer[target]?.value, let wanted = trial.solved[target]?.value else {
      return nil
    }
    let isSame = others.allSatisfy {
      $0.answer(of: cell)?[target]?.value.isClose(to: found) == true
    }
    let isWantedSame = others.allSatisfy { $0.solved[target]?.value.isClose(to: wanted) == true }
    let givens = trial.givens(changingIn: others, behind: target)
    guard isSame, !isWantedSame, !givens.isEmpty else { return nil }
    return .constant(target, found.withoutRounding, givens)
  }

  /// The remark on a target that ignores a given: one that is the same on all numbers, such as ε;
  /// or, if the target is one number, single values of a given. They are changed one by one.
  func deaf(_ target: Name, to difference: Difference) -> Remark.Kind? {
    let own = cell.names(behind: target)
    let behind = trial.key.solution?.cell.names(behind: target) ?? []
    // A given that was made from ε follows it in its own way, and its digits stand for ε.
    if trial.givens.allSatisfy({ !own.contains($0) || behind.contains($0) }) {
      let constants = trial.constants(besides: others, behind: target).filter { given in
        trial.scope[given]?.value.elements.contains(where: cell.numbers.contains) == false
      }
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
          Difference.ElementPlace(
            row: place / shape.columns, column: place % shape.columns, shape: shape)
        })
    }
    return nil
  }

  /// True if the answer stays the same when one number of a given changes a little, and the
  /// solution changes.
  private func ignores(_ given: Name, at place: Int, under target: Name) -> Bool {
    guard let changed = trial.changing(given, at: place),
      let found = changed.answer(of: cell)?[target]?.value, let before = answer[target]?.value,
      let wanted = trial.solved[target]?.value, let other = changed.solved[target]?.value
    else { return false }
    return found.isClose(to: before) && !other.isClose(to: wanted)
  }

  // MARK: Axes

  /// The axis in the answer, if it would be right along the other one.
  var wrongAxis: Int? {
    guard let (turned, axis) = cell.alongOtherAxis, trial.passes(turned),
      others.allSatisfy({ $0.passes(turned) })
    else { return nil }
    return axis
  }
}

extension Trial {
  /// The values of a cell on these numbers; nil if it does not run.
  func answer(of cell: Cell) -> Workspace? {
    var answer = scope
    return (try? answer.run(cell)) != nil ? answer : nil
  }
}

extension Trial {
  /// The distance of an answer from the solution, as a part of the largest number; nil if the
  /// shapes differ.
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

extension Value {
  /// The value, with numbers that are only errors of rounding replaced by 0.
  fileprivate var withoutRounding: Value {
    let zeros = elements.map { _ in 0.0 }
    guard let shape, NumberComparison.areClose(elements, zeros) else { return self }
    return (try? Matrix(shape: shape, elements: zeros)).map { Value($0) } ?? self
  }
}

extension Cell {
  /// The numbers that were typed in it, apart from exponents and indices.
  var numbers: [Double] {
    var numbers: [Double] = []
    var signs: Set<SourceRange> = []
    for expression in statements.flatMap(\.expressions) {
      expression.forEach { node in
        switch node.kind {
        case .number(let number):
          if !signs.contains(node.range), !numbers.contains(number) { numbers.append(number) }
        case .binary(.power, _, let exponent, _): signs.insert(exponent.range)
        case .index(let operand, _):
          signs.formUnion(node.children.map(\.range).filter { $0 != operand.range })
        default: break
        }
      }
    }
    return numbers
  }

  /// The cell along the other axis, with the axis in it; nil if it has none.
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
