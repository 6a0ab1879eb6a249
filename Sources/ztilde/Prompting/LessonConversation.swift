import LessonEngine
import Notebook
import StyledText
import TerminalUI

/// A lesson at a terminal or a pipe, with the journal of what is done in it.
struct LessonConversation: Conversation {
  var desk: Desk
  private let course: Course
  private let keeper: JournalKeeper
  private var runner: Runner

  /// How a lesson is left.
  enum Ending {
    case left
    /// For the menu of lessons.
    case menu
    case lesson(Lesson)
    /// For itself, in the language that was just chosen.
    case otherLanguage
  }

  init(_ lesson: Lesson, of course: Course, _ surroundings: Surroundings) {
    desk = Desk(surroundings)
    self.course = course
    keeper = JournalKeeper(course.journalFile, surroundings)
    let journal = keeper.journal()
    runner = Runner(
      lesson, course: course.place(of: lesson, journal), record: journal[lesson.id],
      workspace: surroundings.workspace(
        seed: lesson.seed, data: lesson.data, isWatched: surroundings.capabilities.readsFromTerminal
      ),
      presentation: surroundings.presentation, settings: surroundings.settings)
    runner.clock = Surroundings.clock
    runner.variesByHand = surroundings.capabilities.editsLines
  }

  mutating func run(_ reader: inout InputReader) throws -> Ending {
    desk.look(with: &reader)
    runner.presentation.rule = reader.rule
    runner.hasEditor = reader.canEdit
    let events = desk.surroundings.waiting(for: .opening, rule: desk.rule) { _ in runner.start() }
    keep()
    var wish = try desk.carryOut(events, &reader)
    while true {
      if let wish, let ending = ending(wish) { return ending }
      wish = try converse(&reader)
    }
  }

  /// - Returns: nil if the wish cannot be met; then this lesson goes on.
  private func ending(_ wish: Desk.Wish) -> Ending? {
    switch wish {
    case .leave: return .left
    case .lesson(let word): return word.isEmpty ? .menu : opening(word)
    case .otherLanguage: return course.has(runner.lesson) ? .otherLanguage : nil
    case .open: return nil
    }
  }

  private func opening(_ word: String) -> Ending? {
    do throws(CommandFailure) {
      return .lesson(try course.lesson(word))
    } catch {
      desk.surroundings.say(error, isAtPrompt: true)
      return nil
    }
  }

  // MARK: What answers

  var prompt: Markup { runner.prompt }

  var presentation: Presentation {
    get { runner.presentation }
    set { runner.presentation = newValue }
  }

  var completion: InputCompletion {
    let files = FileCompletion(
      dataPlaces: runner.lesson.dataPlaces, home: desk.surroundings.folders.home)
    var completion = runner.completion
    let folder = course.folder
    completion.lessons = { folder.files.map(\.header.id) }
    completion.files = files.paths
    return completion
  }

  /// A lesson is kept by its journal.
  var fileBefore: String? { nil }

  mutating func receive(_ input: String) -> [Event] { runner.receive(input) }

  mutating func setAside(_ input: String) -> [Event] { runner.setAside(input) }

  mutating func keep(_ code: String) -> [Event] { runner.keep(code) }

  mutating func run(_ code: String) -> [Event] { runner.run(code) }

  mutating func keep() { keeper.append(runner.takeUnsaved()) }
}
