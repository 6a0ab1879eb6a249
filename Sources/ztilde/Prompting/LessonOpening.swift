import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Opens lessons, one after the other, and the menu in between.
struct LessonOpening {
  /// As they are by now: settings may change in a lesson.
  private(set) var surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// - Parameter word: the lesson to begin with; without one, the menu.
  /// - Throws: `CommandFailure` if there is no such lesson.
  mutating func open(_ word: String?, _ reader: inout InputReader) throws {
    var course = try Course(surroundings)
    var wanted = try word.map(course.lesson) ?? choose(from: course, &reader)
    while let lesson = wanted {
      var conversation = LessonConversation(lesson, of: course, surroundings)
      let ending = try conversation.run(&reader)
      surroundings = conversation.desk.surroundings
      switch ending {
      case .left: return
      case .menu: wanted = try choose(from: course, &reader)
      case .lesson(let next): wanted = next
      case .otherLanguage:
        course = try Course(surroundings)
        wanted = try course.lesson(lesson.id)
      }
    }
  }

  /// Shows the menu and asks for a lesson.
  ///
  /// - Returns: nil if the student wants none.
  private func choose(from course: Course, _ reader: inout InputReader) throws -> Lesson? {
    let texts = CourseTexts(surroundings.language)
    // That a journal cannot be read is said when a lesson opens; the menu shows all the same.
    let list = LessonList(course.folder, journal: (try? course.journal()) ?? Journal())
    var (printer, presentation) = (surroundings.printer, surroundings.presentation)
    printer.rule = reader.rule
    presentation.rule = reader.rule
    let menu = CourseMenu(list, presentation)
    try printer.show(menu.screen() + [.paragraph(texts.choose(from: list))])
    while true {
      guard case .line(let line) = reader.choice(prompt: Markup("> ", .prompt)) else { return nil }
      let word = line.folded.trimmed
      let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
      if Console.commands.match(name) == .command(.quit) { return nil }
      if word.isEmpty { return list.next?.file.lesson }
      do throws(CommandFailure) {
        return try course.lesson(word)
      } catch {
        surroundings.say(error)
      }
    }
  }
}
