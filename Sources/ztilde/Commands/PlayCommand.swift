import ArgumentParser

struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Show a lesson unattended, with its own solutions. Nothing is remembered.")

  @Argument(help: "A lesson's id, the beginning of one, its number, or a Markdown file.")
  var lesson: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      let course = try Course(surroundings)
      var demonstration = try LessonDemonstration(course.lesson(lesson), of: course, surroundings)
      try demonstration.run()
    }
  }
}
