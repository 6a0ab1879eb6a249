import ArgumentParser
import StyledText

struct LearnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: Localized(en: "Open a lesson, or the menu of a course.", zh: "打开一课，或一门课程的菜单。")
        .spoken)
  }

  @Argument(help: .lesson, completion: .lesson)
  var lesson: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      var terminal = Terminal(surroundings)
      try terminal.openLessons(beginningWith: lesson)
    }
  }
}
