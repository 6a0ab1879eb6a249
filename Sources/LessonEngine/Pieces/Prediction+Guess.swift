package import MatrixLanguage
import Notebook
import NumericCore

extension Step.Prediction.Aspect {
  /// Whether a line is a guess, and no experiment: a guess names nothing that the notebook knows.
  func isGuess(_ line: String) -> Bool {
    switch self {
    case .choice(let quiz): quiz.choice(line) != nil
    case .shape: ShapeGuess.sizes(in: line) != nil
    case .value: Self.expression(line)?.cell.isWrittenNumber ?? false
    }
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
      guard let shape = result.shape, let sizes = ShapeGuess.sizes(in: guess) else { return nil }
      return sizes == [shape.rows, shape.columns]
    case .value:
      guard let (cell, expression) = Self.expression(guess) else { return nil }
      if let typed = TypedNumbers(expression, in: cell.source) { return typed.show(result) }
      return (try? workspace.value(of: cell))?.isClose(to: result)
    }
  }

  private static func expression(_ line: String) -> (cell: Cell, expression: Expression)? {
    guard let cell = try? Cell(CellSource(line)), cell.statements.count == 1,
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

/// `2x3`, `2 × 3`, `(2, 3)`, `[2 3]`: two whole numbers and what stands between them.
enum ShapeGuess {
  private static let between: Set<Character> = ["x", "X", "×", "*", "✕", "·", ",", "，", "、", "；"]
  private static let brackets: Set<Character> = ["(", ")", "[", "]", "（", "）", "［", "］", "【", "】"]

  static func sizes(in guess: String) -> [Int]? {
    var sizes: [Int] = []
    var digits = ""
    var signs = 0
    for character in guess + " " {
      if let digit = character.wholeNumberValue, character.isNumber, digit < 10 {
        digits += String(digit)
        continue
      }
      if !digits.isEmpty {
        guard let size = Int(digits) else { return nil }
        sizes.append(size)
        digits = ""
      }
      if between.contains(character) {
        signs += 1
        guard sizes.count == 1 else { return nil }
      } else if !brackets.contains(character), !character.isWhitespace {
        return nil
      }
    }
    return sizes.count == 2 && signs <= 1 ? sizes : nil
  }
}

extension String {
  /// A number as it is written, without the blanks between its digits; nil if this is none.
  var writtenNumber: String? {
    let text = folded.filter { !$0.isWhitespace }
    let isNumber = Double(text) != nil && text.contains(where: \.isNumber)
    return isNumber ? text : nil
  }
}
