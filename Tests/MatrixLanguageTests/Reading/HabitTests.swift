import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Each habit is found in its samples, and its first fix gives the value that the sample states.
@Suite struct HabitTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let habit: String
    let sample: Habit.Sample

    var testDescription: String { "\(habit): \(sample.code)" }
  }

  private static let cases = Habits.all.flatMap { habit in
    habit.samples.map { Case(habit: habit.id, sample: $0) }
  }

  @Test(arguments: cases)
  private func `a sample is recognised, and its fix is right`(_ example: Case) throws {
    let sample = example.sample
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    if !sample.setup.isEmpty { try workspace.run(sample.setup) }
    let found = workspace.diagnostics(of: sample.code)
    let diagnostic = try #require(workspace.trying(found).first, "\(sample.code) runs")
    guard case .syntax(.foreign(let said)) = diagnostic.problem else {
      Issue.record("\(sample.code) is told as \(diagnostic.problem)")
      return
    }
    #expect(said.id == example.habit)
    #expect(!said.text.all.contains { $0.contains("{}") })
    guard let value = sample.value else {
      #expect(diagnostic.fixes.isEmpty)
      return
    }
    let fix = try #require(diagnostic.fixes.first, "\(sample.code) has no fix")
    let mended = diagnostic.source.replacing(fix.range, with: fix.code)
    #expect(try workspace.run(mended).last.map { shown($0.value) } == value, "\(fix.code)")
  }

  @Test func `each habit has a name of its own, and a sample`() {
    #expect(Set(Habits.all.map(\.id)).count == Habits.all.count)
    #expect(Habits.all.allSatisfy { !$0.samples.isEmpty })
  }

  /// What another language means by it is not known, or is not what this one is for.
  @Test(arguments: [
    "z <- c(1, 2)", "[x² for x in z]", "z |> mean", "mean.(z)", "f <- function(x) x^2",
    "printf(\"%d\", 3)", "7 %% 3", "7 %/% 3", "Z %*% Z", "x = \\frac{1}{2}", "如果 z > 1", "选 b",
    "伽马 乘 c 加 贝塔", "choose a", "3 % 2", "Σ(z) // m",
  ])
  func `nothing is offered where the meaning is not known`(code: String) throws {
    var workspace = try Workspace(after: "z = [1, 2]; m = 2; Z = [1, 2; 3, 4]; c = 3")
    let found = workspace.diagnostics(of: code)
    #expect(workspace.trying(found).first?.fixes.map(\.code) == [] || found.isEmpty)
  }

  /// What an input method types for signs.
  @Test(arguments: [
    ("2……3", "8"), ("「1，2」 + 〔3，4〕", "[4, 6]"), ("1 《 2", "1"), ("2 》 3", "0"),
    ("repeat 2 『 5 』", "[5, 5]"), ("【1；2】", "[1; 2]"), ("（1＋2）×3", "9"),
  ])
  func `a Chinese keyboard is read as it is meant`(code: String, value: String) throws {
    #expect(try output(code) == value)
  }
}
