import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText

struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Show a lesson unattended, with its own solutions. Nothing is remembered.")

  @Argument(help: "A lesson's id, the beginning of one, its number, or a Markdown file.")
  var lesson: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    do {
      let course = try Course(surroundings)
      let lesson = try course.lesson(self.lesson)
      try play(lesson, next: course.lesson(after: lesson), surroundings)
    } catch let error as CourseError {
      let texts = CourseTexts(language: surroundings.language)
      try surroundings.printer.complain([.paragraph(texts.message(error))])
      throw ExitCode.failure
    }
  }

  private func play(_ lesson: Lesson, next: Lesson?, _ surroundings: Surroundings) throws {
    var runner = Runner(
      lesson, next: next, record: LessonRecord(), workspace: surroundings.workspace(),
      presentation: surroundings.presentation)
    let printer = surroundings.printer
    var hasFailed = try show(runner.start(), printer)
    // A lesson that does not move on under its own solutions is broken.
    var inputsLeft = 10 * (lesson.steps.count + lesson.steps.map(\.pieces.count).reduce(0, +))
    while let input = runner.demonstration, !hasFailed {
      try printer.show([.verbatim(runner.prompt + Highlighting.markup(of: input))])
      hasFailed = try show(runner.receive(input), printer)
      inputsLeft -= 1
      if inputsLeft < 0 { throw ExitCode.failure }
    }
    if hasFailed { throw ExitCode.failure }
  }

  /// - Returns: whether there was something to complain of.
  private func show(_ events: [Event], _ printer: Printer) throws -> Bool {
    var hasFailed = false
    for event in events {
      switch event {
      case .show(let blocks): try printer.show(blocks)
      case .complain(let blocks):
        try printer.complain(blocks)
        hasFailed = true
      case .edit(let text): try printer.show([.verbatim(Highlighting.markup(of: text))])
      case .leave, .openLesson: break
      }
    }
    return hasFailed
  }
}
