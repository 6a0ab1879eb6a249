import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Localized(
        en: "Write a program, a notebook or a lesson for others to read and to run.",
        zh: "把程序、笔记本或课程导出成别人能阅读、能运行的文件。"
      ).spoken,
      discussion: Localized(
        en: """
          html is one page that needs no network: vary moves there, explain opens, answers, hints and \
          mistakes are folded away. markdown is the document with what its cells print, ipynb a \
          notebook for Jupyter, python a script for NumPy, and torch the networks as one program for \
          PyTorch, on one machine or many. A folder of lessons becomes a folder of such files, and \
          with html a site with a start page. A file that ztilde has not written, or that was changed since, is left as it is unless --force is given.
          """,
        zh: """
          html 是一个不需要网络的网页：vary 可以拖动，explain 可以展开，答案、提示和常见错误折叠起来；\
          markdown 是带输出的文档，ipynb 是 Jupyter 笔记本，python 是 NumPy 脚本，torch 是训练其中网络的 PyTorch 程序，可在一台或多台机器上运行。\
          课程文件夹会变成一组这样的文件，用 html 时是一个有首页的网站。\
          已有的文件如果不是 ztilde 写的，或者后来改过，没有 --force 就不会覆盖。
          """
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(
        en: """
          A program (.zt), a notebook or a lesson (.md), a folder of lessons, or - for a program from \
          a pipe.
          """,
        zh: "程序（.zt）、笔记本或课程（.md）、课程文件夹；- 表示管道传来的程序。"),
      valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file(extensions: ["zt", "md"]))
  var file: String

  @Option(
    help: .spoken(
      Localized(
        en: "What to write. Without it, the ending of the file to write says it.",
        zh: "导出成什么。省略时由要写入的文件的扩展名决定。"),
      valueName: ExportFormat.allCases.map(\.rawValue).joined(separator: "|")))
  var to: ExportFormat?

  @Option(
    name: .shortAndLong,
    help: .spoken(
      Localized(
        en: "The file to write, or the folder; without one, standard output.",
        zh: "要写入的文件或文件夹；省略时写到标准输出。"), valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file())
  var output: String?

  @Flag(
    help: .spoken(
      Localized(
        en: "Write over a file that ztilde has not written, or that was changed since.",
        zh: "即使已有的文件不是 ztilde 写的，或者后来改过，也覆盖它。")))
  var force = false

  @Flag(
    help: .spoken(
      Localized(
        en: "With ipynb: the solutions of a lesson in the place of its tasks.",
        zh: "用于 ipynb：课程的任务处直接写出解答。")))
  var solutions = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if solutions, let format, format != .ipynb {
      throw ValidationError(
        Localized(
          en: "--solutions belongs to --to ipynb: \(format.rawValue) has the solutions anyway.",
          zh: "--solutions 只用于 --to ipynb：\(format.rawValue) 本来就带解答。"
        ).spoken)
    }
    if isFolder { return try validateFolder() }
    guard format == nil else { return }
    let formats = ExportFormat.allCases.map { "--to \($0.rawValue)" }.separated
    let endings = ExportFormat.endings.separated
    throw ValidationError(
      Localized(
        en: "Say what to write: \(formats.en), or -o and a file that ends in \(endings.en).",
        zh: "请说明导出成什么：\(formats.zh)；或用 -o 指定扩展名为 \(endings.zh) 的文件。"
      ).spoken)
  }

  private var isFolder: Bool { FileKind(file) == .special(.folder) }

  /// A folder becomes a folder of files. Few lessons have networks, for PyTorch.
  private func validateFolder() throws {
    guard format == .torch || path == nil else { return }
    let formats = ExportFormat.allCases.filter { $0 != .torch }.map { "--to \($0.rawValue)" }
      .separated
    throw ValidationError(
      Localized(
        en: """
          \(file) is a folder, and becomes a folder of files. Say \(formats.en), and -o and the name \
          of the folder to write, as in --to html -o site.
          """,
        zh: """
          \(file) 是文件夹，会导出成一个文件夹。请写明 \(formats.zh)，再用 -o 写出新文件夹的名字，例如 \
          --to html -o site。
          """
      ).spoken)
  }

  private var format: ExportFormat? {
    isFolder ? to ?? .html : to ?? path.flatMap(ExportFormat.init(ofFile:))
  }

  /// The file to write; nil for standard output.
  private var path: String? { output == "-" ? nil : output }

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting { try run(surroundings) }
  }

  private func run(_ surroundings: Surroundings) throws {
    guard let format else { return }
    if isFolder, let path {
      return format == .html
        ? try SiteExport(file, surroundings).write(into: path, replaces: force)
        : try FolderExport(file, as: format, withSolutions: solutions, surroundings)
          .write(into: path, replaces: force)
    }
    let exporting = try exporting(surroundings)
    let exported = try exporting.exported(as: format)
    let texts = ExportTexts(surroundings.language)
    if let path {
      for name in try exporting.write(exported, to: path, replaces: force) {
        try surroundings.printer.show([.paragraph(texts.laid(name, beside: path))])
      }
    } else {
      try Printer.write(exported.text.text)
      let data = exporting.courseData(of: exported, besides: [DataPlace(".")])
      surroundings.printer.complain(data.map { .paragraph(texts.needs($0)) })
    }
    surroundings.printer.complain(exported.remarks)
    if !exported.hasRun { throw ExitCode.failure }
  }

  private func exporting(_ surroundings: Surroundings) throws -> Exporting {
    if file == "-" {
      let text = try StandardInput(limit: surroundings.limits.cellBytes).text()
      return Exporting(
        source: .program(CellSource(text, label: .file("-"))),
        dataPlaces: surroundings.dataPlaces, surroundings: surroundings, path: path,
        withSolutions: solutions)
    }
    let source = try surroundings.source(file)
    return Exporting(
      source: file.hasSuffix(".md")
        ? .document(Document(source)) : .program(CellSource(source.text, label: .file(file))),
      dataPlaces: DataFolder.places(beside: file), surroundings: surroundings, path: path,
      withSolutions: solutions)
  }
}

extension ExportFormat: ExpressibleByArgument {}
