import ArgumentParser
import StyledText

struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: Localized(
        en: "Show a lesson unattended, with its own solutions. Nothing is remembered.",
        zh: "用参考答案自动演示一课，不留记录。"
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(
        en: "A lesson's id, the beginning of one, its number, or a Markdown file.",
        zh: "课程的 id、id 的开头、编号，或一个 Markdown 文件。"),
      valueName: Localized(en: "lesson", zh: "课程").spoken),
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
