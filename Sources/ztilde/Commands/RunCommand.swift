import ArgumentParser
import MatrixLanguage
import Notebook
import NumericCore

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a program (.zt), a notebook (.md), or what a pipe brings (-).")

  @Argument(help: "A file, or - for standard input.")
  var file: String

  @Flag(help: "Show nothing, but write what the cells of a notebook print into its outputs.")
  var update = false

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if update, !isNotebook {
      throw ValidationError("--update works on a notebook, a file that ends in .md.")
    }
  }

  private var isNotebook: Bool { file.hasSuffix(".md") }

  func run() throws {
    let surroundings = Surroundings(options)
    if file == "-" {
      try ProgramRun(surroundings).runStandardInput()
    } else {
      try surroundings.reporting { try run(surroundings) }
    }
  }

  private func run(_ surroundings: Surroundings) throws {
    let source = try surroundings.source(file)
    guard isNotebook else {
      try ProgramRun(surroundings).run(
        CellSource(source.text, label: .file(file)), data: DataFolder(beside: file))
      return
    }
    let notebook = NotebookRun(Document(source), surroundings)
    if update { try notebook.update(file) } else { try notebook.show() }
  }
}
