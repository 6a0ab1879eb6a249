import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import PythonTranslation
import StyledText

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Localized(
        en: "Write a program, a notebook or a lesson as something that others run.",
        zh: "把程序、笔记本或课程导出成别的软件能运行的文件。"
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(
        en: "A program (.zt), or a notebook or a lesson (.md).",
        zh: "程序（.zt）、笔记本或课程（.md）。"), valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file(extensions: ["zt", "md"]))
  var file: String

  @Option(
    help: .spoken(
      Localized(en: "What to write.", zh: "导出成什么。"),
      valueName: Format.allCases.map(\.rawValue).joined(separator: "|")))
  var to: Format

  @Option(
    name: .shortAndLong,
    help: .spoken(
      Localized(
        en: "The file to write; without one, standard output.",
        zh: "要写入的文件；省略时写到标准输出。"), valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file())
  var output: String?

  @OptionGroup var options: SharedOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A script that prints the same numbers under NumPy.
    case python
  }

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting { try run(surroundings) }
  }

  private func run(_ surroundings: Surroundings) throws {
    let export: PythonExport
    do {
      export = try self.export(surroundings)
    } catch let error as Cell.ParseError {
      let tried = Workspace().trying(error.diagnostics)
      surroundings.printer.complain(surroundings.presentation.blocks(tried))
      throw ExitCode.failure
    }
    let texts = ExportTexts(surroundings.language)
    let data = courseData(of: export, surroundings)
    if let output {
      try write(export.text.utf8, to: output)
      for name in data {
        try lay(name, beside: output, surroundings)
        try surroundings.printer.show([.paragraph(texts.laid(name, beside: output))])
      }
    } else {
      try Printer.write(export.text)
      surroundings.printer.complain(data.map { .paragraph(texts.needs($0)) })
    }
    surroundings.printer.complain(export.gaps.map { .paragraph(texts.gap($0)) })
  }

  // MARK: Data

  /// The files of the course that the program loads, where none of that name lies beside the file that
  /// is exported or beside the program.
  private func courseData(of export: PythonExport, _ surroundings: Surroundings) -> [String] {
    let own = DataFolder.places(beside: file) + [DataPlace(Self.folder(of: output ?? ""))]
    return export.files.filter { name in
      !name.contains("/") && DataFolder.path(of: name, in: own) == nil
        && DataFolder.path(of: name, in: surroundings.folders.data) != nil
    }
  }

  private func lay(
    _ name: String, beside program: String, _ surroundings: Surroundings
  ) throws(CommandError) {
    guard let path = DataFolder.path(of: name, in: surroundings.folders.data) else { return }
    let data: SourceText
    do throws(FileError) {
      data = try SourceText.reading(path, name: name, limit: surroundings.limits.dataBytes)
    } catch {
      throw .unreadableFile(error)
    }
    try write(data.bytes, to: "\(Self.folder(of: program))/\(name)")
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  private func write(_ bytes: some Collection<UInt8>, to path: String) throws(CommandError) {
    do throws(FileError) {
      try DurableFile.replace(path, with: Array(bytes), rights: 0o644)
    } catch {
      throw .unwritableFile(error)
    }
  }

  private func export(_ surroundings: Surroundings) throws -> PythonExport {
    let source = try surroundings.source(file)
    let allowance = surroundings.allowance
    var translation = PythonTranslation.Options()
    translation.digits = surroundings.presentation.number.digits
    translation.width = surroundings.presentation.width
    translation.language = surroundings.language
    return file.hasSuffix(".md")
      ? try PythonExport(
        Document(source), running: PieceKinds.standard.runnable, under: allowance,
        options: translation)
      : try PythonExport(
        program: CellSource(source.text, label: .file(file)), under: allowance,
        options: translation)
  }
}
