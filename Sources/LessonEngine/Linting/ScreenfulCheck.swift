import MatrixLanguage
import Notebook
import StyledText

/// Finds questions that would scroll away: the text between two questions must fit a screen, with
/// room for the answer.
struct ScreenfulCheck {
  /// The rows of a 24-row terminal without the prompt, an answer and the remark on it.
  static let rows = 16
  static let columns = 80

  let lesson: Lesson

  func diagnostics() -> [LessonDiagnostic] {
    lesson.steps.flatMap(diagnostics)
  }

  private func diagnostics(in step: Step) -> [LessonDiagnostic] {
    let style = DocumentStyle(values: Workspace())
    var shown: [Block] = [.heading(step.title.markup { Markup($0.text) }, level: 2)]
    var diagnostics: [LessonDiagnostic] = []
    for piece in step.pieces {
      for part in piece.shown(in: style) { shown += [.blank] + part }
      guard let question = piece as? any Question else { continue }
      if let starter = question.starter(afterSolution: false) {
        shown += [.blank, .code(starter.text)]
      }
      let count = Page(shown).lines(width: Self.columns).count
      if count > Self.rows, let place = piece.parts.first?.range {
        let problem = ProofProblem.tooManyRows(count, limit: Self.rows)
        diagnostics.append(LessonDiagnostic(.proof(problem), in: lesson.document.source, at: place))
      }
      shown = []
    }
    return diagnostics
  }
}
