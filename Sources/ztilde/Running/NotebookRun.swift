import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import PlainFiles
import StyledText

/// Runs the cells of a notebook from top to bottom.
struct NotebookRun {
  private let surroundings: Surroundings
  private let document: Document

  init(_ document: Document, _ surroundings: Surroundings) {
    self.document = document
    self.surroundings = surroundings
  }

  /// Shows what the cells print.
  ///
  /// - Throws: `ExitCode.failure` after the mistakes of a cell have been shown.
  func show() throws {
    let presentation = surroundings.presentation
    _ = try run { try surroundings.printer.show($0, as: presentation) }
  }

  /// Writes what the cells print into the outputs of the notebook's file.
  ///
  /// - Throws: `ExitCode.failure` if a cell failed; the file is then as it was.
  func update(_ path: String) throws {
    let bytes = try run { _ in }.updatedSource
    guard bytes != document.source.bytes else { return }
    try Self.replace(path, with: bytes)
  }

  /// Writes a file again, with outputs as they are printed.
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandError) {
    guard !DurableFile.isReadOnly(path) else { throw .readOnlyFile(path) }
    do throws(FileError) {
      try DurableFile.replace(path, with: bytes)
    } catch {
      throw .unwritableFile(error)
    }
  }

  private func run(_ show: ([Printed]) throws -> Void) throws -> DocumentRun {
    var run = DocumentRun(
      document, running: PieceKinds.standard.runnable,
      workspace: surroundings.workspace(
        data: surroundings.data(beside: document.source.name), isWatched: !document.isLesson),
      language: surroundings.language)
    while let outcome = surroundings.waiting({ _ in run.next() }) {
      switch outcome {
      case .done(let printed): try show(printed)
      case .failed(let diagnostics):
        surroundings.printer.complain(surroundings.presentation.blocks(diagnostics))
        throw ExitCode.failure
      }
    }
    return run
  }
}
