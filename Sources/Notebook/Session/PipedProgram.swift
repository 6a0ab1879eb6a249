import LanguageSyntax
import MatrixLanguage

/// A program from a pipe, in which lines may ask for help, as at a prompt.
package struct PipedProgram: Sendable {
  package enum Segment: Hashable, Sendable {
    case code(String, firstLine: Int)
    /// `?mean`, `:help keys`
    case question(String)
  }

  package let parts: [Segment]

  package init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.contains(where: { Self.isQuestion($0) }) else {
      parts = [.code(text, firstLine: 1)]
      return
    }
    var parts: [Segment] = []
    var code: [Substring] = []
    var firstLine = 1
    var (bytes, bytesRead) = (0, 0)
    func endCode() {
      if code.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        parts.append(.code(code.joined(separator: "\n"), firstLine: firstLine))
      }
      firstLine += code.count
      (code, bytes) = ([], 0)
    }
    /// A line inside of open brackets is no question.
    func isInCode() -> Bool {
      bytesRead += bytes
      return bytesRead > Self.mostBytesRead || Cell.isIncomplete(code.joined(separator: "\n"))
    }
    for line in lines {
      if Self.isQuestion(line), !isInCode() {
        endCode()
        parts.append(.question(String(line)))
        firstLine += 1
      } else {
        code.append(line)
        bytes += line.utf8.count + 1
      }
    }
    endCode()
    self.parts = parts
  }

  /// Open code is read anew at each question, and a pipe full of questions would take forever.
  /// Beyond this limit a question is code, and the parser reports it.
  private static let mostBytesRead = 2 << 20

  /// True if a line asks for help. A comment may end in a question mark.
  private static func isQuestion(_ line: Substring) -> Bool {
    switch TypedInput(String(line)) {
    case .command(let command): Console.commands.name(meantBy: command.word) == Console.help.name
    case .question: !line.contains("#")
    case .nothing, .code: false
    }
  }
}
