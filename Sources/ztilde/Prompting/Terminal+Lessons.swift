import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Lessons at a terminal or a pipe, one after the other, and the menu in between.
extension Terminal {
  /// - Parameter word: the lesson to begin with, or the course of whose menu one is chosen.
  /// - Throws: `CommandError` if there is no such lesson.
  mutating func openLessons(beginningWith word: String?) throws {
    var (course, wanted) = try Course.opened(by: word, surroundings)
    if wanted == nil { wanted = try choose(from: &course) }
    while let lesson = wanted {
      var conversation = conversation(on: lesson, of: course)
      _ = try conversation.answer(for: .opening, at: &self) { $0.start() }
      wanted = try next(after: lesson, in: &course, from: &conversation)
    }
  }

  /// Goes on with a lesson until another one is wanted.
  ///
  /// - Returns: nil if none is.
  private mutating func next(
    after lesson: Lesson, in course: inout Course, from conversation: inout Conversation<Runner>
  ) throws -> Lesson? {
    while true {
      switch try conversation.run(at: &self) {
      case .left: return nil
      case .lesson(""): return try choose(from: &course)
      case .lesson(let word):
        guard let opened = opened(by: word, in: course) else { continue }
        course = opened.course
        return try opened.lesson ?? choose(from: &course)
      case .otherManner:
        guard let reopened = course.reopened(lesson, surroundings) else { continue }
        course = reopened.course
        return reopened.lesson
      }
    }
  }

  /// - Returns: nil if a word means nothing, which is reported.
  private mutating func opened(by word: String, in course: Course) -> Course.Opened? {
    do throws(CommandError) {
      return try course.opened(by: word, surroundings)
    } catch {
      complain(CourseTexts(surroundings.language).message(error, isAtPrompt: true))
      return nil
    }
  }

  private func conversation(on lesson: Lesson, of course: Course) -> Conversation<Runner> {
    let keeper = JournalKeeper(course.journalFile)
    let journal = keeper.journal(for: surroundings)
    let place = course.place(of: lesson, journal)
    let workspace = surroundings.workspace(
      seed: lesson.seed, data: lesson.data, isWatched: surroundings.capabilities.readsFromTerminal)
    var runner = Runner(
      lesson, course: place, record: place?.record ?? LessonRecord(),
      workspace: workspace, presentation: surroundings.presentation,
      settings: surroundings.settings)
    runner.clock = Surroundings.clock
    runner.variesByHand = variesByHand
    runner.hasEditor = canEdit
    return Conversation(
      with: runner, keptBy: keeper, in: course, dataPlaces: lesson.dataPlaces, surroundings)
  }

  /// Shows the menu of a course and asks for a lesson, which may be one of another course.
  ///
  /// - Returns: nil if the student chooses none.
  private mutating func choose(from course: inout Course) throws -> Lesson? {
    let texts = CourseTexts(surroundings.language)
    // A journal that cannot be read is reported when a lesson opens; the menu is shown anyway.
    let list = LessonList(course.folder, journal: (try? course.journal()) ?? Journal())
    let menu = CourseMenu(list, surroundings.screen)
    let advice = Block.paragraph(texts.choose(from: list, isSpoken: surroundings.isAccessible))
    try show(menu.fitted(above: [advice]))
    while let word = choice() {
      let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
      if Console.commands.name(meantBy: name) == Console.quit.name { return nil }
      if word.isEmpty { return list.next?.file.lesson }
      guard let opened = opened(by: word, in: course) else { continue }
      course = opened.course
      return try opened.lesson ?? choose(from: &course)
    }
    return nil
  }
}
