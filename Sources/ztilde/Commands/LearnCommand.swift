import ArgumentParser

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Open a lesson, or the menu of lessons.")

  @Argument(help: "A lesson's id, the beginning of one, its number, or a Markdown file.")
  var lesson: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      var reader = InputReader(surroundings)
      var opening = LessonOpening(surroundings)
      try opening.open(lesson, &reader)
    }
  }
}
