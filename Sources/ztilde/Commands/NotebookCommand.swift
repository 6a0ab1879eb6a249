import ArgumentParser
import StyledText
import TerminalUI

struct NotebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "notebook",
      abstract: Localized(
        en: "The notebook; with a pipe on standard input, run it as a program.",
        zh: "笔记本；标准输入是管道时，把它当作程序运行。"
      ).spoken,
      shouldDisplay: false)
  }

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    guard surroundings.capabilities.readsFromTerminal else {
      try surroundings.reporting { try ProgramRun(surroundings).runStandardInput() }
      return
    }
    var terminal = Terminal(surroundings)
    try terminal.runNotebook()
  }
}
