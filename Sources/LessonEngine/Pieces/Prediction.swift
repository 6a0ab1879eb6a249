import LanguageSyntax
package import MatrixLanguage
package import Notebook
import NumericCore
package import StyledText

extension Step {
  /// ```` ```zt predict ````: guessed first, then run.
  package struct Prediction: Hashable, Sendable {
    /// The aspect of the result that is guessed.
    package enum Aspect: Hashable, Sendable {
      case value
      case shape
      case choice(Quiz)
    }

    package let cell: ShownCell
    package let aspect: Aspect
  }
}

// MARK: - In the text

extension Step.Prediction: FencedPiece {
  package static let fences: KeyValuePairs<String, RunnableRole?> = [
    "zt predict": .answer, "zt predict value": .answer, "zt predict shape": .answer,
  ]

  package static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    // The output may stand before the choices or after them.
    var output = reader.takeOutput()
    var aspect = words == "zt predict shape" ? Aspect.shape : .value
    if let quiz = reader.takeQuiz() {
      if aspect == .shape { reader.note(.shapeWithChoices, at: fence.firstLine) }
      aspect = .choice(quiz)
      output = output ?? reader.takeOutput()
    }
    let cell = Step.ShownCell(fence: fence, output: output)
    reader.add(Step.Prediction(cell: cell, aspect: aspect))
  }

  package var parts: [StepPart] {
    switch aspect {
    case .value: [.code(cell.fence, role: "zt predict value", countedAs: "predict value")]
    case .shape: [.code(cell.fence, role: "zt predict shape", countedAs: "predict shape")]
    case .choice(let quiz):
      [.code(cell.fence, role: "zt predict", countedAs: "predict choice")] + quiz.parts
    }
  }

  package var code: Excerpt? { cell.code }
  package var visibleCode: [Excerpt] { cell.visibleCode }

  package func shown(in style: DocumentStyle) -> [[Block]] {
    cell.shown(in: style) + (quiz?.shown(in: style) ?? [])
  }

  package func write(on page: inout LessonPage) {
    page.writer.add(code: cell.fence.code.text)
    if let quiz { page.writer.add(quiz.choices(on: page)) }
    page.fold(page.texts.result) { page in
      page.writer.add(page.run(cell.fence.code))
      if let quiz { page.writer.add(quiz.reasons(on: page)) }
    }
  }

  package func preview(on page: inout LessonPreview) {
    page.add([.code(cell.fence.code.text)], at: cell.fence.range)
    quiz?.addChoices(to: &page)
    page.add(
      page.run(cell.fence.code), labelled: page.texts.result, at: cell.fence.range)
    quiz?.addReasons(to: &page)
  }

  /// The guess stands above the cell, and the answer below it.
  package func write(in notebook: inout JupyterWriter) {
    switch aspect {
    case .value: notebook.say(notebook.texts.guessValue)
    case .shape: notebook.say(notebook.texts.guessShape)
    case .choice(let quiz):
      notebook.say(notebook.texts.guessChoice)
      notebook.add(quiz.choices)
    }
    cell.write(in: &notebook)
    if let quiz { notebook.tell(quiz.choices) }
  }

  package func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    let printed = walk.run(cell, in: &workspace)
    if let quiz {
      quiz.walk(&walk, in: &workspace)
    } else if let printed, printed.last?.value.shape == nil {
      walk.note(.nothingToPredict, at: cell.fence.firstLine)
    }
  }

  private var quiz: Step.Quiz? {
    if case .choice(let quiz) = aspect { quiz } else { nil }
  }
}

// MARK: - At work

extension Step.Prediction: Question {
  package func invitation(in runner: Runner) -> Markup {
    switch aspect {
    case .value: runner.texts.guessValue
    case .shape: runner.texts.guessShape
    case .choice: runner.texts.guessChoice
    }
  }

  package func starter(afterSolution: Bool) -> Excerpt? { nil }

  /// A prediction is never a lock: Enter alone shows the result.
  package func reply(to input: String, in runner: inout Runner) -> [Event]? {
    if input.isEmpty { return reveal(guess: nil, in: &runner) }
    let input = quiz.map { runner.labels.inLetters(input, of: $0.choices.count) } ?? input
    if aspect.isGuess(input) { return reveal(guess: input.trimmed, in: &runner) }
    if let quiz { return quiz.refusal(of: input, in: runner) }
    return input.isNumberInWords && runner.workspace[Name(input.trimmed)] == nil
      ? [.complain([.paragraph(runner.texts.digitsWanted(aspect))])] : nil
  }

  package var help: [Step.Hint]? { [] }
  package func solution(in runner: Runner) -> [Block]? { nil }

  package func rightReply(in runner: Runner) -> String? {
    if let quiz { return quiz.rightReply(in: runner) ?? "" }
    guard var scope = try? runner.scopeOfPiece(runner.piece),
      let authored = try? AuthoredCell(cell.fence.code),
      let value = (try? authored.run(in: &scope))?.last?.value
    else { return "" }
    return text(of: value, in: runner)
  }

  package func answered(at place: Int, in runner: Runner) -> [[Block]] {
    let result = cell.answered(at: place, in: runner)
    return quiz.map { result + [[.paragraph($0.rightChoice(in: runner))]] } ?? result
  }
}

extension Step.Prediction {
  /// Runs the predicted cell, and compares the guess with its value.
  private func reveal(guess: String?, in runner: inout Runner) -> [Event] {
    cell.run(in: &runner) { runner, value in
      if let guess { runner.note(.predicted(answer: guess), piece: runner.piece) }
      return remark(on: guess, value: value, in: runner)
    }
  }

  private func remark(on guess: String?, value: Value?, in runner: Runner) -> [Block] {
    if let quiz {
      let solution = Block.barred([.paragraph(quiz.rightChoice(in: runner))], .accent)
      guard let index = guess.flatMap(quiz.choice) else { return [solution] }
      let verdict = quiz.verdict(on: index, in: runner)
      return quiz.choices[index].isRight ? [verdict] : [verdict, solution]
    }
    guard let guess, let value,
      let isRight = aspect.isRight(guess, result: value, in: runner.stepValues)
    else { return [] }
    let text = text(of: value, in: runner)
    let (shown, texts) = (aspect.shown(guess), runner.texts)
    return isRight
      ? [.barred([.paragraph(texts.guessedRight(shown))], .success)]
      : [.barred([.paragraph(texts.guessedOtherwise(shown, value: text))], .accent)]
  }

  /// The text of the guessed aspect of a value.
  private func text(of value: Value, in runner: Runner) -> String {
    aspect == .shape
      ? value.shape?.description ?? "" : runner.presentation.values.inline(value)
  }
}

// MARK: - What is said

extension RunnerTexts {
  fileprivate var guessValue: Markup {
    quiet(
      Localized(en: "Your guess? A number; Enter alone just shows it.", zh: "你猜是多少？输入一个数；直接回车看结果。"))
  }

  fileprivate var guessShape: Markup {
    quiet(
      Localized(
        en: "Your guess? A shape such as 2x3; Enter alone just shows it.",
        zh: "你猜是什么形状？写成 2x3 这样；直接回车看结果。"))
  }

  fileprivate var guessChoice: Markup {
    labels == .numbers
      ? quiet(
        Localized(
          en: "Your guess? The number of a choice; Enter alone just shows it.",
          zh: "你猜是哪一个？输入编号；直接回车看结果。"))
      : quiet(
        Localized(
          en: "Your guess? A letter; Enter alone just shows it.", zh: "你猜是哪一个？输入字母；直接回车看结果。"))
  }

  fileprivate func digitsWanted(_ aspect: Step.Prediction.Aspect) -> Markup {
    aspect == .shape
      ? Localized(en: "Write a shape with digits: 2x3.", zh: "请用数字写形状，例如 2x3。")[language]
      : Localized(en: "Write a number with digits: 16.", zh: "请用数字来写，例如 16。")[language]
  }

  fileprivate func guessedRight(_ guess: String) -> Markup {
    Markup("✓ ", .success)
      + Markup(
        Localized(en: "You guessed \(guess), and so it is.", zh: "你猜的是 \(guess)，对了。")[language])
  }

  fileprivate func guessedOtherwise(_ guess: String, value: String) -> Markup {
    Localized(
      en: "You guessed \(guess); it is \(value). Why?",
      zh: "你猜的是 \(guess)，结果是 \(value)。")[language]
  }
}

extension PieceProblem {
  fileprivate static let shapeWithChoices = PieceProblem(
    "two-questions", .warning,
    en: "the choices below are asked, not the shape",
    fix: "write `zt predict`, or take the choices away",
    zh: "这里问的是下面的选项，不是形状",
    fix: "写成 `zt predict`，或者删去选项")

  fileprivate static let nothingToPredict = PieceProblem(
    "prediction",
    en: "the last line of this cell shows no number and no matrix",
    fix: "end the cell with an expression, and without a `;`",
    zh: "这个单元格的最后一行不显示数或矩阵",
    fix: "用一个表达式结束单元格，后面不加 `;`")
}
