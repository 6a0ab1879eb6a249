import PlainFiles
import ArgumentParser
import StyledText
import TerminalUI

/// Writes pages to the standard streams, in the colours that each can show.
struct Printer: Sendable {
  private let capabilities: TerminalCapabilities
  private let isASCII: Bool
  /// How wide the terminal draws what Unicode leaves open.
  var rule = DisplayWidth.Rule.standard
  /// How wide a page is that goes into a pipe or a file.
  private let pipeWidth: Int

  init(
    capabilities: TerminalCapabilities, isASCII: Bool,
    pipeWidth: Int = TerminalSize.standard.columns
  ) {
    self.pipeWidth = pipeWidth
    self.capabilities = capabilities
    self.isASCII = isASCII
  }

  /// Writes to standard output.
  ///
  /// - Parameter pipeWidth: how wide this page is in a pipe or a file.
  /// - Throws: what ends the program: `ExitCode.success` when nobody reads any more, as `head` does
  ///   when it has enough, and `ExitCode.failure` when the disk is full.
  func show(
    _ blocks: [Block], pipeWidth: Int? = nil
  ) throws(ExitCode) {
    try Self.send(
      text(
        blocks, for: .standardOutput, colors: capabilities.colors,
        pipeWidth: pipeWidth ?? self.pipeWidth), to: .standardOutput)
  }

  /// Writes to standard error. What cannot be said there cannot be said at all.
  func complain(_ blocks: [Block]) {
    let text = text(
      blocks, for: .standardError, colors: capabilities.reportColors,
      pipeWidth: TerminalSize.standard.columns)
    try? Output.standardError.write(text)
  }

  /// Asks somebody who types without an editor, on whichever stream they look at.
  func ask(_ prompt: Markup) {
    let prompt = isASCII ? ASCIISpelling.spell(prompt) : prompt
    let output: Output =
      capabilities.writesToTerminal ? .standardOutput : .standardError
    try? output.write(PlainRenderer().render(prompt))
  }

  /// Writes text that is laid out already: JSON, Python, the manual and what the command line says.
  /// Nothing goes through that a terminal would obey.
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

  /// The page as lines of a screen, in the signs that it can show.
  func lines(_ blocks: [Block], width: Int) -> [Markup] {
    let blocks =
      isASCII ? ASCIISpelling.spell(blocks) : FrameSpelling.spell(blocks, for: rule)
    return Page(blocks).lines(width: width, rule: rule)
  }

  private func text(
    _ blocks: [Block], for output: Output, colors: ColorDepth?, pipeWidth: Int
  ) -> String {
    let width = TerminalSize(of: output.descriptor)?.columns ?? pipeWidth
    let lines = lines(blocks, width: width)
    guard let colors else { return PlainRenderer().render(lines) }
    return ANSIRenderer(Palette(colors)).render(lines)
  }
}
