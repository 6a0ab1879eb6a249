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
    package let proposals: [Proposal]
    /// True if the text before the cursor has a meaning as it is.
    package var isWhole = false

    package var texts: [String] { proposals.map(\.text) }
    package var labels: [String] { proposals.map(\.label) }
  }

  /// A text that may stand there, as a menu shows it.
  package struct Proposal: Hashable, Sendable {
    package let text: String
    package let label: String
    /// A line of help; empty if there is none.
    package let note: String

    fileprivate init(_ text: String, shownAs label: String? = nil, note: String = "") {
      self.text = text
      self.label = label ?? text
      self.note = note
    }
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
  /// The cells that have run, in the order of their numbers.
  package var cells: [(number: String, code: String)] = []
  /// The ids of all lessons with their titles, which are looked for only when TAB asks for them.
  package var lessons: () -> [(id: String, title: String)] = { [] }
  /// The ids of the open lesson's steps with their titles.
  package var steps: [(id: String, title: String)] = []
  /// The paths with which one may go on, folders with a slash behind them.
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
    let names = NameCompletion(workspace: workspace)
    return names.candidates(for: text).map { found in
      Offer(
        replaced: found.replaced,
        proposals: found.names.map { name in
          Proposal(name, note: names.note(on: name, behind: text, in: language))
        },
        isWhole: found.isWhole)
    }
  }

  private func symbol(_ text: Substring) -> Offer? {
    guard let found = SymbolInput.candidates(for: text) else { return nil }
    if Set(found.symbols.map(\.symbol)).count == 1 {
      return Offer(replaced: found.replaced, proposals: [Proposal(found.symbols[0].symbol)])
    }
    return Offer(
      replaced: found.replaced,
      proposals: found.symbols.map { symbol in
        Proposal(
          symbol.symbol,
          shownAs: "\(symbol.symbol.standingAlone) \\\(symbol.word)")
      })
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
    case .cell:
      return words(cells.map { ($0.number, $0.code.excerpt) }, goingOn: argument)
    case .code: return code(argument)
    case .file: return file(String(argument), .notebook)
    case .topic: return topic(argument)
    case .setting: return setting(argument)
    case .step:
      let numbers = steps.enumerated().map { (String($0 + 1), $1.title) }
      return words(numbers + steps.map { ($0.id, $0.title) }, goingOn: argument)
    case .lesson: return words(lessons().map { ($0.id, $0.title) }, goingOn: argument)
    }
  }

  private func name(of word: String) -> Offer? {
    let start = word.folded.lowercased()
    let proposals = commands.flatMap { command in
      // Before anything is typed, one language is enough.
      let names =
        start.isEmpty ? [command.words[language]] : command.words.all
      return names.filter { $0.hasPrefix(start) }.map { name in
        Proposal(
          command.argument == nil ? name : name + " ", shownAs: ":" + name,
          note: command.summary[language])
      }
    }
    guard !proposals.isEmpty else { return nil }
    return Offer(replaced: word.unicodeScalars.count, proposals: proposals)
  }

  private func argument(of word: String) -> CommandArgument? {
    let word = word.hasSuffix("!") ? String(word.dropLast()) : word
    let meant = Set(commands.meant(by: word).map(\.name))
    return meant.count == 1 ? meant.first?.argument : nil
  }

  private func setting(_ text: Substring) -> Offer? {
    let word = text.prefix { !$0.isWhitespace && $0 != "=" }
    guard word.endIndex < text.endIndex else {
      let texts = ConsoleTexts(language: language)
      return words(
        Settings.Key.allCases.map { ($0.name, texts.meaning(of: $0)) }, goingOn: word, behind: " ")
    }
    guard let key = Settings.Key(named: String(word).folded), key != .digits else { return nil }
    let value = text[word.endIndex...].drop { $0.isWhitespace || $0 == "=" }
    return words(key.values.map { ($0.name, "") }, goingOn: value)
  }

  // MARK: Words

  private func topic(_ word: Substring) -> Offer? {
    if let symbol = symbol(word) { return symbol }
    let names = NameCompletion(workspace: workspace)
    let pages = HelpPage.allCases.map { ($0.name[language], $0.summary[language]) }
    let functions = (Builtins.operations.map(\.name) + SpecialForm.allCases.map(\.name)).map {
      name in
      (name, names.note(on: name + "(", behind: "", in: language))
    }
    let mistakes = DiagnosticPage.all.map { ($0.name[language], $0.text[language].excerpt) }
    let values = workspace.names.map(\.spelling).map { name in
      (name, names.note(on: name, behind: "", in: language))
    }
    let letters = GreekLetter.all.map { ($0.name, $0.letter) }
    // Of what has several meanings, the first is told.
    let notes = Dictionary(pages + functions + mistakes + values + letters) { first, _ in first }
    return words(notes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, goingOn: word)
  }

  private func words(_ words: [(String, String)], goingOn start: Substring) -> Offer? {
    let typed = String(start).folded
    let matches = words.filter { $0.0.isPlainLine && $0.0.hasPrefix(typed) }
    guard !matches.isEmpty else { return nil }
    return Offer(
      replaced: start.unicodeScalars.count,
      proposals: matches.map { Proposal($0.0, shownAs: $0.0.trimmed, note: $0.1) })
  }

  /// Words that have a name in each language.
  private func words(
    _ words: [(name: Localized<String>, note: String)], goingOn start: Substring,
    behind suffix: String = ""
  ) -> Offer? {
    let names = words.flatMap { word in
      (start.isEmpty ? [word.name[language]] : word.name.all).map { ($0 + suffix, word.note) }
    }
    return self.words(names, goingOn: start)
  }

  private func file(_ path: String, _ kind: CompletedFile) -> Offer? {
    let paths = files(path, kind).filter { path in
      path.isPlainLine && !(kind == .data && path.contains { $0 == "\"" || $0 == "\\" })
    }
    guard !paths.isEmpty else { return nil }
    let proposals = paths.map { path in
      let isFolder = path.hasSuffix("/")
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Proposal(path, shownAs: isFolder ? name + "/" : name)
    }
    return Offer(replaced: path.unicodeScalars.count, proposals: proposals)
  }
}

extension String {
  /// True if it can be inserted into the edited line. A file's name may hold any character, and one
  /// that ends the line, or the text around it, would be more than a name there.
  fileprivate var isPlainLine: Bool { self == sanitized && !contains("\n") }
}
