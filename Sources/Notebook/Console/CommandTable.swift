import LanguageSyntax
package import MatrixLanguage
package import StyledText

/// The commands of a prompt.
///
/// A command may be shortened to any unambiguous beginning; the names of both languages always
/// work.
package struct CommandTable<Partner: Sendable>: Sendable {
  package enum Match: Sendable {
    case command(Command<Partner>)
    case ambiguous([String])
    case unknown
  }

  package let all: [Command<Partner>]

  package init(_ commands: [Command<Partner>]) {
    all = commands
  }

  package var names: [CommandName] { all.map(\.name) }

  /// The command that a word means.
  package func match(_ word: String) -> Match {
    if let name = names.name(meantBy: word), let command = all.first(where: { $0.name == name }) {
      return .command(command)
    }
    let meant = names.meant(by: word)
    return meant.isEmpty ? .unknown : .ambiguous(meant.map { ":" + $0.word })
  }

  /// The name of the one command that a word means.
  package func name(meantBy word: String) -> CommandName? { names.name(meantBy: word) }

  /// Lets the partner obey a typed command, or explains why it cannot.
  package func answer(
    _ input: CommandInput, in language: InterfaceLanguage, by partner: inout Partner
  ) -> [Event] {
    switch match(input.word) {
    case .command(let command): return command.obey(&partner, input)
    case .ambiguous(let names):
      return [.complain([.paragraph(CommandTexts.ambiguous(input.word, names)[language])])]
    case .unknown: return [.complain([.paragraph(CommandTexts.unknown(input.word)[language])])]
    }
  }

  /// A line that is a command without its colon: its whole name, perhaps with plain words behind
  /// it. A name with a value stands for the value instead.
  package func unmarked(_ line: String, in workspace: Workspace) -> CommandInput? {
    names.unmarked(line, in: workspace)
  }

  /// The help for the command with this name; empty if there is none.
  package func help(on word: String, _ language: InterfaceLanguage) -> [Block] {
    guard let name = names.called(word) else { return [] }
    return CommandTable(all.filter { $0.name == name }).help(language)
  }

  /// The table as lines of help.
  package func help(_ language: InterfaceLanguage) -> [Block] {
    let names = all.map { $0.name.usage(language) }
    let width = names.map { $0.displayWidth() }.max() ?? 0
    return zip(all, names).map { command, name in
      let padding = String(repeating: " ", count: width + 2 - name.displayWidth())
      return .item(
        marker: Markup("  ") + Markup(name, .code) + Markup(padding),
        [.paragraph(Markup(command.summary[language]))])
    }
  }
}

/// The messages for a command that does not exist, or that could be several.
enum CommandTexts {
  static func unknown(_ word: String) -> Localized<Markup> {
    Localized(
      en: "There is no command :\(word). \(code: ":help commands") lists them.",
      zh: "没有 :\(word) 这个命令。\(code: ":帮助 命令") 会列出所有命令。")
  }

  static func ambiguous(_ word: String, _ names: [String]) -> Localized<Markup> {
    Localized(
      en: ":\(word) could be \(names.separated.en).", zh: ":\(word) 可能是 \(names.separated.zh)。")
  }
}
