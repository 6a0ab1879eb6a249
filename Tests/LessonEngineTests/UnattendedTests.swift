import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import Support
import Testing

/// A lesson is proved while no one watches, so that no cell may work without end.
@Suite struct UnattendedTests {
  private func lesson(_ name: String, _ cells: [String]) -> Lesson {
    let steps = cells.enumerated().map { number, code in
      "## Step \(number) <!-- {#s\(number)} -->\n\n```zt\n\(code)\n```\n"
    }
    let text = "---\nformat: 1\nid: \(name)\ntitle: A\nsummary: A.\nminutes: 5\n---\n\n"
    return Lesson(
      Document(SourceText(name: name + ".md", text + steps.joined(separator: "\n"))))
  }

  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits.unattended
    change(&limits)
    return limits
  }

  @Test func `a cell that works without end is one diagnostic, and the others go on`() {
    let heavy = lesson(
      "heavy",
      [
        "A = ones(50, 50); repeat 1000 { A @ A };", "2 + 2;",
        "repeat 1000 { repeat 1000 { s = 1 } };", "1 + 1;",
      ])
    let linter = Linter(limits: limits { $0.operations = 10_000_000 })
    let diagnostics = linter.diagnostics(in: heavy, of: LessonCatalog([heavy]))
    #expect(diagnostics.filter { $0.id == "limit" }.map(\.start.line) == [12, 24])
    #expect(diagnostics.allSatisfy { $0.id != "name" })
  }

  @Test func `the values of a lesson take no more memory than a session may have`() {
    let hungry = lesson("hungry", ["repeat 100 { ones(100, 100) };"])
    let linter = Linter(limits: limits { $0.liveBytes = 100_000 })
    let diagnostics = linter.diagnostics(in: hungry, of: LessonCatalog([hungry]))
    #expect(diagnostics.map(\.id).contains("limit"))
  }
}
