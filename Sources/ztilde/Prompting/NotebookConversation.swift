import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// The notebook at a terminal: joins the console to the editor and the screen.
struct NotebookConversation {
  private let surroundings: Surroundings
  private var printer: Printer
  private var console: Console
  private var draft = ""

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    printer = surroundings.printer
    console = Console(surroundings.workspace(), presentation: surroundings.presentation)
  }

  mutating func run(_ reader: inout InputReader) throws {
    printer.rule = reader.rule
    if surroundings.capabilities.writesToTerminal { try greet() }
    while true {
      let prompt = Markup("In[\(console.session.nextNumber)]: ", .prompt)
      let workspace = console.session.workspace
      let input = reader.next(prompt: prompt, draft: draft, workspace: workspace)
      draft = ""
      switch input {
      case .endOfInput: return
      case .interrupted: continue
      case .line(let line): guard try answer(line, &reader) else { return }
      }
    }
  }

  private func greet() throws {
    let texts = CourseTexts(surroundings.language)
    try printer.show(texts.greeting(resumable: openLesson))
  }

  /// The lesson that the student was in last, unless it was done.
  private var openLesson: String? {
    let file = JournalFile(path: surroundings.folders.journal)
    guard let last = try? file.lastEntry(), last.fact != .lessonFinished else { return nil }
    return last.lesson
  }

  /// - Returns: whether to go on.
  private mutating func answer(_ line: String, _ reader: inout InputReader) throws -> Bool {
    console.presentation.width = surroundings.size.columns
    console.presentation.rule = reader.rule
    printer.rule = reader.rule
    let events = surroundings.waiting(rule: printer.rule) { _ in console.receive(line) }
    for event in events {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks): printer.complain(blocks)
      case .edit(let text): draft = text
      case .leave: return false
      case .openLesson(let word): try openLesson(word, &reader)
      }
    }
    return true
  }

  private func openLesson(_ word: String, _ reader: inout InputReader) throws {
    do {
      try LessonOpening(surroundings).open(word.isEmpty ? nil : word, &reader)
    } catch let failure as CommandFailure {
      surroundings.say(failure)
    }
  }
}
