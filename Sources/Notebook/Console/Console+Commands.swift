import LanguageSyntax
import MatrixLanguage
import StyledText

/// The commands of the notebook.
extension Console {
  package enum Command: Hashable, Sendable {
    case help, variables, cells, edit, run, time, undo, reset, save, open, set, digits, lesson, quit
  }

  package static let commands = CommandTable<Command>([
    .init(.help, "help", "帮助", .topic, en: "where to begin, or a topic", zh: "怎样开始；或某个主题的说明"),
    .init(
      .variables, "vars", "变量", also: ["variables"], en: "your names and their values",
      zh: "现有的变量和值"),
    .init(.cells, "cells", "单元格", en: "what you have run", zh: "运行过的内容"),
    .init(
      .edit, "edit", "编辑", .cell, en: "cell n, to be changed and run anew", zh: "取出第 n 个单元格，修改后再运行"),
    .init(.run, "run", "运行", .cell, en: "cell n once more, as a new cell", zh: "把第 n 个单元格再运行一次"),
    .init(
      .time, "time", "计时", .code, en: "how long the last cell took, or this code",
      zh: "上一个单元格或这段代码用了多久"),
    .init(.undo, "undo", "撤销", en: "take the last cell back", zh: "撤销上一个单元格"),
    .init(.reset, "reset", "清空", en: "begin again without values", zh: "清空所有值，重新开始"),
    .init(
      .save, "save", "保存", .file, en: "write the cells into a Markdown file",
      zh: "把单元格写进 Markdown 文件"),
    .init(.open, "open", "打开", .file, en: "run the cells of such a file", zh: "运行这种文件里的单元格"),
    .init(
      .set, "set", "设置", .setting, also: ["settings"], en: "the settings, or change one",
      zh: "查看设置，或修改一项"),
    .init(.digits, "digits", "位数", .number, en: "decimals that are shown", zh: "显示几位小数"),
    .init(
      .lesson, "lesson", "课程", .lesson, also: ["lessons", "menu", "菜单", "课程菜单"],
      en: "the menu of lessons, or one of them", zh: "课程菜单，或打开一课"),
    .init(
      .quit, "quit", "退出", also: ["exit", "leave", "离开"], en: "leave; Ctrl-D does the same",
      zh: "离开；Ctrl-D 也可以"),
  ])

  mutating func obey(_ input: CommandInput) -> [Event] {
    if Self.commands.match(input.word) == .unknown, let other = lessonCommands.called(input.word) {
      return [.complain([.paragraph(texts.isOfLessons(other))])]
    }
    return Self.commands.answer(input, in: presentation.language) { obey($0, input) }
  }

  /// Carries out a command.
  package mutating func obey(_ command: Command, _ input: CommandInput) -> [Event] {
    switch command {
    case .help: return [.page(help.answer(input.argument))]
    case .variables: return [.show(variables)]
    case .cells: return [.show(cells)]
    case .edit: return recall(input.argument) { _, code in [.edit(code)] }
    case .run:
      return recall(input.argument) { console, code in
        [.show([.verbatim(Highlighting.markup(of: code))])] + console.run(code, byHand: true)
      }
    case .time: return time(input.argument)
    case .undo:
      guard let cell = session.undo() else {
        return [.show([.paragraph(texts.nothingToUndo(hasForgotten: session.hasForgotten))])]
      }
      return [.show([.paragraph(texts.undone(number: cell.number))]), .edit(cell.code)]
    case .reset where input.isUnmarked: return [.complain([.paragraph(texts.resetTakesAll)])]
    case .reset:
      session.begin(with: beginning)
      return [.show([.paragraph(texts.wasReset)])]
    case .save: return save(Transcript(session.cells), input)
    case .open: return [.open(path: input.name)]
    case .set: return set(input.argument)
    case .digits: return set("digits " + input.argument)
    case .lesson: return [.openLesson(input.argument)]
    case .quit: return [.leave]
    }
  }

  // MARK: Cells that have run

  /// Does something with a cell that has run: one of a number, or the last one.
  private mutating func recall(
    _ argument: String, _ work: (inout Console, _ code: String) -> [Event]
  ) -> [Event] {
    let cell =
      argument.isEmpty
      ? session.cells.last : session.cells.first { String($0.number) == argument }
    guard let cell else { return [.complain([.paragraph(texts.noCell(argument))])] }
    return work(&self, cell.code)
  }

  /// How long the last cell took; or runs code, and says it of that.
  private mutating func time(_ code: String) -> [Event] {
    let shown = code.isEmpty ? [] : run(code)
    guard let lastRun else { return [.show([.paragraph(texts.noCells)])] }
    return shown + [.show([.paragraph(texts.took(lastRun.duration, number: lastRun.number))])]
  }

  package func save(_ transcript: Transcript, _ input: CommandInput) -> [Event] {
    guard !transcript.isEmpty else { return [.complain([.paragraph(texts.nothingToSave)])] }
    let request = SaveRequest(
      path: input.name, replaces: input.isForced, text: transcript.markdown)
    return [.save(request)]
  }

  // MARK: Settings

  /// `digits 6`, `digits = 6`, `digits`, or nothing for all of them.
  private mutating func set(_ argument: String) -> [Event] {
    let words = argument.split { $0.isWhitespace || $0 == "=" }.map(String.init)
    guard let word = words.first else { return [.show(texts.list(of: settings))] }
    guard let key = Settings.Key(named: word) else {
      return [.complain([.paragraph(texts.unknownSetting(word))])]
    }
    guard words.count == 2, let change = choose(words[1], for: key) else {
      return [.complain([.paragraph(texts.valuesOf(key))])]
    }
    return [change, .show([.paragraph(texts.state(of: key, in: settings))])]
  }

  // MARK: Lists

  private var variables: [Block] {
    let workspace = session.workspace.settled
    guard !workspace.names.isEmpty else { return [.paragraph(texts.noVariables)] }
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
    let problem = failure.diagnostic.headline[presentation.language]
    return .verbatim(code + Markup("  ✗ \(problem)", .failure))
  }

  private var cells: [Block] {
    guard !session.cells.isEmpty else { return [.paragraph(texts.noCells)] }
    return session.cells.map { cell in
      .verbatim(Markup("In[\(cell.number)] ", .secondary) + Markup(cell.code, .code))
    }
  }
}
