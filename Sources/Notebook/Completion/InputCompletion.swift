import LanguageSyntax
package import MatrixLanguage
package import StyledText

/// The completions of TAB at a prompt, for the text before the cursor: commands and their
/// arguments, topics of help, files in quotes, signs behind a backslash, names.
package struct InputCompletion {
  /// The texts that may replace the end of the input.
  package struct Offer: Hashable, Sendable {
    /// The number of Unicode scalars that are replaced.
    package let replaced: Int
    package let texts: [String]
    /// The texts as a list shows them.
    package let labels: [String]
  }

  package enum CompletedFile: Hashable, Sendable {
    /// For `:open` and `:save`.
    case notebook
    /// For `load`.
    case data
  }

  package var language = InterfaceLanguage.standard
  package var workspace: Workspace
  package var commands: [CommandName]
  /// The numbers of the cells that have run.
  package var cells: [String] = []
  /// The ids of all lessons, searched for only when they are needed.
  package var lessons: () -> [String] = { [] }
  /// The ids of the open lesson's steps.
  package var steps: [String] = []
  /// The paths that complete a typed one, folders with a slash behind them.
  package var files: (_ path: String, _ kind: CompletedFile) -> [String] = { _, _ in [] }

  package init(workspace: Workspace, commands: [CommandName]) {
    self.workspace = workspace
    self.commands = commands
  }

  /// - Parameter text: the text before the cursor.
  package func offer(after text: String) -> Offer? {
    let start = text.drop(while: \.isWhitespace)
    switch start.first {
    case ":", "：": return command(start.dropFirst())
    case "?", "？": return topic(start.dropFirst().drop(while: \.isWhitespace))
    default: return code(text[...])
    }
  }

  // MARK: Code

  private func code(_ text: Substring) -> Offer? {
    if let open = OpenText(in: String(text)) {
      return open.function == Name("load") ? file(open.text, .data) : nil
    }
    if let symbol = symbol(text) { return symbol }
    return NameCompletion(workspace: workspace).candidates(for: text).map {
      Offer(replaced: $0.replaced, texts: $0.names, labels: $0.names)
    }
  }

  private func symbol(_ text: Substring) -> Offer? {
    guard let found = SymbolInput.candidates(for: text) else { return nil }
    if Set(found.symbols.map(\.symbol)).count == 1 {
      let symbol = found.symbols[0].symbol
      return Offer(replaced: found.replaced, texts: [symbol], labels: [symbol])
    }
    return Offer(
      replaced: found.replaced, texts: found.symbols.map { "\(found.sign)\($0.word)" },
      labels: found.symbols.map { "\($0.symbol.standingAlone) \\\($0.word)" })
  }

  // MARK: Commands

  private func command(_ text: Substring) -> Offer? {
    let text = text.drop(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }
    guard word.endIndex < text.endIndex else { return name(of: String(word)) }
    let argument = text[word.endIndex...].drop(while: \.isWhitespace)
    guard let kind = self.argument(of: String(word).folded.lowercased()) else { return nil }
    switch kind {
    case .number: return nil
    case .cell: return words(cells, goingOn: argument)
    case .code: return code(argument)
    case .file: return file(String(argument), .notebook)
    case .topic: return topic(argument)
    case .setting: return setting(argument)
    case .step:
      return words((steps.indices.map { String($0 + 1) }) + steps, goingOn: argument)
    case .lesson: return words(lessons(), goingOn: argument)
    }
  }

  private func name(of word: String) -> Offer? {
    let start = word.folded.lowercased()
    let matches = commands.flatMap { command in
      // Before anything is typed, one language is enough.
      let names =
        start.isEmpty ? [command.words[language]] : command.words.all
      return names.filter { $0.hasPrefix(start) }
        .map { (name: $0, text: command.argument == nil ? $0 : $0 + " ") }
    }
    guard !matches.isEmpty else { return nil }
    return Offer(
      replaced: word.unicodeScalars.count, texts: matches.map(\.text),
      labels: matches.map { ":" + $0.name })
  }

  private func argument(of word: String) -> CommandArgument? {
    let word = word.hasSuffix("!") ? String(word.dropLast()) : word
    let meant = Set(commands.meant(by: word).map(\.name))
    return meant.count == 1 ? meant.first?.argument : nil
  }

  private func setting(_ text: Substring) -> Offer? {
    let word = text.prefix { !$0.isWhitespace && $0 != "=" }
    guard word.endIndex < text.endIndex else {
      return words(Settings.Key.allCases.map { $0.name }, goingOn: word, behind: " ")
    }
    guard let key = Settings.Key(named: String(word).folded), key != .digits else { return nil }
    let value = text[word.endIndex...].drop { $0.isWhitespace || $0 == "=" }
    return words(key.values.map(\.name), goingOn: value)
  }

  // MARK: Words

  private func topic(_ word: Substring) -> Offer? {
    if let symbol = symbol(word) { return symbol }
    let names =
      HelpPage.allCases.map { $0.name[language] } + Builtins.operations.map(\.name)
      + SpecialForm.allCases.map(\.name) + DiagnosticPage.all.map { $0.name[language] }
      + workspace.names.map(\.spelling) + GreekLetter.all.map(\.name)
    return words(Set(names).sorted(), goingOn: word)
  }

  private func words(_ words: [String], goingOn start: Substring) -> Offer? {
    let matches = words.filter { $0.isPlainLine && $0.hasPrefix(String(start).folded) }
    guard !matches.isEmpty else { return nil }
    return Offer(
      replaced: start.unicodeScalars.count, texts: matches, labels: matches.map(\.trimmed))
  }

  /// Words that have a name in each language.
  private func words(
    _ words: [Localized<String>], goingOn start: Substring, behind suffix: String = ""
  ) -> Offer? {
    let names =
      start.isEmpty ? words.map { $0[language] } : words.flatMap(\.all)
    return self.words(names.map { $0 + suffix }, goingOn: start)
  }

  private func file(_ path: String, _ kind: CompletedFile) -> Offer? {
    let paths = files(path, kind).filter { path in
      path.isPlainLine && !(kind == .data && path.contains { $0 == "\"" || $0 == "\\" })
    }
    guard !paths.isEmpty else { return nil }
    let labels = paths.map { path in
      let isFolder = path.hasSuffix("/")
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return isFolder ? name + "/" : name
    }
    return Offer(replaced: path.unicodeScalars.count, texts: paths, labels: labels)
  }
}

extension String {
  /// True if it can be inserted into the edited line. A file's name may hold any character, and one
  /// that ends the line, or the text around it, would be more than a name there.
  fileprivate var isPlainLine: Bool { self == sanitized && !contains("\n") }
}
