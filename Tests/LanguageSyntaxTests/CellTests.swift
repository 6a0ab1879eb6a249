import LanguageSyntax
import Testing

@Suite struct CellTests {
  @Test(arguments: [
    "(", "[1, 2", "f(z) = {", "x =", "1 +", "1 and", "not", "a,", "x :=", "[1,\n", "√", "a ≈ # b",
    "mean(z", "repeat 3 {", "repeat 3 {\n x = 1\n", "for x in", "x -=", "（", "z ＝", "1 ^",
  ])
  func `a cell that needs more lines is incomplete`(code: String) {
    #expect(Cell.isIncomplete(code))
  }

  @Test(arguments: [
    "", "1", "x = 3", "(1)", ")", "[1, 2)", "{ }", "# (", "\"(\"", "\"(", "zᵀ", "x²", "z.T", "1;",
    "repeat 3 { 1 }", "1 +\n2", "$", "z'", "]]((",
  ])
  func `a cell that needs none is not`(code: String) {
    #expect(!Cell.isIncomplete(code))
  }

  @Test(arguments: [
    ("mu = sum(z)/m", "μ = Σ(z) / m"), ("d = z − μ", "d = z - μ"), ("a ** 2", "a ^ 2"),
    ("ｚ＝（ａ－μ）", "z = (a - μ)"), ("Z.T", "Zᵀ"), ("a = 1; b = 2", "a = 1\nb = 2"),
    ("a = 1  # one", "a = 1"),
  ])
  func `code that is spelled in another way is the same`(left: String, right: String) {
    #expect(Cell.areSpelledAlike(left, right))
    #expect(!Cell.areSpelledAlike(left, right + " + 1"))
  }
}
