import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import Testing

@Suite struct `A program` {
  private static func printed(by code: String) -> (values: [String], failure: String?) {
    var workspace = Workspace()
    var values: [String] = []
    do {
      try Program(CellSource(code)).run(on: &workspace) { printed in
        values += printed.map { ValueFormat().markup($0).plain }
      }
      return (values, nil)
    } catch EvaluationError.failed(let diagnostic) {
      return (values, diagnostic.problem.id)
    } catch let error as Cell.ParseError {
      return (values, error.diagnostics.map(\.problem.id).joined(separator: " "))
    } catch {
      return (values, "\(error)")
    }
  }

  @Test(
    arguments: [
      ("", [], nil),
      ("1 + 1", ["2"], nil),
      ("a = 2\na * 3", ["a = 2", "6"], nil),
      ("a = 2; a * 3;", [], nil),
      ("f(x) = { y = x; y + 1 }\nf(1)", ["2"], nil),
      ("a = 1\nb = nowhere\nc = 3", ["a = 1"], "name"),
      ("1; 2; [1, 2] + [1, 2, 3]", [], "shape"),
      ("a = 1\nb = )\nc = ]", [], "syntax syntax"),
    ] as [(String, [String], String?)])
  func `shows each statement, up to the one that fails`(
    code: String, values: [String], failure: String?
  ) {
    let result = Self.printed(by: code)
    #expect(result.values == values)
    #expect(result.failure == failure)
  }

  @Test func `stops where nobody wants to see more`() {
    struct Enough: Error {}
    var workspace = Workspace()
    #expect(throws: Enough.self) {
      try Program(CellSource("a = 1\nb = 2")).run(on: &workspace) { _ in throw Enough() }
    }
    #expect(workspace[Name("a")] != nil)
    #expect(workspace[Name("b")] == nil)
  }

  @Test func `is as long as a cell may be`() {
    var limits = Limits()
    limits.cellBytes = 5
    let allowance = Allowance(limits: limits)
    #expect(throws: Never.self) { try Program(CellSource("1 + 1"), under: allowance) }
    #expect(throws: Cell.ParseError.self) { try Program(CellSource("1 + 10"), under: allowance) }
  }
}
