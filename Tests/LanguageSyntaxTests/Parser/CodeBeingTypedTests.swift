import LanguageSyntax
import Testing

@Suite struct `Code that is being typed` {
  @Test(
    arguments: [
      ("x = 2z + ", ["2z"]), ("[1 2 3]", ["2"]), ("x = 2z|", []), ("x = 2z +|", ["2z"]),
      ("mean(z)) ", [")"]), ("x = * 3 + ", ["*"]), ("c γ + β", ["c γ"]), ("2 = x ", ["2"]),
      ("for i in range(3): ", ["for"]), ("x = 1e-5|", []), ("x = 1e-|", []),
      ("z[0] = 30; ", ["z[0]"]), ("y = ¿ + 1", ["¿"]),
      // The lines before and below.
      ("x = 2z\ny = |", ["2z"]), ("x = 1|\ny = 2z", ["2z"]), ("x = (|\ny = 2z", []),
      ("x = 2z|\ny = 3z\nw = 4z", ["3z", "4z"]), ("x = 2z\n\n|", ["2z"]),
      // What may still become right.
      ("mean(z", []), ("[1, 2; 3", []), ("x = ", []), ("x := ", []), ("f(x) =", []), ("a, b ", []),
      ("μ = ____", []), ("x = ____ + 2|", []), ("1 +\n", []), ("for i ", []), ("repeat 3 {", []),
      ("z = mean（z，ax", []), ("σ² ＝ ", []), ("\"a text", []), ("# 2z is wrong ", []), ("", []),
      // The cursor stands before it.
      ("|x = 2z + 1", []), ("x = |2z + 1", []), ("x = 2|z + 1", []), ("x = 2z | + 1", ["2z"]),
    ] as [(String, [String])])
  func `is wrong where nothing that follows could make it right`(
    code: String, mistakes: [String]
  ) {
    #expect(CodeBeingTyped.mistakes(in: code) == mistakes)
  }
}
