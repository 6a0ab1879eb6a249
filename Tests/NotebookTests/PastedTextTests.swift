import Notebook
import Testing

@Suite struct `Pasted text` {
  @Test(
    arguments: [
      ("z = [1, 2]\nmean(z)", "z = [1, 2]\nmean(z)"),
      (
        "In[1]: z = [1, 2]\nz = 1×2\n  1  2\nIn[12]: mean(z)\n1.5\nIn[13]: ",
        "z = [1, 2]\nmean(z)\n"
      ),
      ("In [1]: import numpy", "import numpy"),
      (">>> x = 1\n>>> x\n1", "x = 1\nx"),
      (">>> f(z) = {\n...   z\n... }\n", "f(z) = {\n  z\n}"),
      ("julia> x = 1", "x = 1"),
      ("identity 3/10> γ = √(σ² + ε)\n✓ Right.\nidentity 4/10> z", "γ = √(σ² + ε)\nz"),
      ("identity 3/10> γ = 1\n          ... β = 0", "γ = 1\nβ = 0"),
      ("In[3]: m = [1, 2\n  3, 4]\nm = 2×2", "m = [1, 2\n  3, 4]"),
      ("z - 3/2 > 1\na > b", "z - 3/2 > 1\na > b"),
      ("a 3/x> 1", "a 3/x> 1"),
      ("Inf = 3", "Inf = 3"),
      ("In[]: 3", "In[]: 3"),
      ("", ""),
    ])
  func `loses its prompts, and what stood between them`(text: String, code: String) {
    #expect(PastedText.withoutPrompts(text) == code)
  }
}
