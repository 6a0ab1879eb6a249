import ArgumentParser
import LessonEngine
import StyledText

struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: Localized(
        en: "Show lessons unattended, with their own solutions. Nothing is remembered.",
        zh: "用参考答案自动演示课程，不留记录。"
      ).spoken)
  }

  @Argument(help: .lesson, completion: .lesson)
  var lesson: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      let (course, named) = try Course.opened(by: lesson, surroundings)
      for lesson in named.map({ [$0] }) ?? course.folder.files.map(\.lesson) {
        var demonstration = LessonDemonstration(lesson, of: course, surroundings)
        try demonstration.run()
      }
    }
  }
}
