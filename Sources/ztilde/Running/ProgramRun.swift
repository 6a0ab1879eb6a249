import ArgumentParser
import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import TerminalUI

/// Runs a program and shows its output as soon as it is known.
struct ProgramRun {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Runs the program from standard input. Lines that ask for help are answered on the way.
  func runStandardInput() throws {
    let text = try StandardInput(limit: surroundings.limits.cellBytes).text()
    var workspace = surroundings.workspace()
    for part in PipedProgram(text).parts {
      switch part {
      case .code(let code, let line):
        try run(CellSource(code, label: .file("-", firstLine: line)), on: &workspace)
      case .question(let line):
        var console = Console(workspace, presentation: surroundings.presentation)
        for case .page(let blocks) in console.receive(line) {
          try surroundings.printer.show(blocks)
        }
      }
    }
  }

  /// - Parameter data: the files that the program may load, if they lie in another folder than this
  ///   one.
  /// - Throws: `ExitCode.failure` after the mistakes have been shown.
  func run(_ source: CellSource, data: DataFolder? = nil) throws {
    var workspace = surroundings.workspace(data: data)
    try run(source, on: &workspace)
  }

  private func run(_ source: CellSource, on workspace: inout Workspace) throws {
    let presentation = surroundings.presentation
    do {
      let program = try Program(source, under: workspace.resources.allowance)
      try surroundings.waiting { display in
        try program.run(on: &workspace) { printed in
          // Most statements of a long program print nothing, and need no check of the terminal.
          guard !printed.isEmpty else { return }
          try display.aside { try surroundings.printer.show(printed, as: presentation) }
        }
      }
    } catch let error as Cell.ParseError {
      try fail(workspace.trying(error.diagnostics))
    } catch EvaluationError.failed(let diagnostic) {
      try fail([diagnostic])
    }
  }

  private func fail(_ diagnostics: [Diagnostic]) throws {
    surroundings.printer.complain(surroundings.presentation.blocks(diagnostics))
    throw ExitCode.failure
  }
}
