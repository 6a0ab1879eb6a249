import ArgumentParser
import StyledText
import TerminalUI

/// Writes pages to the standard streams, in the colours that each can show.
struct Printer: Sendable {
  private let capabilities: TerminalCapabilities
  private let isASCII: Bool

  init(capabilities: TerminalCapabilities, isASCII: Bool) {
    self.capabilities = capabilities
    self.isASCII = isASCII
  }

  /// Writes to standard output.
  ///
  /// - Parameter pipeWidth: how wide a page is that goes into a pipe or a file.
  func show(_ blocks: [Block], pipeWidth: Int = TerminalSize.standard.columns) throws {
    try write(
      blocks, to: .standardOutput, colors: capabilities.colors, pipeWidth: pipeWidth)
  }

  /// Writes to standard error.
  func complain(_ blocks: [Block]) throws {
    try write(
      blocks, to: .standardError, colors: capabilities.reportColors,
      pipeWidth: TerminalSize.standard.columns)
  }

  /// Writes text as it is to standard output: JSON, and what other programs read.
  func write(_ text: String) throws {
    try write(text, to: .standardOutput)
  }

  private func write(
    _ blocks: [Block], to output: TerminalOutput, colors: ColorDepth?, pipeWidth: Int
  ) throws {
    let blocks = isASCII ? ASCIISpelling.spell(blocks) : blocks
    let width = TerminalSize(of: output.descriptor)?.columns ?? pipeWidth
    let lines = Page(blocks).lines(width: width)
    let text =
      if let colors {
        ANSIRenderer(Palette(colors)).render(lines)
      } else {
        PlainRenderer().render(lines)
      }
    try write(text, to: output)
  }

  private func write(_ text: String, to output: TerminalOutput) throws {
    do throws(OutputError) {
      try output.write(text)
    } catch {
      // Nobody reads any more: no failure when a pipe has been closed, one when the disk is full.
      throw error == .closed ? ExitCode.success : ExitCode.failure
    }
  }
}
