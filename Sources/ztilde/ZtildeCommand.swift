import ArgumentParser

/// The program's commands. Each is one file; this one only names them.
struct ZtildeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ztilde",
    abstract: "Understand batch normalization by computing it.",
    discussion: """
      Without a command, ztilde is a notebook: type a calculation and press Enter. \
      `ztilde learn` opens the lessons.
      """,
    version: "0.1.0",
    subcommands: [
      NotebookCommand.self, LearnCommand.self, PlayCommand.self, RunCommand.self, EvalCommand.self,
      ExportCommand.self, ListCommand.self, ProgressCommand.self, CheckCommand.self,
    ],
    defaultSubcommand: NotebookCommand.self)

  /// They may stand before a command's name as well as behind it.
  @OptionGroup var options: SharedOptions
}
