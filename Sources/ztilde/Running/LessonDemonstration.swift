import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import TerminalUI

/// Shows a lesson that answers its own questions.
struct LessonDemonstration {
  private let surroundings: Surroundings
  private var runner: Runner
  private var rhythm = Rhythm()

  init(_ lesson: Lesson, of course: Course, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    runner = Runner(
      lesson, course: course.place(of: lesson), record: LessonRecord(),
      workspace: surroundings.workspace(seed: lesson.seed, data: lesson.data, isWatched: false),
      presentation: surroundings.presentation)
  }

  /// - Throws: `CommandError.endlessLesson`, and `ExitCode.failure` after a mistake of the lesson
  ///   has been shown.
  mutating func run() throws {
    try show(runner.start())
    var inputsLeft = mostInputs
    while let input = runner.demonstration {
      guard inputsLeft > 0 else { throw CommandError.endlessLesson(runner.lesson.id) }
      inputsLeft -= 1
      if !input.isEmpty || !isWatched {
        let typed = Block.verbatim(runner.prompt + Highlighting.markup(of: input))
        try surroundings.printer.show(isWatched ? rhythm.parting() + [typed] : [typed])
        rhythm.type()
      }
      try show(surroundings.waiting { _ in runner.receive(input) })
    }
  }

  /// Each piece takes one input, its step one, and a step may come back once.
  private var mostInputs: Int {
    2 * runner.lesson.steps.map { $0.pieces.count + 1 }.reduce(1, +)
  }

  /// A transcript in a file keeps each prompt, and needs no rows between them.
  private var isWatched: Bool { surroundings.capabilities.writesToTerminal }

  private mutating func show(_ events: [Event]) throws {
    for event in events {
      switch event {
      case .show(let blocks), .page(let blocks):
        try surroundings.printer.show(isWatched ? rhythm.following(blocks) : blocks)
      case .complain(let blocks):
        surroundings.printer.complain(blocks)
        throw ExitCode.failure
      case .edit(let text):
        try surroundings.printer.show([.verbatim(Highlighting.markup(of: text))])
      case .leave, .vary, .openLesson, .open, .save, .export, .set: break
      }
    }
  }
}
