import LanguageSyntax
package import MatrixLanguage
package import StyledText

/// A notebook's prompt without a terminal: it takes a typed line and returns what to show.
package struct Console: Answerer, Sendable {
  package var session: Session
  package var presentation: Presentation
  package var settings: Settings
  /// The clock for `:time`.
  package var clock: @Sendable () -> Duration = { .zero }
  /// True if a person can choose the values of `vary` with the arrow keys.
  package var variesByHand = false
  let commands: CommandTable<Console>
  /// The commands of lessons that the notebook lacks: the answer to one says so.
  package var lessonCommands: [CommandName] = []
  /// The pages of problems that it has named already.
  private var pagesNamed: Set<String> = []
  /// The values with which it began, to which `:reset` returns.
  let beginning: Workspace
  /// The number of the cell that ran last, and how long it took.
  private(set) var lastRun: (number: Int, duration: Duration)?

  /// - Parameter settings: the settings in force; `presentation` follows them.
  package init(
    _ workspace: Workspace, presentation: Presentation, settings: Settings = Settings(),
    commands: CommandTable<Console> = Self.commands
  ) {
    self.commands = commands
    session = Session(workspace)
    beginning = workspace
    self.presentation = presentation
    self.settings = settings
  }

  package var prompt: Markup { Markup("In[\(session.nextNumber)]: ", .prompt) }

  var texts: ConsoleTexts { ConsoleTexts(language: presentation.language) }

  /// Answers a line, or several that belong together.
  package mutating func receive(_ input: String) -> [Event] {
    switch TypedInput(input, or: commandNames, in: session.workspace) {
    case .nothing: return []
    case .command(let command): return obey(command)
    case .question(let topic): return [.page(help.page(on: topic))]
    case .code:
      guard let aside = Aside(in: input, commands: commandNames) else {
        return run(input, byHand: true)
      }
      // What was typed around the command is still to be finished.
      let events = receive(aside.line)
      return events.contains(where: \.isDraft) ? events : events + [.edit(aside.code)]
    }
  }

  package func remembers(_ input: String) -> Bool {
    guard TypedInput(input) == .code else { return true }
    return !input.contains("____") && Aside(in: input, commands: commandNames) == nil
  }

  private var commandNames: [CommandName] { commands.names + lessonCommands }

  /// No cell of a notebook is given with blanks.
  package func fields(in draft: String) -> [Range<Int>] { [] }

  /// There is nothing that a notebook would go back to.
  package mutating func setAside(_ input: String) -> [Event] { [] }

  package mutating func run(_ code: String) -> [Event] { run(code, byHand: false) }

  package mutating func runSilently(_ code: String) -> [Event] {
    run(code, byHand: false, isSilent: true)
  }

  /// Runs a cell.
  ///
  /// - Parameters:
  ///   - byHand: true to vary its numbers by hand, if possible.
  ///   - isSilent: true if its values are known already.
  package mutating func run(
    _ code: String, byHand: Bool, isSilent: Bool = false
  ) -> [Event] {
    let number = session.nextNumber
    let (version, start) = (session.workspace.clock, clock())
    let outcome = session.run(
      code, in: presentation.language, byHand: byHand && variesByHand)
    lastRun = (number, clock() - start)
    switch outcome {
    case .done(let printed):
      return presentation.events(isSilent ? [] : printed, then: changes(since: version))
    case .failed(let diagnostics):
      return [complaint(about: diagnostics)]
    }
  }

  /// The diagnostics. The page about a problem is named once.
  package mutating func complaint(about diagnostics: [Diagnostic]) -> Event {
    let blocks = presentation.blocks(diagnostics, knowing: pagesNamed)
    pagesNamed.formUnion(diagnostics.map(\.problem.id))
    return .complain(blocks)
  }

  /// `↻ z_norm, z̃`: the formulas that follow a change; they are not computed for this.
  private func changes(since version: Int) -> [Block] {
    let names = session.workspace.formulasChanged(since: version)
    return names.isEmpty ? [] : [.paragraph(texts.changed(names))]
  }

  /// Changes a setting.
  ///
  /// - Returns: nil if the word is no value of the key.
  mutating func choose(_ word: String, for key: Settings.Key) -> Event? {
    guard settings.choose(word, for: key) else { return nil }
    presentation.number.digits = settings.digits
    if key == .lang, let language = settings.language { presentation.screen.language = language }
    return .set(key, settings)
  }

  // MARK: Help and completion

  /// The completions of TAB, except for lessons and files, which only the caller knows.
  package var completion: InputCompletion {
    var completion = InputCompletion(
      workspace: session.workspace, commands: commands.names)
    completion.language = presentation.language
    completion.cells = session.cells.map { (String($0.number), $0.code) }
    return completion
  }

  var help: Help {
    Help(
      workspace: session.workspace, presentation: presentation,
      commands: Help.Commands(all: commands.help(presentation.language)) {
        [commands, presentation] in
        commands.help(on: $0, presentation.language)
      })
  }
}
