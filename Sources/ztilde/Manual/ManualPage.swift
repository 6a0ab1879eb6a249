import LessonEngine
import MatrixLanguage
import Notebook
import StyledText

/// The manual page, made from the commands themselves, in the format of man(7).
struct ManualPage {
  private let command: CommandDescription
  private let language: InterfaceLanguage

  init(of command: CommandDescription, in language: InterfaceLanguage) {
    self.command = command
    self.language = language
  }

  var text: String {
    let texts = ManualTexts.self
    let sections: [(Localized<String>, [String])] = [
      (texts.name, [Roff.text("\(command.commandName) - \(command.abstract ?? "")")]),
      (texts.synopsis, [".B \(command.commandName)", Roff.text(texts.usage[language])]),
      (texts.description, [Roff.text(command.discussion ?? "")]),
      (texts.commands, command.shownCommands.flatMap(lines)),
      (texts.options, command.shownArguments.flatMap(lines)),
      (texts.prompt, [Roff.text(texts.aboutPrompt[language])] + promptCommands),
      (texts.examples, items(texts.allExamples)),
      (texts.files, items(texts.allFiles)),
      (texts.environment, items(texts.allVariables)),
      (texts.status, items(texts.allStatuses)),
    ]
    // Neither are lines stretched nor words hyphenated: commands stand in them, and Chinese.
    let title = [".TH ZTILDE 1 \"\" \"ztilde \(ZtildeCommand.version)\" \"\"", ".ad l", ".nh"]
    return (title + sections.flatMap { [".SH " + $0.0[language]] + $0.1 }).joined(separator: "\n")
      + "\n"
  }

  private func items(_ entries: [ManualTexts.ManualItem]) -> [String] {
    entries.flatMap { Roff.item($0.code, $0.text[language]) }
  }

  /// A command with its own options.
  private func lines(of subcommand: CommandDescription) -> [String] {
    let shared = Set(command.shownArguments.map(\.usage))
    let own = subcommand.shownArguments.filter { !shared.contains($0.usage) }
    let places = own.filter { $0.kind == .positional }.map { argument in
      argument.isOptional ? "[\(argument.usage)]" : argument.usage
    }
    let usage = ([subcommand.commandName] + places).joined(separator: " ")
    let about = [subcommand.abstract, subcommand.discussion].compactMap(\.self)
    return [".SS " + Roff.text(usage)]
      + about.map { Roff.text($0) + "\n" }.joined(separator: ".PP\n")
      .split(separator: "\n").map(String.init) + own.flatMap(lines)
  }

  private func lines(of argument: CommandDescription.ArgumentDescription) -> [String] {
    Roff.item(
      argument.usage, ManualTexts.about(argument.usage)?[language] ?? argument.abstract ?? "")
  }

  /// The commands behind a colon, in a lesson and in the notebook.
  private var promptCommands: [String] {
    let all =
      Runner.commands.all.map { ($0.name, $0.summary) }
      + Console.commands.all.map { ($0.name, $0.summary) }
    var seen = Set<CommandName>()
    return all.filter { seen.insert($0.0).inserted }.flatMap { name, summary in
      Roff.item(name.usage(language), summary[language])
    }
  }
}

/// The format of manual pages.
private enum Roff {
  /// Text as it is shown: characters that the format would obey are escaped, and so are those that
  /// it would draw as finer signs, which a shell does not know. Code between backticks is bold.
  /// Chinese has no spaces, so each place is marked where a line may end.
  static func text(_ text: String) -> String {
    var isCode = false
    let escaped = text.marking(breaksWith: "\u{0}").map { character in
      switch character {
      case "\u{0}": return "\\:"
      case "\\": return "\\e"
      case "-": return "\\-"
      case "'": return "\\(aq"
      case "~": return "\\(ti"
      case "^": return "\\(ha"
      case "`":
        isCode.toggle()
        return isCode ? "\\fB" : "\\fR"
      default: return String(character)
      }
    }
    .joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// A term, and what it means under it.
  static func item(_ term: String, _ meaning: String) -> [String] {
    [".TP", ".B " + text(term), text(meaning)]
  }
}
