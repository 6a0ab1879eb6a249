import LessonEngine
import Notebook
import PlainFiles
import StyledText
import TerminalUI

/// The notebook at a terminal, from which lessons are opened.
struct NotebookConversation: Conversation {
  var desk: Desk
  private var console: Console
  private var autosave: Autosave?
  private var hasComplained = false

  init(_ surroundings: Surroundings) {
    desk = Desk(surroundings)
    console = Console(
      surroundings.workspace(), presentation: surroundings.presentation,
      settings: surroundings.settings)
    console.lessonCommands = LessonCommand.own.names
    console.clock = Surroundings.clock
    console.variesByHand = surroundings.capabilities.editsLines
    autosave = try? Self.autosave(surroundings)
  }

  private static func autosave(_ surroundings: Surroundings) throws(FileError) -> Autosave? {
    try Autosave(in: surroundings.folders.state)
  }

  mutating func run(_ reader: inout InputReader) throws {
    desk.look(with: &reader)
    if desk.surroundings.capabilities.writesToTerminal { try greet() }
    while true {
      switch try converse(&reader) {
      case .leave: return
      case .lesson(let word): try openLesson(word, &reader)
      case .otherLanguage, .open: break
      }
    }
  }

  private func greet() throws {
    let texts = CourseTexts(desk.surroundings.language)
    let unsaved = fileBefore.map { _ in Block.paragraph(desk.texts.unsavedBefore) }
    try desk.show(texts.greeting(resumable: lessonInProgress) + [unsaved].compactMap(\.self))
  }

  /// The lesson that the student was in last, unless it was done.
  private var lessonInProgress: String? {
    let file = JournalFile(path: desk.surroundings.folders.journal)
    guard let last = try? file.lastEntry(), last.fact != .lessonFinished else { return nil }
    return last.lesson
  }

  private mutating func openLesson(_ word: String, _ reader: inout InputReader) throws {
    var opening = LessonOpening(desk.surroundings)
    do {
      try opening.open(word.isEmpty ? nil : word, &reader)
    } catch let failure as CommandFailure {
      desk.surroundings.say(failure, isAtPrompt: true)
    }
    desk.follow(opening.surroundings, &reader)
    console.settings = desk.surroundings.settings
    console.presentation = desk.surroundings.presentation
  }

  // MARK: What answers

  var prompt: Markup { Markup("In[\(console.session.nextNumber)]: ", .prompt) }

  var presentation: Presentation {
    get { console.presentation }
    set { console.presentation = newValue }
  }

  var completion: InputCompletion {
    let surroundings = desk.surroundings
    let files = FileCompletion(
      dataPlaces: surroundings.dataPlaces, home: surroundings.folders.home)
    var completion = console.completion
    completion.lessons = { (try? Course(surroundings))?.folder.files.map(\.header.id) ?? [] }
    completion.files = files.paths
    return completion
  }

  var fileBefore: String? { autosave?.before }

  mutating func receive(_ input: String) -> [Event] { console.receive(input) }

  mutating func setAside(_ input: String) -> [Event] { [] }

  mutating func keep(_ code: String) -> [Event] { console.keep(code) }

  mutating func run(_ code: String) -> [Event] { console.run(code) }

  /// Writes the cells down, unless they stand in a file as they are. That this fails is said once, and
  /// it is tried again with the next cell.
  mutating func keep() {
    let text = Transcript(console.session.cells).markdown
    guard !text.isEmpty, !desk.isSaved(text) else {
      autosave?.clear()
      return
    }
    do throws(FileError) {
      if autosave == nil { autosave = try Self.autosave(desk.surroundings) }
      try autosave?.write(text)
    } catch {
      if !hasComplained { desk.complain(desk.texts.notAutosaved(error)) }
      hasComplained = true
    }
  }
}
