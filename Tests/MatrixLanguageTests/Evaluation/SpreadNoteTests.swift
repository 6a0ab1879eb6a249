import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// The note where a column and a row have met as a matrix, of which one number was made.
@Suite struct SpreadNoteTests {
  private func notes(_ code: String, in language: InterfaceLanguage = .english) throws -> [String] {
    var workspace = try Workspace(after: "y = [1, 2, 3]; p = [1; 2; 4]; q = [1; 2]; x = [1, 2, 3]")
    var format = ValueFormat()
    format.language = language
    return try workspace.run(code).compactMap(\.note).map { format.markup($0).plain }
  }

  @Test(arguments: [
    "mean((y - p)²)", "sum(abs(y - p))", "√mean((p - y)²)", "mean(y == p)", "all(y ≈ p)",
    "std(y * p)",
    "d = y - p; mean(d²)", "f(a, b) = { d = a - b; mean(d²) }; f(y, p)", "L := mean((y - p)²); L",
    "grad(mean((y - p)²), p)", "L = mean((y - p)²); L", "repeat 3 { max(y - p) }",
    "f(a, b) = a - b; sum(f(y, p))", "mean((y - p)²); mean((y - p)²)", "sum(y + q)",
  ])
  func `one note tells of it`(code: String) throws {
    #expect(try notes(code).count == 1)
  }

  @Test(arguments: [
    "y - p", "heatmap(p + y)", "mean(y * p, axis=1)", "max(abs(x - xᵀ))", "mean((y - pᵀ)²)",
    "mean(y + 2)", "sum(ones(2, 3) * y)", "sum(p @ y)", "d = y - p; mean(y)", "sum(y) + sum(p)",
    "mean(ones(3, 3) + p)",
  ])
  func `what is plainly meant has none`(code: String) throws {
    #expect(try notes(code).isEmpty)
  }

  @Test func `it says what happened and what to write`() throws {
    #expect(
      try notes("mean((y - p)²)") == [
        "y is 1×3 and p is 3×1, so y - p is 3×3: each number of the one has met each of the other. "
          + "For pairs, write y - pᵀ"
      ])
    #expect(
      try notes("mean((y - q)²)") == [
        "y is 1×3 and q is 2×1, so y - q is 2×3: each number of the one has met each of the other."
      ])
    #expect(
      try notes("mean((y - p)²)", in: .chinese) == [
        "y 是 1×3，p 是 3×1，所以 y - p 是 3×3：一边的每个数都和另一边的每个数算了一次。想要一一对应，就写 y - pᵀ"
      ])
    // By hand: the differences of [1, 2, 3] and [1, 2, 4] are 0, 0 and -1.
    #expect(try output("sum((y - pᵀ)²)", after: "y = [1, 2, 3]; p = [1; 2; 4]") == "1")
  }
}
