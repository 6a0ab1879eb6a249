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
      for part in piece.shown(in: style) { shown += [.blank] + part }
      guard let question = piece as? any Question else { continue }
      if let starter = question.starter(afterSolution: false) {
        shown += [.blank, .code(starter.text)]
      }
      let count = Page(shown).lines(width: Self.columns).count
      if count > Self.rows, let place = piece.parts.first?.range {
        let flaw = LessonFlaw.tooManyRows(count, limit: Self.rows)
        findings.append(LessonFinding(.flaw(flaw), in: lesson.document.source, at: place))
      }
      shown = []
    }
    return findings
  }
}
