import FoundationEssentials
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// A lesson at a terminal or a pipe: joins the runner to the editor, the screen and the journal.
struct LessonConversation: ~Copyable {
  private let surroundings: Surroundings
  private let printer: Printer
  private let known: CurrentWorkspace
  private let journal: JournalKeeper
  private var reader: InputReader
  private var runner: Runner
  private var draft = ""

  init(_ lesson: Lesson, of course: Course, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    printer = surroundings.printer
    journal = JournalKeeper(course.journalFile, surroundings)
    let workspace = surroundings.workspace(seed: lesson.seed)
    runner = Runner(
      lesson, next: course.lesson(after: lesson), record: journal.record(of: lesson),
      workspace: workspace, presentation: surroundings.presentation)
    let known = CurrentWorkspace(workspace)
    self.known = known
    reader = InputReader(surroundings) { text, cursor in
      Completions.completion(text, cursor, workspace: known.value)
    }
  }

  /// - Returns: the lesson that the student wants to open next, if any.
  mutating func run() throws -> String? {
    InterruptFlag.take()
    var ending = try show(runner.start())
    while ending == .none {
      switch try reader.next(prompt: runner.prompt, draft: draft) {
      case .endOfInput: return nil
      case .interrupted: draft = ""
      case .line(let line):
        draft = ""
        InterruptFlag.take()
        runner.presentation.width = surroundings.width
        ending = try show(runner.receive(line))
      }
    }
    if case .other(let lesson) = ending { return lesson }
    return nil
  }

  private enum Ending: Equatable {
    case none, left
    case other(String)
  }

  /// Keeps what the runner has noted, then shows its events.
  private mutating func show(_ events: [Event]) throws -> Ending {
    try journal.append(runner.takeUnsaved())
    known.value = runner.workspace
    for event in events {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks): try printer.complain(blocks)
      case .edit(let text):
        draft = text
        if !reader.canEdit { try printer.show([.verbatim(Highlighting.markup(of: text))]) }
      case .leave: return .left
      case .openLesson(let word): return .other(word)
      }
    }
    return .none
  }
}

/// Writes what a student does to the journal, before it is shown; says once if that fails.
final class JournalKeeper {
  private let file: JournalFile
  private let surroundings: Surroundings
  private var hasComplained = false

  init(_ file: JournalFile, _ surroundings: Surroundings) {
    self.file = file
    self.surroundings = surroundings
    surroundings.folders.makeState()
  }

  func record(of lesson: Lesson) -> LessonRecord {
    let entries = (try? file.entries()) ?? []
    return Journal(entries.filter { $0.lesson == lesson.id })[lesson.id]
  }

  func append(_ entries: [JournalEntry]) throws {
    do throws(JournalFileError) {
      for entry in entries { try file.append(entry.stamped(Date())) }
    } catch {
      guard !hasComplained else { return }
      hasComplained = true
      let texts = CourseTexts(language: surroundings.language)
      try surroundings.printer.complain([.paragraph(texts.journalProblem(error))])
    }
  }
}
