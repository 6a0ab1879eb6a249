import ArgumentParser

/// The program's commands. Each is one file; this one only names them.
struct ZtildeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ztilde",
      abstract: spoken("Understand batch normalization by computing it.", "亲手计算，弄懂批量归一化。"),
      discussion: spoken(
        """
        Without a command, ztilde is a notebook: type a calculation and press Enter. \
        `ztilde learn` opens the lessons.
        """,
        """
        不带命令时，ztilde 是一个笔记本：输入算式，按回车。`ztilde learn` 打开课程。
        """),
      version: version,
      subcommands: [
        NotebookCommand.self, LearnCommand.self, PlayCommand.self, RunCommand.self,
        EvalCommand.self, ExportCommand.self, ListCommand.self, ProgressCommand.self,
        CheckCommand.self, ManualCommand.self,
      ],
      defaultSubcommand: NotebookCommand.self)
  }

  static let version = "0.1.0"

  /// They may stand before a command's name as well as behind it.
  @OptionGroup var options: SharedOptions
}
