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
      if let refusal = refusal(of: input, in: quiz) { return refusal }
    case .prediction(let prediction):
      if prediction.question.isAnswered(by: input) {
        return reveal(prediction, guess: input.trimmed)
      }
      if case .choice(let quiz) = prediction.question, let refusal = refusal(of: input, in: quiz) {
        return refusal
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
    let isRight = quiz.choices[index].isRight
    note(.answered(choice: index, isRight: isRight), piece: piece)
    let verdict = Event.show([.paragraph(verdict(on: index, of: quiz))])
    guard isRight else { return [verdict] }
    piece += 1
    return [verdict] + walk()
  }

  private func verdict(on index: Int, of quiz: Step.Quiz) -> Markup {
    let choice = quiz.choices[index]
    return texts.chosen(
      Step.Quiz.letter(index), isRight: choice.isRight, reason: styled(choice.reason))
  }

  /// The right choice with its reason; empty if the author has marked none.
  func solution(of quiz: Step.Quiz) -> Markup {
    guard let index = quiz.key.first else { return Markup() }
    let choice = quiz.choices[index]
    return texts.rightChoice(
      Step.Quiz.letter(index), text: styled(choice.text), reason: styled(choice.reason))
  }

  /// What is said of a letter that no choice has and that is no name either; and of a number, for
  /// nobody computes one.
  private func refusal(of input: String, in quiz: Step.Quiz) -> [Event]? {
    let line = input.trimmed
    if line.writtenNumber != nil {
      return [.complain([.paragraph(texts.lettersWanted(quiz.choices.count))])]
    }
    guard line.count == 1, line.allSatisfy(\.isLetter), workspace[Name(line)] == nil else {
      return nil
    }
    return [.complain([.paragraph(texts.noSuchChoice(quiz.choices.count))])]
  }

  // MARK: Predictions

  /// Runs what was to be predicted, and sets the guess beside it.
  mutating func reveal(_ prediction: Step.Prediction, guess: String?) -> [Event] {
    run(prediction.cell) { runner, value in
      if let guess { runner.note(.predicted(answer: guess), piece: runner.piece) }
      return runner.remark(on: guess, of: prediction.question, value: value)
    }
  }

  private func remark(
    on guess: String?, of question: Step.Prediction.Question, value: Value?
  ) -> [Block] {
    if case .choice(let quiz) = question {
      guard let index = guess.flatMap(quiz.choice) else { return [.paragraph(solution(of: quiz))] }
      let verdict = Block.paragraph(verdict(on: index, of: quiz))
      return quiz.choices[index].isRight ? [verdict] : [verdict, .paragraph(solution(of: quiz))]
    }
    guard let guess, let value else { return [] }
    switch PredictionJudge(question, in: stepValues).verdict(on: guess, result: value) {
    case .right: return [.paragraph(texts.guessedRight(guess))]
    case .wrong:
      let shape = value.shape?.description ?? ""
      let shown = if case .shape = question { shape } else { presentation.values.inline(value) }
      return [.paragraph(texts.guessedOtherwise(guess, value: shown))]
    case .unreadable: return []
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
      return cell.isWrittenNumber
    }
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
