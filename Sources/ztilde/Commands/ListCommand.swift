import ArgumentParser
import LessonEngine

struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: spoken("List the lessons.", "列出课程。"))
  }

  @Flag(
    help: .spoken("As JSON, for other programs.", "输出 JSON，供其他程序读取。"))
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    try LessonReport(Surroundings(options)).show(json: json) { $0.blocks() }
  }
}
