import LessonEngine
import Notebook
import Testing

/// Whether a line of a check can fail is found by trying it.
@Suite struct `A check that every answer meets` {
  /// The ids of what is found in a lesson with one task and one check.
  private func diagnostics(_ check: String, setup: String, solution: String) -> [String] {
    let text = """
      ---
      format: 1
      id: a-lesson
      title: A lesson
      summary: One task.
      ---

      ## Do <!-- {#do} -->

      ```zt setup
      \(setup)
      ```

      ```zt task
      ____
      ```

      ```hint
      Try.
      ```

      ```zt solution
      \(solution)
      ```

      ```zt check
      \(check.replacing("\n", with: "  # Not yet.\n"))  # Not yet.
      ```
      """
    let lesson = Lesson(Document(SourceText(name: "a-lesson.md", text)))
    return Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id)
  }

  private static let row = "z = [2, 4, 6, 9] + round(9 * random(1, 4)) / 10\nμ = mean(z)"

  @Test(arguments: [
    "h ≈ h", "z ≈ z", "μ ≈ mean(z)", "1 ≈ 1", "1", "0 < 1", "h - h ≈ 0", "h * 0 ≈ 0", "h² ≥ 0",
    "abs(h) ≥ 0", "var(h) ≥ 0", "h ≈ z / 2 or μ ≈ mean(z)", "h ≤ 5 or h > 5", "not (h ≈ h + 1)",
    "mean(h) ≈ Σ(h) / shape(h)[0] / shape(h)[1]", "max(h) ≥ min(h)", "any(z > 0)", "exp(h) ≥ 0",
    "shape(h) ≈ shape(h * 1)", "(h ≈ h)", "h + z ≈ z + h", "√(h²) ≈ abs(h)",
  ])
  func `is found`(check: String) {
    #expect(diagnostics(check, setup: Self.row, solution: "h = z / 2") == ["check"])
  }

  @Test(arguments: [
    "h ≈ z / 2", "shape(h) ≈ shape(z)", "shape(h)[1] ≈ 4", "shape(h)[0] < 2", "h < z", "h > 0",
    "mean(h) < 1000000", "h < 1e15", "h > -1e200", "abs(mean(h) - μ / 2) < 1e-9", "all(h > 0)",
    "any(h > 0)", "not (h ≈ z)", "not (h ≈ 0.7)", "not (h[0] ≈ z[0])", "h[3] ≈ z[3] / 2",
    "max(h) ≈ max(z) / 2", "var(h) > 0", "abs(h[1]) > 1e-10", "h - h[0] ≈ (z - z[0]) / 2",
    "round(2 * h, 1) ≈ round(z, 1)", "not (h ≈ z * 2) and h > 0", "uses(/)", "h[0] < h[1]",
    "-2 < h < 50", "hist(h)",
  ])
  func `is not taken for one that can fail`(check: String) {
    let found = diagnostics(check, setup: Self.row, solution: "h = z / 2")
    #expect(found == (check == "hist(h)" ? ["check"] : []), "\(found)")
  }

  @Test(arguments: [
    ("f(4) ≈ 2", "x = 1", "f(z) = z / 2", []), ("f(4) ≈ f(4)", "x = 1", "f(z) = z / 2", ["check"]),
    ("f(4, k=2) > f(1, k=2)", "x = 1", "f(z, k=1) = z + k", []),
    ("y ≈ 6", "γ = 1", "b = 3\ny := 2 * b", []),
    ("y - 2 * b ≈ 0 * b", "γ = 1", "b = 3\ny := 2 * b", []),
    ("not (a ≈ 3 and b ≈ 4)", "x = 1", "a, b = 4, 3", []),
    ("a < b or a ≥ b", "x = 1", "a, b = 4, 3", ["check"]),
    ("a < b", "x = 1", "a, b = 3, 4", []),
    ("mean(batch) ≈ 4", "x = 1", "batch = [3, 5, 3, 5]", []),
  ])
  func `is found for functions, formulas and several names`(
    check: String, setup: String, solution: String, expected: [String]
  ) {
    #expect(diagnostics(check, setup: setup, solution: solution) == expected)
  }

  @Test func `is not found where nothing has been tried`() {
    #expect(diagnostics("h ≈ h", setup: "z = [1, 2] + [1, 2, 3]", solution: "h = 1") == ["shape"])
  }
}
