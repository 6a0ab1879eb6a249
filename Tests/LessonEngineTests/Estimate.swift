import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText

/// ```` ```zt estimate ````: a number that is asked for until it is right to a tenth. A quote below it is
/// the hint.
///
/// No lesson has it. It is here to show that a kind of piece is one file: all that the product knows
/// about it is said below.
struct Estimate {
  let cell: Step.ShownCell
  let hints: [Step.Hint]
}

// MARK: - In the text

extension Estimate: FencedPiece {
  static let fences: KeyValuePairs<String, RunnableRole?> = ["zt estimate": .answer]

  static func read(_ fence: Fence, as words: String, _ reader: inout StepReader) {
    let quote = reader.takeQuote()
    if quote.isEmpty { reader.note(.noHint, at: fence.firstLine) }
    reader.add(
      Estimate(
        cell: Step.ShownCell(fence: fence, output: nil),
        hints: [Step.Hint(fence: fence, blocks: quote)])
    )
  }

  var parts: [StepPart] { [.code(cell.fence, role: "zt estimate", countedAs: "estimate")] }
  var code: Excerpt? { cell.code }
  var visibleCode: [Excerpt] { cell.visibleCode }
  func shown(in style: DocumentStyle) -> [[Block]] { cell.shown(in: style) }

  func write(on page: inout LessonPage) {
    page.fold(page.texts.result) { cell.write(on: &$0) }
  }

  func preview(on page: inout LessonPreview) { cell.preview(on: &page) }

  func write(in notebook: inout JupyterWriter) {
    notebook.say(notebook.texts.guessValue)
    cell.write(in: &notebook)
  }

  func walk(_ walk: inout LessonWalk, in workspace: inout Workspace) {
    for hint in hints { walk.checkSpans(in: hint.blocks, workspace) }
    guard let printed = walk.run(cell, in: &workspace) else { return }
    if Self.number(in: printed) == nil { walk.note(.noNumber, at: cell.fence.firstLine) }
  }

  private static func number(in printed: [Printed]) -> Double? {
    if case .number(let number)? = printed.last?.value { number } else { nil }
  }
}

extension PieceProblem {
  fileprivate static let noHint = PieceProblem(
    "no-quote",
    en: "no quote follows this `zt estimate`, so there is no hint",
    fix: "write the hint below it, behind `> `",
    zh: "`zt estimate` 后面没有引用，也就没有提示",
    fix: "在下面的 `> ` 后面写上提示")

  fileprivate static let noNumber = PieceProblem(
    "no-number",
    en: "the last line of this cell shows no number",
    fix: "end the cell with an expression that is a number",
    zh: "这个单元格的最后一行不显示数",
    fix: "让最后一行是一个数")
}

// MARK: - At work

extension Estimate: Question {
  func invitation(in runner: Runner) -> Markup {
    Markup(Localized(en: "About how much?", zh: "大约是多少？")[runner.presentation.language])
  }

  func starter(afterSolution: Bool) -> Excerpt? { nil }

  func reply(to input: String, in runner: inout Runner) -> [Event]? {
    guard let guess = Double(input), let number = number(in: runner) else { return nil }
    let language = runner.presentation.language
    guard abs(guess - number) > abs(number) / 10 else {
      return cell.run(in: &runner) { _, _ in
        [.paragraph(Markup(Localized(en: "Near enough.", zh: "够接近了。")[language]))]
      }
    }
    runner.note(.wrongAnswer(code: input), piece: runner.piece)
    let more = Localized(en: "It is more.", zh: "还要大。")
    let less = Localized(en: "It is less.", zh: "没有这么大。")
    return [.show([.paragraph(Markup((guess < number ? more : less)[language]))])]
  }

  var help: [Step.Hint]? { hints }

  func solution(in runner: Runner) -> [Block]? {
    rightReply(in: runner).map { [.paragraph(Markup($0, .number))] }
  }

  func rightReply(in runner: Runner) -> String? {
    number(in: runner).map { runner.presentation.values.inline(.number($0)) }
  }

  func answered(at place: Int, in runner: Runner) -> [[Block]] {
    cell.answered(at: place, in: runner)
  }

  private func number(in runner: Runner) -> Double? {
    guard var scope = try? runner.scopeOfPiece(runner.piece),
      let printed = try? AuthoredCell(cell.fence.code).run(in: &scope)
    else { return nil }
    return Self.number(in: printed)
  }
}
