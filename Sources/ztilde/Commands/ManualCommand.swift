import ArgumentParser
import StyledText

struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: Localized(en: "Write the manual page, for man.", zh: "输出手册页，供 man 使用。").spoken,
      shouldDisplay: false)
  }

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let command = try CommandDescription.reading(ZtildeCommand._dumpHelp())
    try Printer.write(ManualPage(of: command, in: surroundings.language).text)
  }
}
