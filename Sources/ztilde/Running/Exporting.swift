import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import PythonTranslation
import StyledText

/// Writes a program, a notebook or a lesson in a format for others.
struct Exporting {
  enum Source {
    case program(CellSource)
    case document(Document)
  }

  let source: Source
  /// The places of the files it loads, besides the data of the course.
  let dataPlaces: [DataPlace]
  let surroundings: Surroundings
  /// The file that will be written; nil for standard output.
  var path: String?
  /// True if the exercises of a lesson are written with their solutions.
  var withSolutions = false

  /// The result of an export.
  struct Exported {
    let text: SealedText
    /// The files that it loads, from the folder in which it is run.
    var files: [String] = []
    /// Remarks on code that others cannot run, or on failures.
    var remarks: [Block] = []
    /// True if all cells that should run have run.
    var hasRun = true
  }

  /// - Throws: `Cell.ParseError` for code that cannot be read, if the format has no place to show
  ///   it; `CommandError.stopped`; `CommandError.hidesModule`.
  func exported(as format: ExportFormat) throws -> Exported {
    if let path, let module = PythonModules.module(hiddenBy: path.fileName) {
      throw CommandError.hidesModule(module, path: path)
    }
    return switch format {
    case .html: try html()
    case .markdown: try markdown()
    case .python: try python()
    case .ipynb: try notebook()
    case .torch: try torch()
    }
  }

  // MARK: Formats

  private func html() throws(CommandError) -> Exported {
    let (page, diagnostics) = surroundings.waiting { _ in self.page }
    return try run(page.text, diagnostics)
  }

  /// Runs all cells, and returns what they printed.
  private func run(
    _ text: SealedText, _ diagnostics: [Diagnostic]
  ) throws(CommandError) -> Exported {
    guard !diagnostics.contains(where: { $0.problem == .interrupted }) else { throw .stopped }
    return Exported(
      text: text, remarks: surroundings.presentation.blocks(diagnostics),
      hasRun: diagnostics.isEmpty)
  }

  /// A page speaks the language of its title, whatever the program's is.
  private var page: (WebPage, [Diagnostic]) {
    var format = ValueFormat()
    (format.number, format.language) = (surroundings.presentation.number, surroundings.language)
    if case .document(let document) = source, let title = document.title?.title.plain {
      format.language = InterfaceLanguage(of: title)
    }
    switch source {
    case .program(let program):
      let export = NotebookPage(program, name: name, on: workspace(), format: format)
      return (export.page, export.diagnostics)
    case .document(let document) where document.isLesson:
      let lesson = Lesson(document)
      let export = LessonPage(lesson, on: workspace(seed: lesson.seed), format: format)
      return (export.page, export.diagnostics)
    case .document(let document):
      let export = NotebookPage(
        document, running: PieceKinds.standard.runnable, on: workspace(), format: format)
      return (export.page, export.diagnostics)
    }
  }

  private func markdown() throws(CommandError) -> Exported {
    let document = document
    let export = surroundings.waiting { _ in MarkdownExport(document, run(document)) }
    return try run(export.text, export.diagnostics)
  }

  // MARK: The cells

  /// Its name in messages: the path of its file, if it has one.
  var name: String {
    switch source {
    case .document(let document): document.source.name
    case .program(let program):
      if case .file(let name, _) = program.label { name } else { "" }
    }
  }

  private var isLesson: Bool {
    if case .document(let document) = source { document.isLesson } else { false }
  }

  var document: Document {
    switch source {
    case .document(let document): document
    case .program(let program):
      Document(
        SourceText(
          Transcript(
            ProgramCells(program).cells.enumerated().map { place, cell in
              .init(number: place + 1, code: cell.text)
            }
          ).markdown))
    }
  }

  private func run(_ document: Document) -> DocumentRun {
    DocumentRun(
      document, running: PieceKinds.standard.runnable, workspace: workspace(),
      language: surroundings.language)
  }

  private func workspace(seed: UInt64 = 0) -> Workspace {
    let data = DataFolder(
      places: dataPlaces + surroundings.folders.data, limit: surroundings.limits.dataBytes)
    return surroundings.workspace(seed: seed, data: data, isWatched: !isLesson)
  }

  // MARK: Files

  /// Writes the exported file, and beside it the data of the course that it loads.
  ///
  /// - Parameter replaces: true if a file that ztilde has not written may be overwritten.
  /// - Returns: the data that were written.
  func write(
    _ exported: Exported, to path: String, replaces: Bool
  ) throws(CommandError) -> [String] {
    try ExportedFile(path: path).write(exported.text, replaces: replaces)
    let folder = path.folder
    let data = courseData(of: exported, besides: [DataPlace(folder)])
    for name in data { try lay(name, into: folder, replaces: replaces) }
    return data
  }

  /// The files of the course that it loads and that are not in the places where it searches them.
  func courseData(of exported: Exported, besides places: [DataPlace] = []) -> [String] {
    let own = dataPlaces + places
    return exported.files.filter { name in
      !name.contains("/") && DataFolder.path(of: name, in: own) == nil
        && DataFolder.path(of: name, in: surroundings.folders.data) != nil
    }
  }

  /// Writes a file that it loads into the folder of the exported file.
  func lay(
    _ name: String, into folder: String, replaces: Bool
  ) throws(CommandError) {
    let places = dataPlaces + surroundings.folders.data
    guard let path = DataFolder.path(of: name, in: places) else { return }
    let data: SourceText
    do throws(FileError) {
      data = try SourceText.reading(path, name: name, limit: surroundings.limits.dataBytes)
    } catch {
      throw .unreadableFile(error)
    }
    // A file that cells may not load can be there all the same: a link that leads out of the folder.
    let file = ExportedFile(path: "\(folder)/\(name)")
    guard replaces || file.isFree(for: data.bytes) else { throw .foreignFile(file.path) }
    try file.write(data.bytes)
  }
}
