import FoundationEssentials
import LanguageSyntax
import Support
import Testing

/// What the command line says of itself.
@Suite struct `The manual` {
  private static let commands = [
    "learn", "play", "run", "eval", "list", "progress", "new", "check",
  ]

  @Test(arguments: [("en", "EXIT STATUS", "Compute one cell"), ("zh", "退出状态", "计算一个单元格")])
  func `tells of every command, option and file`(language: String, section: String, text: String)
    throws
  {
    let outcome = try Home().run("manual", "--lang", language)
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    let page = outcome.output
    #expect(page.hasPrefix(".TH ZTILDE 1"))
    for command in Self.commands { #expect(page.contains("\n.SS \(command)"), "\(command)") }
    for word in [
      "\\-\\-lang", "\\-\\-strict", "\\-\\-update", "autosave.md", "NO_COLOR", ":", "64",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(page.contains("\n.SH \(section)\n"))
    #expect(page.replacing("\\:", with: "").contains(text))
    // What is hidden from help is hidden here.
    #expect(!page.contains("max\\-elements") && !page.contains(".SS manual"))
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      let isKnown = [".TH ", ".ad l", ".nh", ".SH ", ".SS ", ".TP", ".B ", ".PP"]
        .contains(where: line.hasPrefix)
      #expect(isKnown, "\(line)")
    }
    // A flag and its negation are one entry, and a shell understands what is copied.
    #expect(page.contains("\n.B \\-\\-ascii, \\-\\-no\\-ascii\n"))
    #expect(page.components(separatedBy: "no\\-ascii").count == 2)
    #expect(page.contains("\n.B ztilde eval \\(aqmean([1, 2; 3, 4], axis=1)\\(aq\n"))
    #expect(page.contains("\n.B \\(ti/.local/state/ztilde/history\n"))
  }

  @Test func `has places to break Chinese at, and none before a stop`() throws {
    let page = try Home().run("manual", "--lang", "zh").output
    #expect(page.contains("列\\:出\\:课\\:程。"))
    #expect(!page.contains("\\:。") && !page.contains("\\:，") && !page.contains("（\\:"))
    #expect(!page.contains("Show "))
  }

  @Test func `is said in the language of whoever asks, help too`() throws {
    let home = try Home()
    #expect(try home.run("--help").output.contains("Compute one cell and show its values."))
    #expect(try home.run("--help", "--lang", "zh").output.contains("计算一个单元格，显示它的值。"))
    #expect(try home.run("eval", "--lang=zh", "--help").output.contains("代码，例如"))
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try home.run("list", "--help", environment: chinese).output.contains("列出课程"))
    try home.write(settings: "lang = zh\n")
    #expect(try home.run("list", "--help").output.contains("列出课程"))
  }

  /// A command whose Chinese is missing would speak English here.
  @Test func `has no English in Chinese help`() throws {
    let json = try Home().run("--lang", "zh", "--experimental-dump-help").output
    let tool = try JSONDecoder().decode(Tool.self, from: Data(json.utf8))
    let commands = (tool.command.subcommands ?? []).filter { $0.commandName != "help" }
    #expect(commands.map(\.commandName).contains("eval"))
    let isChinese = { (text: String) in text.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" } }
    for command in [tool.command] + commands {
      #expect(isChinese(command.abstract ?? ""), "\(command.commandName)")
      for argument in command.arguments ?? [] {
        let name = argument.names?.first?.name ?? argument.valueName ?? ""
        // The parser's own.
        guard !["help", "h", "version"].contains(name) else { continue }
        #expect(isChinese(argument.abstract ?? ""), "\(command.commandName) \(name)")
      }
    }
  }

  private struct Tool: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  private struct Name: Decodable {
    let name: String
  }
}
