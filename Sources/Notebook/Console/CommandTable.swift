package import MatrixLanguage
package import StyledText

/// The commands of a prompt, each with its name in every language.
///
/// A command may be shortened to any beginning that no other one has; names of both languages work
/// whatever language the interface speaks.
package struct CommandTable<Command: Hashable & Sendable>: Sendable {
  package struct Entry: Sendable {
    package let command: Command
    package let name: CommandName
    package let summary: Localized

    package init(_ command: Command, _ name: CommandName, _ summary: Localized) {
      self.command = command
      self.name = name
      self.summary = summary
    }

    package init(
      _ command: Command, _ english: String, _ chinese: String, _ argument: CommandArgument? = nil,
      en summary: String, zh chineseSummary: String
    ) {
      self.init(
        command, CommandName(words: Localized(en: english, zh: chinese), argument: argument),
        Localized(en: summary, zh: chineseSummary))
    }
  }

  package enum Match: Hashable, Sendable {
    case command(Command)
    case ambiguous([String])
    case unknown
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package var names: [CommandName] { entries.map(\.name) }

  /// The command that a word means.
  package func match(_ word: String) -> Match {
    let word = word.lowercased()
    let names = entries.flatMap { entry in
      [(entry.command, entry.name.words.english), (entry.command, entry.name.words.chinese)]
    }
    if let exact = names.first(where: { $0.1 == word }) { return .command(exact.0) }
    let matches = word.isEmpty ? [] : names.filter { $0.1.hasPrefix(word) }
    guard let first = matches.first else { return .unknown }
    return Set(matches.map(\.0)).count == 1
      ? .command(first.0) : .ambiguous(matches.map { ":" + $0.1 })
  }

  /// The table as lines of help.
  package func help(_ language: InterfaceLanguage) -> [Block] {
    let names = entries.map { $0.name.usage(language) }
    let width = names.map { $0.displayWidth() }.max() ?? 0
    return zip(entries, names).map { entry, name in
      let padding = String(repeating: " ", count: width + 2 - name.displayWidth())
      return .item(
        marker: Markup("  ") + Markup(name, .code) + Markup(padding),
        [.paragraph(Markup(entry.summary[language]))])
    }
  }
}

/// How a command is called, and what stands behind its name.
package struct CommandName: Hashable, Sendable {
  package let words: Localized
  package let argument: CommandArgument?

  package init(words: Localized, argument: CommandArgument?) {
    self.words = words
    self.argument = argument
  }

  /// `:goto n`
  package func usage(_ language: InterfaceLanguage) -> String {
    ":" + words[language] + (argument.map { " " + $0.placeholder[language] } ?? "")
  }
}
