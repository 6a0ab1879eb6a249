import ArgumentParser
import StyledText

struct LearnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: Localized(en: "Open a lesson, or the menu of lessons.", zh: "打开一课，或课程菜单。").spoken)
  }

  @Argument(
    help: .spoken(
      Localized(
        en: "A lesson's id, the beginning of one, its number, or a Markdown file.",
        zh: "课程的 id、id 的开头、编号，或一个 Markdown 文件。"),
      valueName: Localized(en: "lesson", zh: "课程").spoken),
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
