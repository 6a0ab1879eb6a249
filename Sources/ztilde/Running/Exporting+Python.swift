import PlainFiles
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import PythonTranslation
import StyledText

/// Programs in Python, each with what Python has nothing for.
extension Exporting {
  func python() throws(Cell.ParseError) -> Exported {
    let allowance = surroundings.allowance
    let export =
      switch source {
      case .program(let source):
        try PythonExport(program: source, under: allowance, options: options)
      case .document(let document):
        try PythonExport(
          document, running: PieceKinds.standard.runnable, under: allowance, options: options)
      }
    return Exported(
      text: export.sealedText, files: export.files, remarks: remarks(on: export.gaps))
  }

  func notebook() throws(Cell.ParseError) -> Exported {
    let export = try NotebookExport(
      document, withSolutions: withSolutions, under: surroundings.allowance, options: options)
    return Exported(
      text: export.sealedText, files: export.files, remarks: remarks(on: export.gaps))
  }

  /// - Throws: a refusal, if no network is trained.
  func torch() throws -> Exported {
    let document = document
    let roles = PieceKinds.standard.runnable
    let cells = try document.cells(running: roles, under: surroundings.allowance)
    let program: TorchProgram
    do throws(TorchProgram.Refusal) {
      program = try TorchProgram(
        document.fences.compactMap { cells[$0] }, options: options, title: title,
        file: programName.shellWord)
    } catch {
      throw CommandError.noNetwork(error)
    }
    let texts = ExportTexts(surroundings.language)
    return Exported(
      text: SealedText(before: program.text.before, after: program.text.after),
      files: program.files,
      remarks: texts.leftBehind(program.left) + remarks(on: program.gaps)
        + (program.lineCount.all > TorchProgram.fewLines
          ? [.paragraph(texts.long(program.lineCount))] : []))
  }

  /// The name of the program, in the commands that it says it is run by.
  private var programName: String {
    if let path { return path.fileName }
    let stem = title.prefix { $0 != "." }
    return PythonModules.module(hiddenBy: "\(stem).py") == nil ? "\(stem).py" : "\(stem)_lab.py"
  }

  /// The notebook's name in the program's first comment.
  private var title: String { ["", "-"].contains(name.fileName) ? "notebook" : name.fileName }

  private var options: PythonTranslation.Options {
    var options = PythonTranslation.Options(
      digits: surroundings.presentation.number.digits, width: surroundings.presentation.width)
    options.language = surroundings.language
    return options
  }

  private func remarks(on gaps: [PythonTranslation.Gap]) -> [Block] {
    let texts = ExportTexts(surroundings.language)
    return gaps.map { .paragraph(texts.gap($0)) }
  }
}
