import LanguageSyntax
import Notebook
import PlainFiles
import StyledText

/// The messages about files.
struct FileTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  // MARK: Notebooks

  func saved(_ path: String) -> Markup {
    Markup(Localized(en: "Saved in \(path).", zh: "已保存到 \(path)。")[language], .secondary)
  }

  /// The summary of a file that may come from anywhere.
  func holds(_ contents: NotebookFile.Contents) -> Markup {
    let cells = contents.cells.count
    let (lines, bytes) = (contents.lines, contents.bytes)
    let figures = Localized(
      en: "\(contents.path): \(cells) cell\(cells == 1 ? "" : "s"), "
        + "\(lines) line\(lines == 1 ? "" : "s"), \(bytes) byte\(bytes == 1 ? "" : "s")",
      zh: "\(contents.path)：\(cells) 个单元格，\(lines) 行，\(bytes) 字节")[language]
    return Markup(
      figures
        + (contents.heading.map { Localized(en: ", “\($0)”", zh: "，“\($0)”")[language] } ?? ""))
  }

  var mayItRun: Markup {
    Markup(
      Localized(
        en:
          "Enter runs the cells, which may store other values under your names; n leaves all as it is.",
        zh: "直接按回车就运行这些单元格，它们可能改写你的变量；输入 n 则一切不变。")[language],
      .secondary)
  }

  var nothingHasRun: Markup {
    Markup(
      Localized(en: "Nothing has run; all is as it was.", zh: "什么也没有运行，一切不变。")[language], .secondary
    )
  }

  /// - Parameters:
  ///   - run: the number of cells that have run,
  ///   - all: the number of all cells.
  func opened(_ path: String, run: Int, of all: Int) -> Markup {
    if run == all {
      let cells =
        all == 1 ? "The cell of \(path) has run." : "All \(all) cells of \(path) have run."
      return Markup(Localized(en: cells, zh: "已运行 \(path) 的全部 \(all) 个单元格。")[language], .secondary)
    }
    return Localized(
      en:
        "Of the \(all) cells of \(path), \(run) \(run == 1 ? "has" : "have") run; it stopped at this one.",
      zh: "\(path) 共有 \(all) 个单元格，已运行 \(run) 个，停在这一个。")[language]
  }

  /// The greeting's sentence about a notebook that was left unsaved.
  var unsavedBefore: Markup {
    Localized(
      en: "Your last notebook was not saved; \(code: ":open") brings it back.",
      zh: "上次的笔记本没有保存，用 \(code: ":打开") 可以找回。")[language]
  }

  var nothingBefore: Markup {
    Localized(
      en: "There is no notebook before this one. Name a file: \(code: ":open notes.md")",
      zh: "没有上一次的笔记本。请写出文件名：\(code: ":打开 笔记.md")")[language]
  }

  func message(_ failure: NotebookFile.NotebookFileError) -> Markup {
    switch failure {
    case .noName:
      Localized(
        en: "Where to? Name a file: \(code: ":save notes.md")",
        zh: "存到哪里？请写出文件名：\(code: ":保存 笔记.md")")[language]
    case .exists(let path):
      Localized(
        en:
          "\(path) is there already, with other contents. \(code: ":save! \(path)") writes over it.",
        zh: "\(path) 已经存在，内容不同。\(code: ":保存! \(path)") 可以覆盖它。")[language]
    case .noCells(let path):
      Localized(en: "There are no cells in \(path).", zh: "\(path) 里没有单元格。")[language]
    case .unreadable(let error): Markup(message(error))
    case .unwritable(let error): Markup(statement(error)) + advice(error)
    }
  }

  private func advice(_ error: FileError) -> Markup {
    let first =
      switch error.failure {
      case .full:
        Localized(en: " Make some room, or name another place: ", zh: "请腾出一些空间，或换一个位置：")[language]
      case .special, .deadLink:
        Localized(en: " Name another place: ", zh: "请换一个位置：")[language]
      case .missing, .outside, .forbidden, .system, .tooLarge, .unwritable:
        Localized(
          en: " See whether its folder is there and lets you write, or name another place: ",
          zh: "请检查文件夹是否存在、能否写入，或换一个位置：")[language]
      }
    return Localized(
      en: "\(first)\(code: ":save ~/notes.md")",
      zh: "\(first)\(code: ":保存 ~/笔记.md")")[language]
  }

  // MARK: What cannot be kept

  func notAutosaved(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + Localized(
          en: " So the notebook does not save itself for now; it tries again after each cell. ",
          zh: "所以笔记本暂时没有自动保存；每运行一个单元格会再试一次。")[language],
      .warning) + Markup(Localized(en: ":save ~/notes.md", zh: ":保存 ~/笔记.md")[language], .code)
      + Markup(Localized(en: " keeps it elsewhere.", zh: " 可以存到别处。")[language], .warning)
  }

  func notInHistory(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + Localized(
          en: " Until you leave, Up still finds what you type.",
          zh: "离开之前，按上键仍能找到输入过的内容。")[language],
      .warning)
  }

  func notRemembered(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + Localized(
          en: " The setting holds until you leave; set it again when that can be done.",
          zh: "这项设置只在这次有效；等能写入时再设置一次。")[language], .warning)
  }

  /// The message that the default settings are in force.
  func notReadSettings(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + Localized(
          en: " So no setting of yours holds. Move it away, and :set writes another.",
          zh: "所以你的设置都没有生效。把它移走，用 :设置 会另写一个。")[language], .warning)
  }

  // MARK: What the system says

  /// The problem of a file that a person named, with advice.
  func message(_ error: FileError) -> String {
    statement(error) + Localized(en: " ", zh: "")[language] + error.failure.advice[language]
  }

  func statement(_ error: FileError) -> String {
    error.failure.statement(of: error.path)[language] + Localized(en: ".", zh: "。")[language]
  }
}
