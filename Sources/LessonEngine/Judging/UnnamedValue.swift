import LanguageSyntax
import MatrixLanguage

/// A value that was computed and not stored: it may be what the task asks for.
struct UnnamedValue {
  private let cell: Cell
  private let expression: Expression

  /// What takes long is not run twice for it.
  private static let long = ["train", "minimize", "repeat", "for", "load"].map { Word($0) }

  /// - Returns: nil if the cell ends in no expression, or in a name alone, which is looked at.
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

  /// The cell that stores it.
  func code(storing target: Name) -> String {
    let source = cell.source
    let text = source[expression.range]
    // Values side by side are a row only in brackets.
    let value = if case .list = expression.kind { "[\(text)]" } else { text }
    return source[0..<expression.range.lowerBound] + "\(target) = \(value)"
  }

  /// The same, with all else that the solution stores.
  func answer(storing target: Name, solution: AuthoredCell?) -> Cell? {
    var code = code(storing: target)
    if let solution {
      let lines = solution.cell.statements.map { statement in
        statement.assignedNames == [target] ? code : solution.cell.source[statement.range]
      }
      code = lines.joined(separator: "\n")
    }
    return try? Cell(cell.source.with(text: code))
  }
}
