import NumericCore
import MatrixLanguage
import Notebook
import StyledText

/// What is typed at a prediction or a quiz. Whatever is no answer is free play.
extension Runner {
  mutating func answer(_ input: String) -> [Event] {
    switch waiting {
    case .quiz(let quiz):
      if let choice = quiz.choice(input) { return choose(choice, of: quiz) }
    case .prediction(let prediction):
      if prediction.question.isAnswered(by: input) {
        return reveal(prediction, guess: input.trimmed)
      }
    case .task(let task):
      return attempt(input, at: task)
    case .cell, .prose, .example, nil:
      break
    }
    return play(input)
  }

  // MARK: Quizzes

  private mutating func choose(_ index: Int, of quiz: Step.Quiz) -> [Event] {
    let choice = quiz.choices[index]
    note(.answered(choice: index, isRight: choice.isRight), piece: piece)
    let verdict = self.verdict(on: index, of: quiz)
    guard choice.isRight else { return [.show([.paragraph(verdict)])] }
    piece += 1
    return [.show([.paragraph(verdict)])] + walk()
  }

  private func verdict(on index: Int, of quiz: Step.Quiz) -> Markup {
    let choice = quiz.choices[index]
    return texts.chosen(
      Step.Quiz.letter(index), isRight: choice.isRight, reason: styled(choice.reason))
  }

  /// The right choice with its reason.
  func solution(of quiz: Step.Quiz) -> Markup {
    guard let index = quiz.key.first else { return Markup() }
    return texts.rightChoice(
      Step.Quiz.letter(index), reason: styled(quiz.choices[index].reason))
  }

  // MARK: Predictions

  /// Runs what was to be predicted, and sets the guess beside it.
  mutating func reveal(_ prediction: Step.Prediction, guess: String?) -> [Event] {
    if let guess { note(.predicted(answer: guess), piece: piece) }
    let (shown, value) = run(prediction.cell.fence)
    let remark = remark(on: guess, of: prediction.question, value: value)
    note(.cellAccepted(code: prediction.cell.code.text), piece: piece)
    piece += 1
    return shown + (remark.map { [.show([.paragraph($0)])] } ?? []) + walk()
  }

  private func remark(
    on guess: String?, of question: Step.Prediction.Question, value: Value?
  ) -> Markup? {
    if case .choice(let quiz) = question {
      guard let index = guess.flatMap(quiz.choice) else { return solution(of: quiz) }
      let verdict = verdict(on: index, of: quiz)
      return quiz.choices[index].isRight ? verdict : verdict + Markup("\n") + solution(of: quiz)
    }
    guard let guess, let value else { return nil }
    switch PredictionJudge(question, in: workspace).verdict(on: guess, result: value) {
    case .right: return texts.guessedRight(guess)
    case .wrong:
      let shape = value.shape?.description ?? ""
      let shown = if case .shape = question { shape } else { presentation.values.inline(value) }
      return texts.guessedOtherwise(guess, value: shown)
    case .unreadable: return nil
    }
  }
}

extension Step.Prediction.Question {
  /// Whether a line is a guess, and no experiment: a guess names nothing that the notebook knows.
  fileprivate func isAnswered(by line: String) -> Bool {
    switch self {
    case .choice(let quiz):
      return quiz.choice(line) != nil
    case .shape:
      return ShapeGuess.sizes(in: line) != nil
    case .value:
      guard let cell = try? Cell(CellSource(line)), cell.statements.count == 1,
        case .expression = cell.statements[0].kind
      else { return false }
      return cell.readNames.isEmpty
    }
  }
}
