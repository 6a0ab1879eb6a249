import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// A lesson with one step, made of these blocks.
func lesson(_ blocks: String, seed: UInt64 = 7) -> Lesson {
  Lesson(
    Document(
      SourceText(
        """
        ---
        format: 1
        id: a-lesson
        title: A lesson
        summary: For a test.
        seed: \(seed)
        ---

        ## The step <!-- {#step} -->

        \(blocks)
        """)))
}

extension Step {
  /// The step's task, if it has one.
  var task: Task? { pieces.lazy.compactMap { $0 as? Task }.first }
}

/// The judge of the task in the lesson's first step; nil if there is none.
func taskJudge(_ lesson: Lesson, allowance: Allowance = .unlimited) throws -> Judge? {
  let step = lesson.steps[0]
  guard let task = step.task, let place = step.pieces.firstIndex(where: { $0 is Step.Task }) else {
    return nil
  }
  return try Judge(lesson, step, task, at: place, allowance: allowance)
}

/// What the judge says of code that is typed at the lesson's task, as text.
func verdict(
  on code: String, in lesson: Lesson, language: InterfaceLanguage = .english,
  seed: UInt64? = nil
) throws -> String {
  guard let judge = try taskJudge(lesson) else { return "no task" }
  let verdict = try judge.verdict(on: CellSource(code), seed: seed ?? lesson.seed)
  switch verdict {
  case .passed: return "passed"
  case .failed(let remarks, _, _): return said(remarks, language)
  case .broken(let diagnostics, let remarks):
    return "broken: " + diagnostics.map(\.problem.id).joined(separator: ", ")
      + (remarks.isEmpty ? "" : "; " + said(remarks, language))
  case .notAnAttempt(let remarks):
    return "free play" + (remarks.isEmpty ? "" : ": " + said(remarks, language))
  }
}

/// Remarks as text, with code between backticks.
private func said(_ remarks: [Remark], _ language: InterfaceLanguage) -> String {
  let lines = remarks.flatMap { Page($0.blocks(in: language)).lines(width: 1000) }
  return lines.map { line in
    line.spans.map { $0.role == .code ? "`\($0.text)`" : $0.text }.joined()
  }
  .joined(separator: "\n")
}
