import ArgumentParser
import MatrixLanguage
import NumericCore
import PlainFiles
import StyledText
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@main
enum Main {
  static func main() {
    FreedMemory.keep()
    InterruptFlag.install()
    endWithoutArguments()
    UnknownCommand.end()
    DeepStack.run { exit(ZtildeCommand.runCommandLine().rawValue) }
  }

  /// Without arguments, not even the program's own name, every command would be the notebook.
  private static func endWithoutArguments() {
    guard CommandLine.arguments.isEmpty else { return }
    let message = SystemTexts(Surroundings.spokenLanguage).noArguments
    try? Printer.write(message + "\n", to: .standardError)
    exit(ExitCode.failure.rawValue)
  }
}

extension ZtildeCommand {
  /// Runs the command line, and returns the exit code.
  ///
  /// ArgumentParser would print its messages itself, with unsanitized arguments and file names.
  /// Here they are printed like all other texts.
  fileprivate static func runCommandLine() -> ExitCode {
    do {
      var command = try parseAsRoot()
      try command.run()
      return .success
    } catch {
      let status = exitCode(for: error)
      let text = message(for: error)
      guard !text.isEmpty else { return status }
      do throws(ExitCode) {
        try Printer.write(text + "\n", to: status.isSuccess ? .standardOutput : .standardError)
      } catch {
        return status.isSuccess ? error : status
      }
      return status
    }
  }

  /// The parser's message, in the language of the interface. Code and JSON stay as they are.
  private static func message(for error: any Error) -> String {
    let text = fullMessage(for: error)
    let language = Surroundings.spokenLanguage
    let isForPeople =
      exitCode(for: error) != .success || text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
    guard language != .standard, isForPeople, !text.isEmpty else { return text }
    let page = ParserTexts(language: language)
      .page(fullMessage(for: error, columns: Self.unbroken))
    let screen = Screen().measured(by: 1)
    return screen.renderer.render(screen.lines(page)).trimmingFinalNewline
  }

  /// So many columns that the parser breaks no line: it counts characters, and Chinese ones are wide.
  private static let unbroken = 10_000
}

extension String {
  fileprivate var trimmingFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
