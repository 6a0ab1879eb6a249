import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
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
  /// Whether the exercises of a lesson are written with their solutions.
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

  /// - Throws: the error of a cell that cannot be read, if the format has no place to show it.
  func exported(as format: ExportFormat) throws -> Exported {
    switch format {
    case .markdown: markdown()
    case .python: try python()
    case .ipynb: try notebook()
    case .torch: try torch()
    }
  }

  // MARK: Formats

  private func markdown() -> Exported {
    let document = document
    let export = surroundings.waiting { _ in MarkdownExport(document, run(document)) }
    return Exported(
      text: export.text, remarks: surroundings.presentation.blocks(export.diagnostics),
      hasRun: export.diagnostics.isEmpty)
  }

  // MARK: The cells

  var document: Document {
    switch source {
    case .document(let document): document
    case .program(let program):
      Document(
        SourceText(Transcript([.init(number: 1, code: program.text.trimmed)]).markdown))
    }
  }

  private func run(_ document: Document) -> DocumentRun {
    let data = DataFolder(
      places: dataPlaces + surroundings.folders.data, limit: surroundings.limits.dataBytes)
    return DocumentRun(
      document, running: PieceKinds.standard.runnable,
      workspace: surroundings.workspace(data: data, isWatched: !document.isLesson),
      language: surroundings.language)
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
    for name in data { try lay(name, into: folder) }
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

  private func lay(_ name: String, into folder: String) throws(CommandError) {
    guard let path = DataFolder.path(of: name, in: surroundings.folders.data) else { return }
    let data: SourceText
    do throws(FileError) {
      data = try SourceText.reading(path, name: name, limit: surroundings.limits.dataBytes)
    } catch {
      throw .unreadableFile(error)
    }
    try ExportedFile(path: "\(folder)/\(name)").write(data.bytes)
  }
}
