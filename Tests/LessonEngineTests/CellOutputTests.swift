import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Testing

@Suite struct `The output of a cell` {
  private func output(of code: String) throws -> CellOutput {
    var workspace = Workspace()
    return CellOutput(try workspace.run(Cell(CellSource(code))))
  }

  @Test func `is what the notebook prints`() throws {
    #expect(try output(of: "μ = 4\n[1, 10] / 3\n2;").text == "μ = 4\n1×2\n  0.3333  3.3333")
  }

  @Test(arguments: [
    ("1 / 3", "0.3333"), ("1 / 3", "0.33"), ("1 / 3", "  0.333\n\n"),
    ("[1, 20] / 3", "1×2\n  0.33 6.67"), ("4", "4"), ("4", "4.0"), ("1e-17", "1.0e-17"),
    ("1.38778e-17", "1.388e-17"), ("1.38778e-17", "1.39e-17"), ("0 / 0", "nan"), ("x = 2", "x = 2"),
    ("2;", ""),
  ])
  func `agrees with`(code: String, text: String) throws {
    #expect(try output(of: code).mismatch(with: text) == nil)
  }

  /// The line of the output, and what is printed instead; -1 and "" stand for nothing.
  @Test(arguments: [
    ("1 / 3", "0.3334", 0, "0.3333"), ("1 / 3", "0.34", 0, "0.3333"),
    // A whole number claims to be exact.
    ("4.7", "5", 0, "4.7"), ("[1, 2]", "1×2\n  1 3", 1, "1  2"),
    ("[1, 2]", "1×2\n  1 2 3", 1, "1  2"), ("[1, 2]", "2×1\n  1 2", 0, "1×2"),
    ("x = 2", "y = 2", 0, "x = 2"), ("2", "2\n\n3", 2, ""), ("2\n3", "2", -1, "3"),
    ("1.38778e-17", "1.388e-16", 0, "1.388e-17"), ("0 / 0", "0", 0, "nan"),
  ])
  func `tells the first line that differs`(
    code: String, text: String, line: Int, printed: String
  ) throws {
    let mismatch = try #require(try output(of: code).mismatch(with: text))
    #expect(mismatch.line ?? -1 == line)
    #expect(mismatch.printed ?? "" == printed)
  }
}
