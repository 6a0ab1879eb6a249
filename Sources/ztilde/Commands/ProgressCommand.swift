import ArgumentParser
import LessonEngine

struct ProgressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: spoken("Show what has been done, step by step.", "逐步显示完成情况。"))
  }

  @Flag(
    help: .spoken("As JSON, for other programs.", "输出 JSON，供其他程序读取。"))
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(json: json) { $0.steps() }
  }
}
