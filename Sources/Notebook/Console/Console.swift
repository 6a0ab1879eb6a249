package import MatrixLanguage
package import StyledText

/// A notebook's prompt without a terminal: it takes a typed line and returns what to show.
package struct Console: Sendable {
  package var session: Session
  package var presentation: Presentation
  /// The values with which it began, to which `:reset` returns.
  private let beginning: Workspace

  package init(_ workspace: Workspace, presentation: Presentation) {
    session = Session(workspace)
    beginning = workspace
    self.presentation = presentation
  }

  package enum Command: Hashable, Sendable {
    case help, variables, cells, undo, reset, digits, lesson, quit
  }

  package static let commands = CommandTable<Command>([
    .init(.help, "help", "帮助", en: "this list, and the functions", zh: "本列表和所有函数"),
    .init(.variables, "vars", "变量", en: "your names and their values", zh: "现有的名字和值"),
    .init(.cells, "cells", "单元格", en: "what you have run", zh: "运行过的内容"),
    .init(.undo, "undo", "撤销", en: "take the last cell back", zh: "撤销上一个单元格"),
    .init(.reset, "reset", "清空", en: "begin again without values", zh: "清空所有值，重新开始"),
    .init(
      .digits, "digits", "位数", argument: "n", en: "decimals that are shown (4)", zh: "显示的小数位数（4）"),
    .init(
      .lesson, "lesson", "课程", argument: "id", en: "the menu of lessons, or one of them",
      zh: "课程菜单，或打开一课"),
    .init(.quit, "quit", "退出", en: "leave; Ctrl-D does the same", zh: "离开；Ctrl-D 也可以"),
  ])

  /// Answers a line, or several that belong together.
  package mutating func receive(_ input: String) -> [Event] {
    let line = input.trimmed
    if line.isEmpty { return [] }
    if let command = CommandInput(line) { return obey(command) }
    if let topic = HelpTopic(line) { return [.show(help(on: topic))] }
    return run(input)
  }

  /// Runs a cell.
  package mutating func run(_ code: String) -> [Event] {
    let time = session.workspace.clock
    switch session.run(code) {
    case .done(let printed):
      let blocks = presentation.blocks(printed) + changes(since: time)
      return blocks.isEmpty ? [] : [.show(blocks)]
    case .failed(let diagnostics):
      return [.complain(presentation.blocks(diagnostics))]
    }
  }

  /// `↻ z_norm, z̃`: the formulas that follow a change, none of which is computed for that.
  private func changes(since time: Int) -> [Block] {
    let names = session.workspace.formulasChanged(since: time)
    guard !names.isEmpty else { return [] }
    let texts = ConsoleTexts(language: presentation.language)
    return [.paragraph(texts.changed(names))]
  }

  package func help(on topic: HelpTopic) -> [Block] {
    Help(workspace: session.workspace, presentation: presentation).page(on: topic)
  }

  // MARK: Commands

  private mutating func obey(_ input: CommandInput) -> [Event] {
    let texts = CommandTexts(language: presentation.language)
    switch Self.commands.match(input.word) {
    case .command(let command): return obey(command, input.argument)
    case .ambiguous(let names):
      return [.complain([.paragraph(texts.ambiguous(input.word, names))])]
    case .unknown: return [.complain([.paragraph(texts.unknown(input.word))])]
    }
  }

  /// Carries out a command.
  package mutating func obey(_ command: Command, _ argument: String) -> [Event] {
    let texts = ConsoleTexts(language: presentation.language)
    switch command {
    case .help:
      return [.show(overview(commands: Self.commands.help(presentation.language)))]
    case .variables: return [.show(variables)]
    case .cells: return [.show(cells)]
    case .undo:
      guard let cell = session.undo() else {
        return [.show([.paragraph(texts.nothingToUndo(hasForgotten: session.hasForgotten))])]
      }
      return [.show([.paragraph(texts.undone(number: cell.number))]), .edit(cell.code)]
    case .reset:
      session.begin(with: beginning)
      return [.show([.paragraph(texts.wasReset)])]
    case .digits:
      guard let digits = Int(argument), (1...17).contains(digits) else {
        return [.complain([.paragraph(texts.digitsRange)])]
      }
      presentation.values.number.digits = digits
      return []
    case .lesson: return [.openLesson(argument)]
    case .quit: return [.leave]
    }
  }

  /// The list of commands, and all functions by theme.
  package func overview(commands: [Block]) -> [Block] {
    Help(workspace: session.workspace, presentation: presentation).overview(commands: commands)
  }

  private var variables: [Block] {
    let workspace = session.workspace.settled
    guard !workspace.names.isEmpty else {
      let texts = ConsoleTexts(language: presentation.language)
      return [.paragraph(texts.noVariables)]
    }
    return workspace.names.flatMap { name in
      let value = workspace[name].map { binding in
        Block.verbatim(presentation.values.markup(Printed(name: name, value: binding.value)))
      }
      return [formula(name, in: workspace), value].compactMap(\.self)
    }
  }

  /// What a formula was stated to be, and if it no longer computes, why not.
  private func formula(_ name: Name, in workspace: Workspace) -> Block? {
    guard let formula = workspace.formula(of: name) else { return nil }
    let code = Markup(formula.text, .code)
    guard let failure = formula.failure else { return .verbatim(code) }
    let problem = DiagnosticTexts(language: presentation.language).headline(failure.diagnostic)
    return .verbatim(code + Markup("  ✗ \(problem)", .failure))
  }

  private var cells: [Block] {
    guard !session.cells.isEmpty else {
      return [.paragraph(ConsoleTexts(language: presentation.language).noCells)]
    }
    return session.cells.map { cell in
      .verbatim(Markup("In[\(cell.number)] ", .secondary) + Markup(cell.code, .code))
    }
  }
}
