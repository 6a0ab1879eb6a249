import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Lessons at a terminal or a pipe, one after the other, and the menu in between.
extension Terminal {
  /// - Parameter word: the lesson to begin with; without one, the menu.
  /// - Throws: `CommandError` if there is no such lesson.
  mutating func openLessons(beginningWith word: String) throws {
    var course = try Course(surroundings)
    var wanted = word.isEmpty ? try choose(from: course) : try course.lesson(word)
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
      case .lesson(""): return try choose(from: course)
      case .lesson(let word):
        if let other = named(word, in: course) { return other }
      case .otherManner where course.has(lesson):
        course = try Course(surroundings)
        return try course.lesson(lesson.id)
      case .otherManner: break
      }
    }
  }

  /// - Returns: nil if there is no such lesson, which is reported.
  private mutating func named(_ word: String, in course: Course) -> Lesson? {
    do throws(CommandError) {
      return try course.lesson(word)
    } catch {
      complain(CourseTexts(surroundings.language).message(error, isAtPrompt: true))
      return nil
    }
  }

  private func conversation(on lesson: Lesson, of course: Course) -> Conversation<Runner> {
    let keeper = JournalKeeper(course.journalFile)
    let journal = keeper.journal(for: surroundings)
    let workspace = surroundings.workspace(
      seed: lesson.seed, data: lesson.data, isWatched: surroundings.capabilities.readsFromTerminal)
    var runner = Runner(
      lesson, course: course.place(of: lesson, journal), record: journal[lesson.id],
      workspace: workspace, presentation: surroundings.presentation,
      settings: surroundings.settings)
    runner.clock = Surroundings.clock
    runner.variesByHand = variesByHand
    runner.hasEditor = canEdit
    return Conversation(
      with: runner, keptBy: keeper, dataPlaces: lesson.dataPlaces, surroundings)
  }

  /// Shows the menu and asks for a lesson.
  ///
  /// - Returns: nil if the student chooses none.
  private mutating func choose(from course: Course) throws -> Lesson? {
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
      do throws(CommandError) {
        return try course.lesson(word)
      } catch {
        complain(texts.message(error, isAtPrompt: true))
      }
    }
    return nil
  }
}
