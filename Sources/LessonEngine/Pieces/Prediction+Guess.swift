import LanguageSyntax
package import MatrixLanguage
import Notebook
import NumericCore
import StyledText

extension Step.Prediction.Aspect {
  /// True if a line is a guess and no experiment: a guess uses no name that the notebook knows.
  func isGuess(_ line: String) -> Bool {
    switch self {
    case .choice(let quiz): quiz.choice(line) != nil
    case .shape: Self.sizes(in: line) != nil
    case .value: Self.expression(line)?.cell.isWrittenNumber ?? false
    }
  }

  /// A guess as it is repeated to the student, whatever keyboard it was typed with: `１６。` is 16.
  func shown(_ guess: String) -> String {
    if self == .shape, let sizes = Self.sizes(in: guess) {
      return sizes.map(String.init).joined(separator: "×")
    }
    return guess.withoutStop
  }

  /// Compares a guess with the value of the cell's last expression.
  ///
  /// - Parameter workspace: the values so far, with which the guess may be computed.
  /// - Returns: nil if it cannot be read as an answer.
  package func isRight(_ guess: String, result: Value, in workspace: Workspace) -> Bool? {
    switch self {
    case .choice(let quiz):
      return quiz.choice(guess).map { quiz.choices[$0].isRight }
    case .shape:
      guard let shape = result.shape, let sizes = Self.sizes(in: guess) else { return nil }
      return sizes == [shape.rows, shape.columns]
    case .value:
      guard let (cell, expression) = Self.expression(guess) else { return nil }
      if let typed = TypedNumbers(expression, in: cell.source) { return typed.guess(result) }
      return (try? workspace.value(of: cell))?.isClose(to: result)
    }
  }

  /// `2x3`, `2 × 3`, `(2, 3)`, `[2 3]`: two whole numbers with a separator.
  private static func sizes(in guess: String) -> [Int]? {
    let numbers = guess.withoutStop.split { "xX*✕·,;()[] ".contains($0) }
    let sizes = numbers.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    return numbers.count == 2 && sizes.count == 2 ? sizes : nil
  }

  private static func expression(_ line: String) -> (cell: Cell, expression: Expression)? {
    guard let cell = try? Cell(CellSource(line.withoutStop)), cell.statements.count == 1,
      case .expression(let expression) = cell.statements[0].kind
    else { return nil }
    return (cell, expression)
  }
}

extension Cell {
  /// True if it has only the signs of written numbers, such as `-1`, `1/3`, `√2` and `nan`. `3 * 4`
  /// is an experiment.
  fileprivate var isWrittenNumber: Bool {
    let constants = readNames.filter { Constant.named[$0] != nil }
    let signs = words.subtracting(constants.map { Word($0.spelling) })
    return constants == readNames && signs.isSubset(of: ["-", "/", "√", "[ ]"].map { Word($0) })
  }
}

extension String {
  /// Folded, and without the full stop that ends a sentence.
  fileprivate var withoutStop: String {
    String(folded.trimmed.reversed().drop { ".,;!".contains($0) }.reversed())
  }

  /// True for a number or a shape written in Chinese.
  var isNumberInWords: Bool {
    let text = folded.trimmed
    return text.contains { "零一二两三四五六七八九十百千".contains($0) }
      && text.allSatisfy { "零一二两三四五六七八九十百千负点行列个乘以 ,.".contains($0) }
  }

  /// A written number, without the blanks between its digits; nil for other text.
  var writtenNumber: String? {
    let text = folded.filter { !$0.isWhitespace }
    let isNumber = Double(text) != nil && text.contains(where: \.isNumber)
    return isNumber ? text : nil
  }
}
