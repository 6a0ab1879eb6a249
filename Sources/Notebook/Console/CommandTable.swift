import LanguageSyntax
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

    package init(_ command: Command, _ name: CommandName) {
      self.command = command
      self.name = name
    }

    package init(
      _ command: Command, _ english: String, _ chinese: String, _ argument: CommandArgument? = nil,
      also synonyms: [String] = [], en summary: String, zh chineseSummary: String
    ) {
      let name = CommandName(
        words: Localized(en: english, zh: chinese), synonyms: synonyms, argument: argument,
        summary: Localized(en: summary, zh: chineseSummary))
      self.init(command, name)
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
    let meant = names.meant(by: word)
    guard let first = meant.first else { return .unknown }
    guard meant.allSatisfy({ $0.name == first.name }) else {
      return .ambiguous(meant.map { ":" + $0.word })
    }
    return entries.first { $0.name == first.name }.map { .command($0.command) } ?? .unknown
  }

  /// Answers a typed command, or says why nobody can.
  package func answer(
    _ input: CommandInput, in language: InterfaceLanguage, by obey: (Command) -> [Event]
  ) -> [Event] {
    switch match(input.word) {
    case .command(let command): return obey(command)
    case .ambiguous(let names):
      return [.complain([.paragraph(CommandTexts.ambiguous(input.word, names)[language])])]
    case .unknown: return [.complain([.paragraph(CommandTexts.unknown(input.word)[language])])]
    }
  }

  /// A line that is a command but for its colon: the whole name of one, and perhaps plain words behind
  /// it. A name that has a value is that value.
  package func unmarked(_ line: String, in workspace: Workspace) -> CommandInput? {
    names.unmarked(line, in: workspace)
  }

  /// What help says of the command with this name; nothing if there is none.
  package func help(on word: String, _ language: InterfaceLanguage) -> [Block] {
    guard let name = names.called(word) else { return [] }
    return CommandTable(entries.filter { $0.name == name }).help(language)
  }

  /// The table as lines of help.
  package func help(_ language: InterfaceLanguage) -> [Block] {
    let names = entries.map { $0.name.usage(language) }
    let width = names.map { $0.displayWidth() }.max() ?? 0
    return zip(entries, names).map { entry, name in
      let padding = String(repeating: " ", count: width + 2 - name.displayWidth())
      return .item(
        marker: Markup("  ") + Markup(name, .code) + Markup(padding),
        [.paragraph(Markup(entry.name.summary[language]))])
    }
  }
}

/// How a command is called, what stands behind its name, and what it does.
package struct CommandName: Hashable, Sendable {
  package let words: Localized<String>
  /// What else people call it, on the screens of this program or elsewhere. Only the whole word counts.
  package let synonyms: [String]
  package let argument: CommandArgument?
  /// A line of help.
  package let summary: Localized<String>

  package init(
    words: Localized<String>, synonyms: [String] = [], argument: CommandArgument?,
    summary: Localized<String> = Localized(code: "")
  ) {
    self.words = words
    self.synonyms = synonyms
    self.argument = argument
    self.summary = summary
  }

  /// `:goto n`
  package func usage(_ language: InterfaceLanguage) -> String {
    ":" + words[language] + (argument.map { " " + $0.placeholder[language] } ?? "")
  }
}

extension [CommandName] {
  /// The commands that a word may mean, each with the name that it stands for: the one that is called
  /// so, or else all that begin so.
  func meant(by word: String) -> [(name: CommandName, word: String)] {
    let word = word.lowercased()
    if let name = called(word) { return [(name, word)] }
    let names = flatMap { name in name.words.all.map { (name, $0) } }
    return word.isEmpty ? [] : names.filter { $0.1.hasPrefix(word) }
  }

  /// The command of which a word is the whole name.
  package func called(_ word: String) -> CommandName? {
    let word = word.lowercased()
    return first { $0.words.all.contains(word) }
      ?? first { $0.synonyms.contains(word) }
  }

  /// - Returns: the command, if the line is one but for its colon, as in `提示`, `exit()`, `goto 3`.
  func unmarked(_ line: String, in workspace: Workspace) -> CommandInput? {
    let line = line.trimmed.withoutStops
    guard let input = CommandInput(":" + line), called(input.word) != nil, !input.isForced,
      input.argument.allSatisfy({ $0.isLetter || $0.isNumber || " -_.".contains($0) }),
      !workspace.isKnown(Name(input.word))
    else { return nil }
    return input.unmarked
  }
}

extension String {
  /// Without what ends a sentence, and without the brackets of `exit()`.
  fileprivate var withoutStops: String {
    let text = String(reversed().drop { ".。!！".contains($0) }.reversed())
    return text.folded.hasSuffix("()") ? String(text.dropLast(2)) : text
  }
}

extension Workspace {
  /// Whether a name has a value here.
  fileprivate func isKnown(_ name: Name) -> Bool {
    self[name] != nil || Builtins.named[name] != nil || SpecialForm.named[name] != nil
  }
}
