import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
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
    } catch let error as Cell.Unreadable {
      let tried = Workspace().trying(error.diagnostics)
      surroundings.printer.complain(surroundings.presentation.blocks(tried))
      throw ExitCode.failure
    }
    if let output {
      do throws(WholeFile.Failure) {
        try WholeFile(output).write(export.text.utf8)
      } catch {
        throw CommandFailure.unwritableFile(error)
      }
    } else {
      try Printer.write(export.text)
    }
    let texts = ExportTexts(surroundings.language)
    surroundings.printer.complain(export.gaps.map { .paragraph(texts.gap($0)) })
  }

  private func export(_ surroundings: Surroundings) throws -> PythonExport {
    let source = try surroundings.source(file)
    let allowance = surroundings.allowance
    var translation = PythonTranslation.Options()
    translation.digits = surroundings.presentation.values.number.digits
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
