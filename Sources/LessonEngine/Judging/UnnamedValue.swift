import LanguageSyntax
import MatrixLanguage

/// A value that was computed and not stored; it may be the answer to the task.
struct UnnamedValue {
  private let cell: Cell
  private let expression: Expression

  /// Words of long work, which is not run twice.
  private static let long = ["train", "minimize", "repeat", "for", "load"].map { Word($0) }

  /// - Returns: nil if the cell ends in no expression, or in a name alone, which a student only
  ///   looks at.
  init?(_ cell: Cell) {
    guard case .expression(let expression)? = cell.statements.last?.kind,
      cell.words.isDisjoint(with: Self.long)
    else { return nil }
    switch expression.kind {
    case .name, .lastResult, .text: return nil
    default: break
    }
    self.cell = cell
    self.expression = expression
  }

  /// The cell that stores it under a name, and under those that the solution stores by the same line.
  func code(storing target: Name, solution: AuthoredCell?) -> String {
    let source = cell.source
    let names = solution.flatMap { line(storing: target, $0) }?.assignedNames ?? [target]
    let left = names.map(\.description).joined(separator: ", ")
    let text = source[expression.range]
    // Values side by side are a row only in brackets, and several values have as many names.
    let value =
      if case .list = expression.kind, names.count == 1 { "[\(text)]" } else { text }
    return source[0..<expression.range.lowerBound] + "\(left) = \(value)"
  }

  /// The answer, with everything else that the solution stores.
  ///
  /// - Returns: nil if the solution has no line for it.
  func answer(storing target: Name, solution: AuthoredCell?) -> Cell? {
    var code = code(storing: target, solution: solution)
    if let solution {
      guard let line = line(storing: target, solution) else { return nil }
      let lines = solution.cell.statements.map { statement in
        statement == line ? code : solution.cell.source[statement.range]
      }
      code = lines.joined(separator: "\n")
    }
    return try? Cell(cell.source.with(text: code))
  }

  private func line(storing target: Name, _ solution: AuthoredCell) -> Statement? {
    solution.cell.statements.last { $0.assignedNames.contains(target) }
  }
}
