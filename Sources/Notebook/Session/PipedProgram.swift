import MatrixLanguage

/// A program as it comes through a pipe, in which lines may ask for help, as at a prompt.
package struct PipedProgram: Sendable {
  package enum Part: Hashable, Sendable {
    /// Code, below as many empty lines as there are lines before it: its mistakes show the right ones.
    case code(String)
    /// `?mean`, `:help keys`
    case question(String)
  }

  package let parts: [Part]

  package init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.contains(where: { Self.isQuestion($0) }) else {
      parts = [.code(text)]
      return
    }
    var parts: [Part] = []
    var code: [Substring] = []
    func add(_ code: [Substring]) {
      guard code.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
      parts.append(.code(code.joined(separator: "\n")))
    }
    for (place, line) in lines.enumerated() {
      // In the midst of brackets nobody asks.
      if Self.isQuestion(line), !Cell.isIncomplete(code.joined(separator: "\n")) {
        add(code)
        parts.append(.question(String(line)))
        code = Array(repeating: "", count: place + 1)
      } else {
        code.append(line)
      }
    }
    add(code)
    self.parts = parts
  }

  /// Whether a line asks for help. A comment may end in a question mark.
  private static func isQuestion(_ line: Substring) -> Bool {
    let line = String(line)
    if let command = CommandInput(line) {
      return Console.commands.match(command.word) == .command(.help)
    }
    return HelpTopic(line) != nil && !line.contains("#")
  }
}
