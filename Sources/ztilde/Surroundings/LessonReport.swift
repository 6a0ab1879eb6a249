import ArgumentParser
import FoundationEssentials
import LessonEngine
import Notebook
import StyledText

/// The lessons and what is done of them, to read or as JSON.
struct LessonReport {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  func show(json: Bool, _ blocks: (LessonList, CourseTexts) -> [Block]) throws {
    let texts = CourseTexts(language: surroundings.language)
    do {
      let course = try Course(surroundings)
      let list = LessonList(course, journal: try course.journal)
      if json {
        try surroundings.printer.write(list.json())
      } else {
        try surroundings.printer.show(blocks(list, texts))
      }
    } catch let error as CourseError {
      try surroundings.printer.complain([.paragraph(texts.message(error))])
      throw ExitCode.failure
    } catch let error as JournalFileError {
      try surroundings.printer.complain([.paragraph(texts.journalProblem(error))])
      throw ExitCode.failure
    }
  }
}

extension LessonList {
  /// Each lesson with its steps.
  func stepBlocks(_ texts: CourseTexts) -> [Block] {
    rows.flatMap { row -> [Block] in
      let progress = row.progress
      let summary = texts.passed(progress.passed, of: row.lesson.steps.count)
      let heading = Block.item(
        marker: texts.mark(progress.mark).symbol + Markup(" "),
        [
          .paragraph(
            Markup(row.lesson.title, .strong) + Markup("  \(row.lesson.id)  ", .code)
              + Markup(summary, .secondary))
        ])
      guard progress.mark != .untouched else { return [heading] }
      let steps = row.lesson.steps.map { step in
        let mark = texts.mark(progress.mark(of: step.key))
        return Block.item(
          marker: Markup("    ") + mark.symbol + Markup(" "),
          [.paragraph(Markup(step.title.plain) + Markup("  \(mark.word)", .secondary))])
      }
      return [heading] + steps
    }
  }

  /// One object for each lesson, with stable keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows.map(LessonJSON.init)), as: UTF8.self) + "\n"
  }
}

private struct LessonJSON: Encodable {
  let id: String
  let title: String
  let summary: String
  let minutes: Int?
  let needs: [String]
  let mark: String
  let passed: Int
  let steps: [StepJSON]

  struct StepJSON: Encodable {
    let id: String
    let title: String
    let mark: String
  }

  init(_ row: LessonList.Row) {
    id = row.lesson.id
    title = row.lesson.title
    summary = row.lesson.summary
    minutes = row.lesson.minutes
    needs = row.lesson.needs.map(\.value)
    mark = row.progress.mark.key
    passed = row.progress.passed
    steps = row.lesson.steps.map { step in
      StepJSON(
        id: step.id, title: step.title.plain, mark: row.progress.mark(of: step.key).key)
    }
  }
}

extension Progress.Mark {
  fileprivate var key: String {
    switch self {
    case .untouched: "new"
    case .partDone: "begun"
    case .skipped: "skipped"
    case .done: "done"
    }
  }
}
