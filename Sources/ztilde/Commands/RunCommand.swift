import ArgumentParser
import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Localized(
        en: "Run a program (.zt), a notebook (.md), or what a pipe brings (-).",
        zh: "运行程序（.zt）、笔记本（.md），或管道传来的内容（-）。"
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(en: "A file, or - for standard input.", zh: "文件；- 表示标准输入。"),
      valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file(extensions: ["zt", "md"]))
  var file: String

  @Flag(
    help: .spoken(
      Localized(
        en: "Show nothing, but write what the cells of a notebook print into its outputs.",
        zh: "不显示结果，而是把各单元格的输出写回笔记本。")))
  var update = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if update, !isNotebook {
      throw ValidationError(
        Localized(
          en: "--update works on a notebook, a file that ends in .md.",
          zh: "--update 只能用于笔记本，也就是以 .md 结尾的文件。"
        ).spoken)
    }
  }

  private var isNotebook: Bool { file.hasSuffix(".md") }

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      if file == "-" {
        try ProgramRun(surroundings).runStandardInput()
      } else {
        try run(surroundings)
      }
    }
  }

  private func run(_ surroundings: Surroundings) throws {
    let source = try surroundings.source(file)
    guard isNotebook else {
      try ProgramRun(surroundings).run(
        CellSource(source.text, label: .file(file)), data: surroundings.data(beside: file))
      return
    }
    let document = Document(source)
    // The numbers of a lesson come from its seed, and each step has names of its own.
    guard !update || !document.isLesson else { throw CommandError.outputsOfLesson(file) }
    let notebook = NotebookRun(document, surroundings)
    if update { try notebook.update(file) } else { try notebook.show() }
  }
}
