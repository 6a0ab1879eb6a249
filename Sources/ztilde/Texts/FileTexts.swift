import LanguageSyntax
import Notebook
import PlainFiles
import StyledText

/// What is said about files: what was kept where, and what could not be.
struct FileTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  private func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  private func code(_ english: String, _ chinese: String) -> Markup {
    Markup(text(english, chinese), .code)
  }

  // MARK: Notebooks

  func saved(_ path: String) -> Markup {
    Markup(text("Saved in \(path).", "已保存到 \(path)。"), .secondary)
  }

  /// What a file holds that may come from anywhere.
  func holds(_ contents: NotebookFile.Contents) -> Markup {
    let cells = contents.cells.count
    let (lines, bytes) = (contents.lines, contents.bytes)
    let figures = text(
      "\(contents.path): \(cells) cell\(cells == 1 ? "" : "s"), "
        + "\(lines) line\(lines == 1 ? "" : "s"), \(bytes) byte\(bytes == 1 ? "" : "s")",
      "\(contents.path)：\(cells) 个单元格，\(lines) 行，\(bytes) 字节")
    return Markup(figures + (contents.heading.map { text(", “\($0)”", "，“\($0)”") } ?? ""))
  }

  var mayItRun: Markup {
    Markup(
      text(
        "Enter runs the cells, which may store other values under your names; n leaves all as it is.",
        "直接按回车就运行这些单元格，它们可能改写你的变量；输入 n 则一切不变。"),
      .secondary)
  }

  var nothingHasRun: Markup {
    Markup(text("Nothing has run; all is as it was.", "什么也没有运行，一切不变。"), .secondary)
  }

  /// - Parameters:
  ///   - run: how many cells have run,
  ///   - all: of how many.
  func opened(_ path: String, run: Int, of all: Int) -> Markup {
    if run == all {
      let cells =
        all == 1 ? "The cell of \(path) has run." : "All \(all) cells of \(path) have run."
      return Markup(text(cells, "已运行 \(path) 的全部 \(all) 个单元格。"), .secondary)
    }
    return Markup(
      text(
        "Of the \(all) cells of \(path), \(run) \(run == 1 ? "has" : "have") run; it stopped at this one.",
        "\(path) 共有 \(all) 个单元格，已运行 \(run) 个，停在这一个。"))
  }

  /// What the greeting says of a notebook that was left unsaved.
  var unsavedBefore: Markup {
    Markup(text("Your last notebook was not saved; ", "上次的笔记本没有保存，用 ")) + code(":open", ":打开")
      + Markup(text(" brings it back.", " 可以找回。"))
  }

  var nothingBefore: Markup {
    Markup(text("There is no notebook before this one. Name a file: ", "没有上一次的笔记本。请写出文件名："))
      + code(":open notes.md", ":打开 笔记.md")
  }

  func message(_ failure: NotebookFile.Failure) -> Markup {
    switch failure {
    case .noName:
      Markup(text("Where to? Name a file: ", "存到哪里？请写出文件名：")) + code(":save notes.md", ":保存 笔记.md")
    case .exists(let path):
      Markup(text("\(path) is there already, with other contents. ", "\(path) 已经存在，内容不同。"))
        + code(":save! \(path)", ":保存! \(path)") + Markup(text(" writes over it.", " 可以覆盖它。"))
    case .noCells(let path):
      Markup(text("There are no cells in \(path).", "\(path) 里没有单元格。"))
    case .unreadable(let error): Markup(message(error))
    case .unwritable(let error): Markup(statement(error)) + advice(error)
    }
  }

  private func advice(_ error: FileError) -> Markup {
    let first =
      switch error.failure {
      case .full: text(" Make some room, or name another place: ", "请腾出一些空间，或换一个位置：")
      case .special, .deadLink: text(" Name another place: ", "请换一个位置：")
      case .missing, .outside, .forbidden, .system, .tooLarge, .unwritable:
        text(
          " See whether its folder is there and lets you write, or name another place: ",
          "请检查文件夹是否存在、能否写入，或换一个位置：")
      }
    return Markup(first) + code(":save ~/notes.md", ":保存 ~/笔记.md")
  }

  // MARK: What cannot be kept

  func notAutosaved(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + text(
          " So the notebook does not save itself for now; it tries again after each cell. ",
          "所以笔记本暂时没有自动保存；每运行一个单元格会再试一次。"),
      .warning) + code(":save ~/notes.md", ":保存 ~/笔记.md")
      + Markup(text(" keeps it elsewhere.", " 可以存到别处。"), .warning)
  }

  func notInHistory(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + text(
          " Until you leave, Up still finds what you type.", "离开之前，按上键仍能找到输入过的内容。"),
      .warning)
  }

  func notRemembered(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + text(
          " The setting holds until you leave; set it again when that can be done.",
          "这项设置只在这次有效；等能写入时再设置一次。"), .warning)
  }

  /// That the settings are as if nothing had been chosen.
  func notReadSettings(_ error: FileError) -> Markup {
    Markup(
      statement(error)
        + text(
          " So no setting of yours holds. Move it away, and :set writes another.",
          "所以你的设置都没有生效。把它移走，用 :设置 会另写一个。"), .warning)
  }

  // MARK: What the system says

  /// What is wrong with a file that a person named, and what to do.
  func message(_ error: FileError) -> String {
    statement(error) + text(" ", "") + error.failure.advice(in: language)
  }

  func statement(_ error: FileError) -> String {
    error.failure.statement(of: error.path, in: language) + text(".", "。")
  }
}
