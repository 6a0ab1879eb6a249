package import StyledText

/// A command of a prompt: its name in every language, its line of help, and its action.
package struct Command<Partner>: Sendable {
  package let name: CommandName
  let obey: @Sendable (inout Partner, CommandInput) -> [Event]

  /// - Parameters:
  ///   - argument: the argument behind the name.
  ///   - synonyms: other names that people use; see `CommandName`.
  ///   - summary: a line of help, without a full stop.
  package init(
    _ english: String, _ chinese: String, _ argument: CommandArgument? = nil,
    also synonyms: [String] = [], en summary: String, zh chineseSummary: String,
    obey: @escaping @Sendable (inout Partner, CommandInput) -> [Event]
  ) {
    name = CommandName(
      words: Localized(en: english, zh: chinese), synonyms: synonyms, argument: argument,
      summary: Localized(en: summary, zh: chineseSummary))
    self.obey = obey
  }

  /// The command with the name and the help of another, for another partner.
  package init<Other>(
    _ command: Command<Other>, obey: @escaping @Sendable (inout Partner, CommandInput) -> [Event]
  ) {
    name = command.name
    self.obey = obey
  }

  package var summary: Localized<String> { name.summary }

  /// The same command for a partner that holds the one that obeys.
  package init<Other>(
    _ command: Command<Other>, of part: any WritableKeyPath<Partner, Other> & Sendable
  ) {
    self.init(command) { partner, input in command.obey(&partner[keyPath: part], input) }
  }
}
