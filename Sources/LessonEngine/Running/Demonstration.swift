import MatrixLanguage
import Notebook
import NumericCore

/// What a student who knows everything would type next: the lesson shows itself.
extension Runner {
  /// - Returns: nil when the lesson is over.
  package var demonstration: String? {
    if isOver { return nil }
    switch waiting {
    case .cell, .prose, .example, nil: return ""
    case .task(let task): return task.solution?.code.text ?? Self.skip
    case .quiz(let quiz): return quiz.key.first.map(Step.Quiz.letter) ?? Self.skip
    case .prediction(let prediction): return guess(prediction)
    }
  }

  /// The way past what nobody can answer.
  private static let skip = ":skip"

  private func guess(_ prediction: Step.Prediction) -> String {
    if case .choice(let quiz) = prediction.question {
      return quiz.key.first.map(Step.Quiz.letter) ?? ""
    }
    guard var scope = try? scopeOfPiece(piece), let cell = try? AuthoredCell(prediction.cell.code),
      let value = (try? cell.run(in: &scope))?.last?.value
    else { return "" }
    if case .shape = prediction.question { return value.shape.map(\.description) ?? "" }
    return presentation.values.inline(value)
  }
}
