import LanguageSyntax
package import MatrixLanguage
import Notebook
import NumericCore
import StyledText

extension Step.Prediction.Aspect {
  /// Whether a line is a guess, and no experiment: a guess names nothing that the notebook knows.
  func isGuess(_ line: String) -> Bool {
    switch self {
    case .choice(let quiz): quiz.choice(line) != nil
    case .shape: Self.sizes(in: line) != nil
    case .value: Self.expression(line)?.cell.isWrittenNumber ?? false
    }
  }

  /// A guess as it is said again, whatever keyboard it was typed with: `１６。` is 16.
  func shown(_ guess: String) -> String {
    if self == .shape, let sizes = Self.sizes(in: guess) {
      return sizes.map(String.init).joined(separator: "×")
    }
    return guess.withoutStop
  }

  /// Sets a guess beside the value of the cell's last expression.
  ///
  /// - Parameter workspace: where the guess may be computed: what the step has stored so far.
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
      if let typed = TypedNumbers(expression, in: cell.source) { return typed.show(result) }
      return (try? workspace.value(of: cell))?.isClose(to: result)
    }
  }

  /// `2x3`, `2 × 3`, `(2, 3)`, `[2 3]`: two whole numbers and what stands between them.
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
  /// Whether it has no other signs than those that numbers are written with, as `-1`, `1/3`, `√2` and
  /// `nan`. `3 * 4` is an experiment.
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

  /// Whether it is a number, or a shape, that is written in Chinese.
  var isNumberInWords: Bool {
    let text = folded.trimmed
    return text.contains { "零一二两三四五六七八九十百千".contains($0) }
      && text.allSatisfy { "零一二两三四五六七八九十百千负点行列个乘以 ,.".contains($0) }
  }

  /// A number as it is written, without the blanks between its digits; nil if this is none.
  var writtenNumber: String? {
    let text = folded.filter { !$0.isWhitespace }
    let isNumber = Double(text) != nil && text.contains(where: \.isNumber)
    return isNumber ? text : nil
  }
}
