import Notebook
import Testing

/// What comes through a pipe, cut at the lines that ask for help.
@Suite struct PipedProgramTests {
  @Test func `code knows the line in which it begins`() {
    let program = PipedProgram("?\n\nz = [1,\n?\n2]\nmean?\n  \n：帮助 keys\nz # why?\n")
    #expect(
      program.parts == [
        .question("?"), .code("\nz = [1,\n?\n2]", firstLine: 2), .question("mean?"),
        .question("：帮助 keys"), .code("z # why?\n", firstLine: 9),
      ])
  }

  @Test(arguments: ["", "\n", "1 + 1", "a = 1\r\nb = 2\r\n", "# why?\n", "x = [\n1"])
  func `code without a question is one piece`(code: String) {
    #expect(PipedProgram(code).parts == [.code(code, firstLine: 1)])
  }

  /// The code before each question is read again as long as brackets are open in it.
  @Test func `a bracket that nothing closes does not take forever`() {
    let lines = 20_000
    let program = PipedProgram("x = [\n" + String(repeating: "1,\n?z\n", count: lines))
    guard case .code(let first, let firstLine) = program.parts.first else {
      Issue.record("no code")
      return
    }
    #expect(firstLine == 1 && first.hasPrefix("x = [\n1,\n?z\n1,"))
    #expect(program.parts.count == 1)
  }

  @Test func `many questions between many lines do not either`() {
    let count = 20_000
    let parts = PipedProgram(String(repeating: "x = 1\n?z\n", count: count)).parts
    #expect(parts.count == 2 * count)
    #expect(parts.suffix(2) == [.code("x = 1", firstLine: 2 * count - 1), .question("?z")])
  }
}
