import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Synchronization
import TerminalUI

/// The notebook at a terminal: joins the console to the editor and the screen.
struct NotebookConversation: ~Copyable {
  private let surroundings: Surroundings
  private let printer: Printer
  private let known: CurrentWorkspace
  private var reader: InputReader
  private var console: Console
  private var draft = ""

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    printer = surroundings.printer
    let console = Console(surroundings.workspace(), presentation: surroundings.presentation)
    let known = CurrentWorkspace(console.session.workspace)
    self.console = console
    self.known = known
    reader = InputReader(surroundings) { text, cursor in
      Completions.completion(text, cursor, workspace: known.value)
    }
  }

  mutating func run() throws {
    try printer.show(
      CourseTexts(language: surroundings.language).greeting(resumable: lastLesson))
    while true {
      let prompt = Markup("In[\(console.session.nextNumber)]: ", .prompt)
      switch try reader.next(prompt: prompt, draft: draft) {
      case .endOfInput: return
      case .interrupted: draft = ""
      case .line(let line):
        draft = ""
        guard try answer(line) else { return }
      }
    }
  }

  /// The lesson that the student was in last.
  private var lastLesson: String? {
    let file = JournalFile(path: surroundings.folders.journal)
    return (try? file.lastEntry())?.lesson
  }

  /// - Returns: whether to go on.
  private mutating func answer(_ line: String) throws -> Bool {
    InterruptFlag.take()
    console.presentation.width = surroundings.width
    for event in console.receive(line) {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks): try printer.complain(blocks)
      case .edit(let text): draft = text
      case .leave: return false
      case .openLesson(let word):
        try LessonOpening(surroundings).open(word.isEmpty ? nil : word)
      }
    }
    known.value = console.session.workspace
    return true
  }
}

/// The values that completion may name, which change while the editor waits.
final class CurrentWorkspace: Sendable {
  private let workspace: Mutex<Workspace>

  init(_ workspace: Workspace) {
    self.workspace = Mutex(workspace)
  }

  var value: Workspace {
    get { workspace.withLock { $0 } }
    set { workspace.withLock { $0 = newValue } }
  }
}
