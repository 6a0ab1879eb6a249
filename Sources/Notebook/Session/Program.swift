package import LanguageSyntax
package import MatrixLanguage
package import NumericCore

/// A program in a file or a pipe: read as a whole, then run statement by statement, so that the
/// output before a mistake is shown.
package struct Program: Sendable {
  private let statements: [Cell]

  /// - Throws: every mistake of the program that shows before it runs.
  package init(
    _ source: CellSource, under allowance: Allowance = .unlimited
  ) throws(Cell.ParseError) {
    let cell = try Cell(source, under: allowance)
    statements = cell.statements.map { cell.keeping([$0]) }
  }

  /// Runs the program on a workspace.
  ///
  /// - Parameter show: called with the values of each statement as soon as they are known.
  /// - Throws: the `EvaluationError` of the statement that failed, which leaves nothing in the
  ///   workspace, or an error of `show`.
  package func run(
    on workspace: inout Workspace, show: ([Printed]) throws -> Void
  ) throws {
    for statement in statements { try show(workspace.runForGood(statement)) }
  }
}

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
