import LessonEngine
import Notebook

extension LessonList {
  /// One object for each lesson, with stable keys.
  func json() -> String {
    JSONText.encode(
      parts.flatMap { part in part.rows.map { LessonJSON($0, of: part.outline?.title) } },
      isPretty: true) + "\n"
  }
}

private struct LessonJSON: Encodable {
  let id: String
  let title: String
  let summary: String
  let minutes: Int?
  /// The part of the course to which it belongs.
  let part: String?
  let needs: [String]
  let mark: String
  let passed: Int
  let steps: [StepJSON]

  struct StepJSON: Encodable {
    let id: String
    let title: String
    let mark: String
  }

  init(_ row: LessonList.ListedLesson, of part: String?) {
    id = row.header.id
    title = row.header.title
    summary = row.header.summary
    minutes = row.header.minutes
    self.part = part
    needs = row.header.needs.map(\.value)
    mark = row.progress.mark.key
    passed = row.progress.passed
    steps = row.file.lesson.steps.map { step in
      StepJSON(
        id: step.id, title: step.title.plain, mark: row.progress.mark(of: step.key).key)
    }
  }
}

extension LessonProgress.Mark {
  fileprivate var key: String {
    switch self {
    case .untouched: "new"
    case .partDone: "begun"
    case .skipped: "skipped"
    case .done: "done"
    }
  }
}
