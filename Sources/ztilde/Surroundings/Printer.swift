import ArgumentParser
import MatrixLanguage
import Notebook
import PlainFiles
import StyledText
import TerminalUI

/// Writes pages to the standard streams, in the colours that each can show.
struct Printer: Sendable {
  /// Standard output.
  let screen: Screen
  /// Standard error.
  let reports: Screen
  /// The output for a person who types without an editor.
  let questions: Output

  /// Writes to standard output.
  ///
  /// - Parameter pipeWidth: the width of this page in a pipe or a file.
  /// - Throws: the exit code that ends the program: `ExitCode.success` when the reader has gone, as
  ///   `head` does when it has enough, and `ExitCode.failure` when the disk is full.
  func show(_ blocks: [Block], pipeWidth: Int? = nil) throws(ExitCode) {
    var screen = screen
    if let pipeWidth { screen.width = pipeWidth }
    try Self.send(Self.text(blocks, on: screen.measured(by: 1)), to: .standardOutput)
  }

  /// Writes to standard error. A failure to write there is ignored, since there is no other place
  /// to report it.
  func complain(_ blocks: [Block]) {
    try? Output.standardError.write(Self.text(blocks, on: reports))
  }

  /// Asks a person who types without an editor.
  func ask(_ prompt: Markup) {
    try? questions.write(PlainRenderer().render(screen.spelled(prompt)))
  }

  /// Writes text that is laid out already: JSON, Python, the manual and what the command line says.
  /// It must hold no character that a terminal would obey.
  static func write(
    _ text: String, to output: Output = .standardOutput
  ) throws(ExitCode) {
    try send(text.sanitized, to: output)
  }

  private static func send(_ text: String, to output: Output) throws(ExitCode) {
    do throws(OutputError) {
      try output.write(text)
    } catch {
      throw error == .closed ? .success : .failure
    }
  }

  private static func text(_ blocks: [Block], on screen: Screen) -> String {
    screen.renderer.render(screen.lines(blocks))
  }
}

extension Printer {
  /// Writes the output of a program to standard output, and the notes about it to standard error.
  func show(_ printed: [Printed], as presentation: Presentation) throws(ExitCode) {
    try show(presentation.results(printed))
    let notes = presentation.notes(printed)
    if !notes.isEmpty { complain(notes) }
  }
}
