import ArgumentParser

struct LearnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: spoken("Open a lesson, or the menu of lessons.", "打开一课，或课程菜单。"))
  }

  @Argument(
    help: .spoken(
      "A lesson's id, the beginning of one, its number, or a Markdown file.",
      "课程的 id、id 的开头、编号，或一个 Markdown 文件。",
      valueName: spoken("lesson", "课程")),
    completion: .lesson)
  var lesson: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      var terminal = Terminal(surroundings)
      try terminal.openLessons(beginningWith: lesson ?? "")
    }
  }
}
