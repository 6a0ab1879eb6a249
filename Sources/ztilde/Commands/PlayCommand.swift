import ArgumentParser

struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: spoken(
        "Show a lesson unattended, with its own solutions. Nothing is remembered.",
        "用参考答案自动演示一课，不留记录。"))
  }

  @Argument(
    help: .spoken(
      "A lesson's id, the beginning of one, its number, or a Markdown file.",
      "课程的 id、id 的开头、编号，或一个 Markdown 文件。",
      valueName: spoken("lesson", "课程")),
    completion: .lesson)
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
