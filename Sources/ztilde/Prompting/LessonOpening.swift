import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Opens lessons, one after the other, and the menu in between.
struct LessonOpening {
  private let surroundings: Surroundings
  private let texts: CourseTexts

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    texts = CourseTexts(language: surroundings.language)
  }

  /// - Parameter word: the lesson to begin with; without one, the menu.
  func open(_ word: String?) throws {
    do {
      let course = try Course(surroundings)
      var wanted = word
      while true {
        let choice = try wanted ?? menu(course)
        guard let choice, !choice.isEmpty else { return }
        var conversation = try LessonConversation(course.lesson(choice), of: course, surroundings)
        guard let next = try conversation.run() else { return }
        wanted = next.isEmpty ? nil : next
      }
    } catch let error as CourseError {
      try surroundings.printer.complain([.paragraph(texts.message(error))])
      throw ExitCode.failure
    }
  }

  // MARK: The menu

  /// Shows all lessons and asks for one.
  private func menu(_ course: Course) throws -> String? {
    let list = LessonList(course, journal: (try? course.journal) ?? Journal())
    try surroundings.printer.show(list.blocks(texts) + [.blank, .paragraph(texts.choose)])
    var reader = InputReader(surroundings) { _, _ in Completion() }
    while true {
      guard case .line(let line) = try reader.next(prompt: Markup("> ", .prompt)) else {
        return nil
      }
      let word = line.trimmed
      if ["q", "quit", ":q", ":quit", "退出"].contains(word) { return nil }
      if word.isEmpty { return list.suggested?.lesson.id }
      do throws(CourseError) {
        return try course.lesson(word).id
      } catch {
        try surroundings.printer.complain([.paragraph(texts.message(error))])
      }
    }
  }
}

/// The lessons with what is done of each.
struct LessonList {
  struct Row {
    let lesson: Lesson
    let progress: Progress
  }

  let rows: [Row]

  init(_ course: Course, journal: Journal) {
    rows = course.catalog.lessons.map { Row(lesson: $0, progress: Progress(of: $0, in: journal)) }
  }

  /// The first lesson that is not done.
  var suggested: Row? { rows.first { $0.progress.mark != .done } ?? rows.first }

  func blocks(_ texts: CourseTexts) -> [Block] {
    rows.enumerated().map { index, row in
      let mark = texts.mark(row.progress.mark)
      let number = String(index + 1)
      let isSuggested = row.lesson.id == suggested?.lesson.id
      let padding = String(repeating: " ", count: max(0, 2 - number.count))
      let marker =
        Markup(isSuggested ? "→ " : "  ", .accent) + mark.symbol + Markup(" \(padding)\(number)  ")
      let detail = [
        texts.minutes(row.lesson.minutes), mark.word,
        row.progress.mark == .partDone
          ? texts.passed(row.progress.passed, of: row.lesson.steps.count) : "",
      ].filter { !$0.isEmpty }.joined(separator: texts.text(", ", "，"))
      return .item(
        marker: marker,
        [
          .paragraph(
            Markup(row.lesson.title, .strong) + Markup("  \(row.lesson.id)", .code)
              + Markup("  \(detail)", .secondary))
        ])
    }
  }
}
