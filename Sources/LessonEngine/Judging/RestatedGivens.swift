import LanguageSyntax
import MatrixLanguage

/// Students write down what they start from: `z = [12.1, 15.8, 16.4, 21.2]`, `m = 4`. A line that
/// stores a given's own value is left out, so that the answer is tried on the givens of every seed.
extension Trial {
  func withoutRestatedGivens(_ cell: Cell) -> Cell {
    guard cell.assignedNames.contains(where: givens.contains) else { return cell }
    var workspace = scope
    var kept: [Statement] = []
    for statement in cell.statements {
      let names = statement.assignedNames
      let before = names.map { workspace[$0]?.value }
      guard (try? workspace.run(cell.keeping([statement]))) != nil else { return cell }
      let restates =
        !names.isEmpty && names.allSatisfy(givens.contains) && statement.isPlainStore
        && zip(names, before).allSatisfy { name, value in
          guard let value, let typed = workspace[name]?.value else { return false }
          return typed.isClose(to: value) || statement.copies(value, in: cell.source)
        }
      if !restates { kept.append(statement) }
    }
    return cell.keeping(kept)
  }
}

extension Statement {
  /// `x = e` or `x := e`.
  fileprivate var isPlainStore: Bool {
    switch kind {
    case .assignment, .formula: true
    case .expression, .update, .function, .explanation, .variation: false
    }
  }

  /// True if it stores digits that were copied from a value as it was shown.
  ///
  /// - Parameter share: the greatest distance of each, as a part of the largest number.
  func copies(_ value: Value, in source: CellSource, within share: Double = 0.001) -> Bool {
    guard case .assignment(let targets, let expression) = kind, targets.count == 1 else {
      return false
    }
    return TypedNumbers(expression, in: source)?.copy(value, within: share) == true
  }
}
