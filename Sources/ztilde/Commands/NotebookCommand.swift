import ArgumentParser
import TerminalUI

struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "The notebook; with a pipe on standard input, run it as a program.",
    shouldDisplay: false)

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    guard surroundings.capabilities.readsFromTerminal else {
      try ProgramRun(surroundings).runStandardInput()
      return
    }
    var reader = InputReader(surroundings)
    var notebook = NotebookConversation(surroundings)
    try notebook.run(&reader)
  }
}
