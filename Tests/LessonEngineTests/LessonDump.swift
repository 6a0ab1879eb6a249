import LanguageSyntax
import LessonEngine
import Notebook

/// A lesson read from a text, as short lines: the steps, their pieces, and what is wrong.
func dump(lesson text: String) -> String {
  let lesson = Lesson(Document(SourceText(text)))
  var lines: [String] = []
  if !lesson.introduction.isEmpty { lines.append("introduction \(lesson.introduction.count)") }
  if !lesson.setup.isEmpty { lines.append("setup \(lesson.setup.count)") }
  for step in lesson.steps {
    lines.append("# \(step.id): \(step.title.plain)")
    if !step.setup.isEmpty { lines.append("setup \(step.setup.count)") }
    lines += step.pieces.flatMap { dump($0) }
  }
  return (lines + dump(problemsOf: lesson)).joined(separator: "\n")
}

/// The problems alone, as `line:column id`.
func dump(problemsOf lesson: Lesson) -> [String] {
  lesson.problems.map { problem in
    "! \(lesson.document.source.position(of: problem.range.lowerBound)) \(problem.id)"
  }
}

private func dump(_ piece: any Piece) -> [String] {
  switch piece {
  case let prose as Step.Prose: ["prose \(prose.blocks.count)"]
  case let cell as Step.ShownCell: ["cell " + dump(cell)]
  case let example as Step.Example:
    ["python \(line(example.fence.code))" + output(example.output)]
  case let quiz as Step.Quiz: ["quiz " + dump(quiz)]
  case let prediction as Step.Prediction:
    switch prediction.aspect {
    case .value: ["value? " + dump(prediction.cell)]
    case .shape: ["shape? " + dump(prediction.cell)]
    case .choice(let quiz): ["choice \(dump(quiz))? " + dump(prediction.cell)]
    }
  case let order as Step.Order: ["order"] + dump(order.task).map { "  " + $0 }
  case let task as Step.Task: ["task"] + dump(task).map { "  " + $0 }
  default: ["\(piece)"]
  }
}

private func dump(_ cell: Step.ShownCell) -> String {
  line(cell.fence.code) + output(cell.output)
}

private func dump(_ task: Step.Task) -> [String] {
  var lines = task.starter.map { ["starter \(line($0.code))"] } ?? []
  if let variant = task.variant { lines.append("variant \(line(variant.code))") }
  if let solution = task.solution { lines.append("solution \(line(solution.code))") }
  lines += task.checks.map { "check \($0.condition.text) | \($0.comment.plain)" }
  lines += task.wrongs.map { "wrong \(line($0.fence.code)) | \($0.message.count)" }
  lines += task.hints.map { "hint \($0.blocks.count)" }
  return lines
}

private func dump(_ quiz: Step.Quiz) -> String {
  quiz.choices.map { $0.isRight ? "x" : "-" }.joined()
}

private func output(_ fence: Fence?) -> String {
  fence.map { " → \(line($0.code))" } ?? ""
}

/// The code on one line.
private func line(_ code: Excerpt) -> String {
  let lines: [Substring] = code.text.split(separator: "\n")
  return lines.joined(separator: "; ")
}
