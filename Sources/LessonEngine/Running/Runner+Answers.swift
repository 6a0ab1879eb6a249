import MatrixLanguage
import Notebook
import StyledText

/// What is typed at a prediction or a quiz. Whatever is no answer is free play.
extension Runner {
  mutating func answer(_ input: String) -> [Event] {
    switch waiting {
    case .quiz(let quiz):
      if let choice = PredictionJudge.choice(input, of: quiz) { return choose(choice, of: quiz) }
    case .prediction(let prediction):
      if PredictionJudge.isGuess(input, for: prediction.question) {
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
    let verdict = texts.chosen(
      Step.Quiz.letter(index), isRight: choice.isRight, reason: styled(choice.reason))
    guard choice.isRight else { return [.show([.paragraph(verdict)])] }
    piece += 1
    return [.show([.paragraph(verdict)])] + walk()
  }

  // MARK: Predictions

  /// Runs what was to be predicted, and sets the guess beside it.
  mutating func reveal(_ prediction: Step.Prediction, guess: String?) -> [Event] {
    let cell = prediction.cell
    if let guess { note(.predicted(answer: guess), piece: piece) }
    let before = piece
    var events = events(ofRunning: cell.fence)
    let value = (try? scopeOfPiece(before)).flatMap { scope in
      var scope = scope
      return (try? scope.run(cell.code.text, label: .setup))?.last?.value
    }
    if let guess, let value {
      let verdict = PredictionJudge.verdict(on: guess, for: prediction.question, value: value)
      events.append(.show([.paragraph(remark(on: verdict, guess: guess, value: value))]))
    }
    if case .choice(let quiz) = prediction.question, guess == nil || !isRight(guess, quiz) {
      events.append(.show([.paragraph(solution(of: quiz))]))
    }
    note(.cellAccepted(code: cell.code.text), piece: before)
    piece = before + 1
    return events + walk()
  }

  private func isRight(_ guess: String?, _ quiz: Step.Quiz) -> Bool {
    guess.flatMap { PredictionJudge.choice($0, of: quiz) }.map { quiz.choices[$0].isRight } ?? false
  }

  private func remark(
    on verdict: PredictionJudge.Verdict, guess: String, value: Value
  ) -> Markup {
    switch verdict {
    case .choice(let index, let choice):
      let reason = LessonProse(workspace: workspace, presentation: presentation)
        .markup(choice.reason)
      return texts.chosen(Step.Quiz.letter(index), isRight: choice.isRight, reason: reason)
    case .right: return texts.guessedRight(guess)
    case .wrong: return texts.guessedOtherwise(guess, value: presentation.values.inline(value))
    }
  }

  /// The right choice with its reason.
  func solution(of quiz: Step.Quiz) -> Markup {
    guard let index = quiz.key.first else { return Markup() }
    return texts.rightChoice(
      Step.Quiz.letter(index), reason: styled(quiz.choices[index].reason))
  }
}
