import ArgumentParser
import LessonEngine
import StyledText

struct ProgressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: Localized(en: "Show what has been done, step by step.", zh: "逐步显示完成情况。").spoken)
  }

  @Argument(help: .lesson, completion: .lesson)
  var lesson: String?

  @Flag(
    help: .spoken(Localized(en: "As JSON, for other programs.", zh: "输出 JSON，供其他程序读取。")))
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(lesson, json: json) { $0.steps() }
  }
}
