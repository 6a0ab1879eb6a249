import ArgumentParser
import FoundationEssentials
import MatrixLanguage
import Notebook
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
    _ = try run { try surroundings.printer.show(presentation.blocks($0)) }
  }

  /// Writes what the cells print into the outputs of the notebook's file.
  ///
  /// - Throws: `ExitCode.failure` if a cell failed; the file is then as it was.
  func update(_ path: String) throws {
    let bytes = try run { _ in }.updatedSource
    guard bytes != document.source.bytes else { return }
    do {
      try replace(URL(filePath: path).resolvingSymlinksInPath().path, with: bytes)
    } catch {
      throw CommandFailure.unwritableFile(path)
    }
  }

  /// Puts another file in the place of one, with the same rights: whoever reads it meanwhile reads
  /// one of the two, whole.
  private func replace(_ path: String, with bytes: [UInt8]) throws {
    let files = FileManager.default
    let rights = try files.attributesOfItem(atPath: path)[.posixPermissions]
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    try files.setAttributes([.posixPermissions: rights ?? 0o644], ofItemAtPath: path)
  }

  private func run(_ show: ([Printed]) throws -> Void) throws -> DocumentRun {
    var run = DocumentRun(
      document, workspace: surroundings.workspace(), language: surroundings.language)
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
