import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// A lesson at a terminal or a pipe: joins the runner to the editor, the screen and the journal.
struct LessonConversation {
  private let surroundings: Surroundings
  private var printer: Printer
  private let course: Course
  private let journal: JournalKeeper
  private var runner: Runner
  private var draft = ""

  /// How a lesson is left.
  enum Ending {
    case left
    /// For the menu of lessons.
    case menu
    case lesson(Lesson)
  }

  init(_ lesson: Lesson, of course: Course, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    self.course = course
    printer = surroundings.printer
    journal = JournalKeeper(course.journalFile, surroundings)
    runner = Runner(
      lesson, next: course.lesson(after: lesson), record: journal.record(of: lesson),
      workspace: surroundings.workspace(seed: lesson.seed),
      presentation: surroundings.presentation)
  }

  mutating func run(_ reader: inout InputReader) throws -> Ending {
    printer.rule = reader.rule
    runner.presentation.rule = reader.rule
    runner.hasEditor = reader.canEdit
    let opening = surroundings.waiting(for: .opening, rule: printer.rule) { _ in runner.start() }
    var ending = try show(opening, canEdit: reader.canEdit)
    while ending == nil {
      let prompt = runner.prompt
      let input = reader.next(prompt: prompt, draft: draft, workspace: runner.workspace)
      draft = ""
      switch input {
      case .endOfInput: return .left
      case .interrupted(let text):
        ending = try show(runner.setAside(text), canEdit: reader.canEdit)
      case .line(let line):
        let size = surroundings.size
        (runner.presentation.width, runner.presentation.height) = (size.columns, size.rows)
        runner.presentation.rule = reader.rule
        printer.rule = reader.rule
        let answer = surroundings.waiting(rule: printer.rule) { _ in runner.receive(line) }
        ending = try show(answer, canEdit: reader.canEdit)
      }
    }
    return ending ?? .left
  }

  /// Keeps what the runner has noted, then shows its events.
  ///
  /// - Returns: how the lesson is left, if it is.
  private mutating func show(_ events: [Event], canEdit: Bool) throws -> Ending? {
    journal.append(runner.takeUnsaved())
    for event in events {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks): printer.complain(blocks)
      case .edit(let text):
        draft = text
        if !canEdit { try printer.show([.verbatim(Highlighting.markup(of: text))]) }
      case .leave: return .left
      case .openLesson(let word): if let ending = opening(word) { return ending }
      }
    }
    return nil
  }

  /// - Returns: nil if there is no such lesson; then this one goes on.
  private func opening(_ word: String) -> Ending? {
    if word.isEmpty { return .menu }
    do throws(CommandFailure) {
      return .lesson(try course.lesson(word))
    } catch {
      surroundings.say(error)
      return nil
    }
  }
}
