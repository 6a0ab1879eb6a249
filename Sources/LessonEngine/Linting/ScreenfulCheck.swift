import MatrixLanguage
import Notebook
import StyledText

/// Finds questions that would scroll away: what is read between two things to do has to fit a
/// screen, with room for the answer.
struct ScreenfulCheck {
  /// What fits a terminal of 24 rows beside the prompt, an answer, and what is said of it.
  static let rows = 16
  static let columns = 80

  let lesson: Lesson

  func findings() -> [LessonFinding] {
    lesson.steps.flatMap(findings)
  }

  private func findings(in step: Step) -> [LessonFinding] {
    let style = DocumentStyle(values: Workspace())
    var shown: [Block] = [.heading(step.title.markup { Markup($0.text) }, level: 2)]
    var findings: [LessonFinding] = []
    for piece in step.pieces {
      shown.append(.blank)
      shown += piece.question(style)
      guard piece.asksSomething else { continue }
      let count = Page(shown).lines(width: Self.columns).count
      if count > Self.rows, let place = piece.place {
        let flaw = LessonFlaw.tooManyRows(count, limit: Self.rows)
        findings.append(LessonFinding(.flaw(flaw), in: lesson.document.source, at: place))
      }
      shown = []
    }
    return findings
  }
}

extension Step.Piece {
  /// What a student reads before the answer.
  fileprivate func question(_ style: DocumentStyle) -> [Block] {
    switch self {
    case .prose(let blocks): blocks.styled(style)
    case .cell(let cell): [.verbatim(style.code(cell.fence))]
    case .example(let example): [.verbatim(style.code(example.fence))]
    case .task(let task): [.verbatim(style.code(task.starter))]
    case .quiz(let quiz): quiz.question(style)
    case .prediction(let prediction):
      if case .choice(let quiz) = prediction.question {
        [.verbatim(style.code(prediction.cell.fence)), .blank] + quiz.question(style)
      } else {
        [.verbatim(style.code(prediction.cell.fence))]
      }
    }
  }

  /// Where a finding about the piece is shown.
  fileprivate var place: Range<Int>? {
    switch self {
    case .prose, .example: nil
    case .cell(let cell): cell.fence.firstLine
    case .prediction(let prediction): prediction.cell.fence.firstLine
    case .task(let task): task.starter.firstLine
    case .quiz(let quiz): quiz.choices.first?.range
    }
  }
}

extension Step.Quiz {
  fileprivate func question(_ style: DocumentStyle) -> [Block] {
    choices.map { choice in
      .item(marker: Markup("a) "), [.paragraph(choice.text.markup(computed: style.computed))])
    }
  }
}
