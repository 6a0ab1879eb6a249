import LanguageSyntax
import MatrixLanguage
package import StyledText

/// The commands of the notebook.
extension Console {
  package static let commands = CommandTable([
    help, variables, cells, edit, run, time, undo, reset, save, open, export, set, digits, lesson,
    quit,
  ])

  package static let help = Command<Console>(
    "help", "帮助", .topic, en: "where to begin, or a topic", zh: "怎样开始；或某个主题的说明"
  ) { console, input in [.page(console.help.answer(input.argument))] }

  package static let variables = Command<Console>(
    "vars", "变量", also: ["variables"], en: "your names and their values", zh: "现有的变量和值"
  ) { console, _ in [.show(console.variables)] }

  package static let cells = Command<Console>(
    "cells", "单元格", en: "what you have run", zh: "运行过的内容"
  ) { console, _ in [.show(console.cells)] }

  package static let edit = Command<Console>(
    "edit", "编辑", .cell, en: "cell n, to be changed and run anew", zh: "取出第 n 个单元格，修改后再运行"
  ) { console, input in console.recall(input.argument) { _, code in [.edit(code)] } }

  package static let run = Command<Console>(
    "run", "运行", .cell, en: "cell n once more, as a new cell", zh: "把第 n 个单元格再运行一次"
  ) { console, input in
    console.recall(input.argument) { console, code in
      [.show([.verbatim(Highlighting.markup(of: code))])] + console.run(code, byHand: true)
    }
  }

  package static let time = Command<Console>(
    "time", "计时", .code, en: "how long the last cell took, or this code", zh: "上一个单元格或这段代码用了多久"
  ) { console, input in console.time(input.argument) }

  package static let undo = Command<Console>(
    "undo", "撤销", en: "take the last cell back", zh: "撤销上一个单元格"
  ) { console, _ in console.undo() }

  package static let reset = Command<Console>(
    "reset", "清空", en: "begin again without values", zh: "清空所有值，重新开始"
  ) { console, input in
    guard !input.isUnmarked else { return [.complain([.paragraph(console.texts.resetTakesAll)])] }
    console.session.begin(with: console.beginning)
    return [.show([.paragraph(console.texts.wasReset)])]
  }

  package static let save = Command<Console>(
    "save", "保存", .file, en: "write the cells into a Markdown file", zh: "把单元格写进 Markdown 文件"
  ) { console, input in console.save(Transcript(console.session.cells), input) }

  package static let open = Command<Console>(
    "open", "打开", .file, en: "run the cells of such a file", zh: "运行这种文件里的单元格"
  ) { _, input in [.open(path: input.name)] }

  package static let export = Command<Console>(
    "export", "导出", .file, en: "a page, a program, or Markdown, for others",
    zh: "导出为网页、程序或 Markdown"
  ) { console, input in console.export(Transcript(console.session.cells), input) }

  package static let set = Command<Console>(
    "set", "设置", .setting, also: ["settings"], en: "the settings, or change one",
    zh: "查看设置，或修改一项"
  ) { console, input in console.set(input.argument) }

  package static let digits = Command<Console>(
    "digits", "位数", .number, en: "decimals that are shown", zh: "显示几位小数"
  ) { console, input in console.set("digits " + input.argument) }

  package static let lesson = Command<Console>(
    "lesson", "课程", .lesson, also: ["lessons", "menu", "菜单", "课程菜单"],
    en: "the menu of lessons, or one of them", zh: "课程菜单，或打开一课"
  ) { _, input in [.openLesson(input.argument)] }

  package static let quit = Command<Console>(
    "quit", "退出", also: ["exit", "leave", "离开"], en: "leave; Ctrl-D does the same",
    zh: "离开；Ctrl-D 也可以"
  ) { _, _ in [.leave] }

  mutating func obey(_ input: CommandInput) -> [Event] {
    if case .unknown = commands.match(input.word), let other = lessonCommands.called(input.word) {
      return [.complain([.paragraph(texts.isOfLessons(other))])]
    }
    return commands.answer(input, in: presentation.language, by: &self)
  }

  // MARK: Cells that have run

  /// Calls a closure with a cell that has run: the one of a number, or the last one.
  private mutating func recall(
    _ argument: String, _ work: (inout Console, _ code: String) -> [Event]
  ) -> [Event] {
    let cell =
      argument.isEmpty
      ? session.cells.last : session.cells.first { String($0.number) == argument }
    guard let cell else { return [.complain([.paragraph(texts.noCell(argument))])] }
    return work(&self, cell.code)
  }

  /// Tells the time that the last cell took; or runs code, and tells its time.
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

  private mutating func undo() -> [Event] {
    guard let cell = session.undo() else {
      return [.show([.paragraph(texts.nothingToUndo(hasForgotten: session.hasForgotten))])]
    }
    return [.show([.paragraph(texts.undone(number: cell.number))]), .edit(cell.code)]
  }

  /// `:export lab.html`; for a format that shares its ending with another one, `:export lab.py --to
  /// python`.
  ///
  /// - Parameter isOfLesson: true for a student's work in a lesson.
  package func export(
    _ transcript: Transcript, _ input: CommandInput, isOfLesson: Bool = false
  ) -> [Event] {
    guard !transcript.isEmpty else { return [.complain([.paragraph(texts.nothingToSave)])] }
    let words = input.name.split(separator: "--to", maxSplits: 1).map { String($0).trimmed }
    let path = words.first ?? ""
    let format =
      words.count == 2
      ? ExportFormat(rawValue: words[1].folded) : ExportFormat(ofFile: path)
    guard !path.isEmpty, let format else {
      return [.complain([.paragraph(texts.exportFormats)])]
    }
    return [
      .export(
        ExportRequest(
          path: path, format: format, replaces: input.isForced, markdown: transcript.markdown,
          isOfLesson: isOfLesson))
    ]
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

  package var variables: [Block] {
    let workspace = session.workspace.settled
    guard !workspace.names.isEmpty else { return [.paragraph(texts.noVariables)] }
    return VariableTable(workspace, presentation).blocks
  }

  private var cells: [Block] {
    guard !session.cells.isEmpty else { return [.paragraph(texts.noCells)] }
    return session.cells.map { cell in
      .item(
        marker: Markup("In[\(cell.number)] ", .secondary), [.verbatim(Markup(cell.code, .code))])
    }
  }
}
