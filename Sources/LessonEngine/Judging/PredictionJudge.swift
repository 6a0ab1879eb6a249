package import MatrixLanguage
import Notebook
import NumericCore

/// What became of a guess. It never bars the way.
package enum GuessVerdict: Sendable {
  case right
  case wrong
  /// It cannot be read as an answer to the question; with diagnostics if it is no code either.
  case unreadable([Diagnostic])
}

/// Sets a guess beside what a cell gave.
package struct PredictionJudge: Sendable {
  package let question: Step.Prediction.Question
  /// Where the guess may be computed: what the step's cells so far have stored.
  private let workspace: Workspace

  package init(_ question: Step.Prediction.Question, in workspace: Workspace) {
    self.question = question
    self.workspace = workspace
  }

  /// - Parameter result: the value of the cell's last expression.
  package func verdict(on guess: String, result: Value) -> GuessVerdict {
    switch question {
    case .value: verdict(onValue: guess, result)
    case .shape: verdict(onShape: guess, result)
    case .choice(let quiz): quiz.verdict(on: guess)
    }
  }

  // MARK: Values

  private func verdict(onValue guess: String, _ result: Value) -> GuessVerdict {
    let cell: Cell
    do throws(Cell.Unreadable) {
      cell = try Cell(CellSource(guess))
    } catch {
      return .unreadable(error.diagnostics)
    }
    guard cell.statements.count == 1, case .expression(let expression) = cell.statements[0].kind
    else { return .unreadable([]) }
    if let typed = TypedNumbers(expression, in: cell.source) {
      return typed.show(result) ? .right : .wrong
    }
    do throws(EvaluationError) {
      guard let value = try workspace.value(of: cell) else { return .unreadable([]) }
      return value.isClose(to: result) ? .right : .wrong
    } catch {
      return .unreadable([error.diagnostic])
    }
  }

  // MARK: Shapes

  private func verdict(onShape guess: String, _ result: Value) -> GuessVerdict {
    guard let shape = result.shape, let sizes = ShapeGuess.sizes(in: guess) else {
      return .unreadable([])
    }
    return sizes == [shape.rows, shape.columns] ? .right : .wrong
  }
}

extension Step.Quiz {
  /// The place of a choice named by its letter, by its number from 1, or, if it is a number, by itself.
  package func choice(_ answer: String) -> Int? {
    let answer = answer.trimmed.trimmingClosers
    let place: Int?
    if let number = answer.writtenNumber {
      let numbers = choices.map(\.text.plain.writtenNumber)
      let meant = choices.indices.filter { numbers[$0] == number }
      if meant.count == 1 { return meant[0] }
      // Among numbers, nobody knows whether `1` is the first or the one.
      place = numbers.allSatisfy { $0 == nil } ? Int(number).flatMap { $0 > 0 ? $0 - 1 : nil } : nil
    } else if let letter = answer.lowercased().unicodeScalars.first, answer.count == 1 {
      // Full-width letters stand as far above ASCII as full-width digits do.
      let value = letter.value >= 0xFF01 ? letter.value - 0xFEE0 : letter.value
      place = Int(value) - Int(("a" as Unicode.Scalar).value)
    } else {
      place = nil
    }
    return place.flatMap { choices.indices.contains($0) ? $0 : nil }
  }

  package func verdict(on answer: String) -> GuessVerdict {
    guard let place = choice(answer) else { return .unreadable([]) }
    return choices[place].isRight ? .right : .wrong
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

  /// Without the `)` or `.` of `b)`.
  fileprivate var trimmingClosers: String {
    var text = self[...]
    while let last = text.last, ")）.。、".contains(last) { text.removeLast() }
    while let first = text.first, "(（".contains(first) { text.removeFirst() }
    return String(text)
  }
}
