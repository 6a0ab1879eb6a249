import ArgumentParser
import FoundationEssentials
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a program (.zt), a notebook (.md), or what a pipe brings (-).")

  @Argument(help: "A file, or - for standard input.")
  var file: String

  @Flag(help: "Write what the cells of a notebook print into its outputs.")
  var update = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if update, !file.hasSuffix(".md") {
      throw ValidationError("--update works on a notebook, a file that ends in .md.")
    }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    if file == "-" {
      try ProgramRun(surroundings).run(CellSource(StandardInput.text(), label: .file("-")))
      return
    }
    let source: SourceText
    do throws(SourceTextError) {
      source = try SourceText.reading(file, limit: surroundings.limits.lessonBytes)
    } catch {
      let texts = CourseTexts(language: surroundings.language)
      try surroundings.printer.complain([.paragraph(texts.unreadable(error))])
      throw ExitCode.failure
    }
    if file.hasSuffix(".md") {
      try NotebookRun(surroundings).run(Document(source), update: update ? file : nil)
    } else {
      try ProgramRun(surroundings).run(CellSource(source.text, label: .file(file)))
    }
  }
}

/// Runs the cells of a notebook from top to bottom.
struct NotebookRun {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// - Parameter path: the file into which fresh outputs are written; nil to write none.
  /// - Throws: `ExitCode.failure` if a cell failed; the file is then as it was.
  func run(_ document: Document, update path: String?) throws {
    var run = DocumentRun(document, workspace: surroundings.workspace())
    let presentation = surroundings.presentation
    while let cell = run.next() {
      switch cell.outcome {
      case .done(let printed): try surroundings.printer.show(presentation.blocks(printed))
      case .failed(let diagnostics):
        try surroundings.printer.complain(presentation.blocks(diagnostics))
        throw ExitCode.failure
      }
    }
    guard let path else { return }
    do {
      try Data(run.updatedSource).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let texts = CourseTexts(language: surroundings.language)
      try surroundings.printer.complain([.paragraph(texts.unwritable(path))])
      throw ExitCode.failure
    }
  }
}
