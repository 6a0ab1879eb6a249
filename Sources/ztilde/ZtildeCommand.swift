import ArgumentParser
import CRelease
import StyledText

/// The program's commands. Each is one file; this one only names them.
struct ZtildeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ztilde",
      abstract: Localized(
        en: "Understand batch normalization by computing it.", zh: "亲手计算，弄懂批量归一化。"
      ).spoken,
      discussion: Localized(
        en: """
          Without a command, ztilde is a notebook: type a calculation and press Enter. \
          `ztilde learn` opens the lessons.
          """,
        zh: """
          不带命令时，ztilde 是一个笔记本：输入算式，按回车。`ztilde learn` 打开课程。
          """
      ).spoken,
      version: [version, commit.map { "(\($0))" }].compactMap(\.self).joined(separator: " "),
      subcommands: [
        NotebookCommand.self, LearnCommand.self, PlayCommand.self, RunCommand.self,
        EvalCommand.self, ExportCommand.self, ListCommand.self, ProgressCommand.self,
        NewCommand.self, CheckCommand.self, ManualCommand.self,
      ],
      defaultSubcommand: NotebookCommand.self)
  }

  /// The one place of the version: packages ask the program for it.
  static let version = "0.1.0"

  /// The commit that the program was built from, if the build recorded it.
  private static var commit: String? {
    let commit = String(cString: cr_commit())
    return commit.isEmpty ? nil : commit
  }

  /// They may stand before a command's name as well as behind it.
  @OptionGroup var options: SharedOptions
}
