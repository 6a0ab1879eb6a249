import ArgumentParser
import LessonEngine
import StyledText

struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Localized(en: "List the lessons.", zh: "列出课程。").spoken)
  }

  @Argument(help: .lesson, completion: .lesson)
  var lesson: String?

  @Flag(
    help: .spoken(Localized(en: "As JSON, for other programs.", zh: "输出 JSON，供其他程序读取。")))
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(lesson, json: json) { $0.blocks() }
  }
}
