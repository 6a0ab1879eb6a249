import ArgumentParser
import MatrixLanguage
import Notebook
import StyledText

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Compute one cell and show its values.")

  @Argument(help: "The code, as in 'mean([1, 2; 3, 4], axis=1)'.")
  var code: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    try ProgramRun(surroundings).run(CellSource(code, label: .input(1)))
  }
}

/// Runs a program and shows what it prints as soon as it is known.
struct ProgramRun {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// - Throws: `ExitCode.failure` after the mistakes have been shown.
  func run(_ source: CellSource) throws {
    var workspace = surroundings.workspace()
    let printer = surroundings.printer
    let presentation = surroundings.presentation
    do {
      let program = try Program(source, for: workspace)
      try program.run(on: &workspace) { printed in
        try printer.show(presentation.blocks(printed))
      }
    } catch let error as Cell.Unreadable {
      try fail(error.diagnostics)
    } catch EvaluationError.failed(let diagnostic) {
      try fail([diagnostic])
    }
  }

  private func fail(_ diagnostics: [Diagnostic]) throws {
    try surroundings.printer.complain(surroundings.presentation.blocks(diagnostics))
    throw ExitCode.failure
  }
}
