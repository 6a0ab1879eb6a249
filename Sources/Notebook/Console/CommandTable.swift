package import MatrixLanguage
package import StyledText

/// The commands of a prompt, each with its name in every language.
///
/// A command may be shortened to any beginning that no other one has; names of both languages work
/// whatever language the interface speaks.
package struct CommandTable<Command: Hashable & Sendable>: Sendable {
  package struct Entry: Sendable {
    package let command: Command
    package let name: Localized
    /// What stands after the name: `n`, or nothing.
    package let argument: String
    package let summary: Localized

    package init(
      _ command: Command, _ english: String, _ chinese: String, argument: String = "",
      en summary: String, zh chineseSummary: String
    ) {
      self.command = command
      self.name = Localized(en: english, zh: chinese)
      self.argument = argument
      self.summary = Localized(en: summary, zh: chineseSummary)
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

  /// The command that a word means.
  package func match(_ word: String) -> Match {
    let word = word.lowercased()
    let names = entries.flatMap { [($0.command, $0.name.english), ($0.command, $0.name.chinese)] }
    if let exact = names.first(where: { $0.1 == word }) { return .command(exact.0) }
    let matches = word.isEmpty ? [] : names.filter { $0.1.hasPrefix(word) }
    guard let first = matches.first else { return .unknown }
    return Set(matches.map(\.0)).count == 1
      ? .command(first.0) : .ambiguous(matches.map { ":" + $0.1 })
  }

  /// The table as lines of help.
  package func help(_ language: InterfaceLanguage) -> [Block] {
    entries.map { entry in
      let name = ":" + entry.name[language] + (entry.argument.isEmpty ? "" : " " + entry.argument)
      let padding = String(repeating: " ", count: max(1, 14 - name.displayWidth()))
      return .item(
        marker: Markup("  ") + Markup(name, .code) + Markup(padding),
        [.paragraph(Markup(entry.summary[language]))])
    }
  }
}
