import LessonEngine
import Notebook
import StyledText
import TerminalUI

/// The notebook at a terminal, from which lessons are opened.
extension Terminal {
  mutating func runNotebook() throws {
    var console = Console(
      surroundings.workspace(), presentation: surroundings.presentation,
      settings: surroundings.settings)
    console.lessonCommands = Runner.ownCommands.names
    console.clock = Surroundings.clock
    console.variesByHand = variesByHand
    let keeper = NotebookKeeper(surroundings.folders)
    if surroundings.capabilities.writesToTerminal { try greet(keeper) }

    var conversation = Conversation(
      with: console, keptBy: keeper, dataPlaces: surroundings.dataPlaces, surroundings)
    while true {
      switch try conversation.run(at: &self) {
      case .left: return
      case .lesson(let word): try openLesson(word, from: &conversation.partner)
      case .otherManner: conversation.partner.variesByHand = variesByHand
      }
    }
  }

  private mutating func greet(_ keeper: NotebookKeeper) throws {
    let language = surroundings.language
    let unsaved = keeper.fileBefore.map { _ in Block.paragraph(FileTexts(language).unsavedBefore) }
    try show(
      CourseTexts(language).greeting(resumable: lessonInProgress) + [unsaved].compactMap(\.self))
  }

  /// The lesson that the student was in last, unless it was done.
  private var lessonInProgress: String? {
    let file = JournalFile(path: surroundings.folders.journal)
    // The folder of another course is not known here.
    guard let last = try? file.lastEntry(), last.fact != .lessonFinished,
      CourseKey.isShipped(last.lesson)
    else { return nil }
    return last.lesson
  }

  private mutating func openLesson(_ word: String, from console: inout Console) throws {
    do {
      try openLessons(beginningWith: word.isEmpty ? nil : word)
    } catch let failure as CommandError {
      complain(CourseTexts(surroundings.language).message(failure, isAtPrompt: true))
    }
    console.settings = surroundings.settings
    console.presentation = surroundings.presentation
  }
}
