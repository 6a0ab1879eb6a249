import LessonEngine
import Notebook
import StyledText
import Testing

@Suite struct `A formula for LaTeX` {
  private static func diagnostics(_ prose: String) -> [LessonDiagnostic] {
    let text = soundLesson.replacing("A number meets a row.", with: prose)
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    return Linter().diagnostics(in: lesson, of: LessonCatalog([lesson]))
  }

  @Test(arguments: [
    ("The mean $\\mu$ of z.", "μ"),
    ("So $x = 2$ holds.", "x = 2"),
    ("$\\sqrt{\\sigma^2 + \\epsilon}$", "√(σ² + ε)"),
    ("It is $\\frac{1}{m} \\sum z^{(i)}$.", "1 / m Σ z⁽ⁱ⁾"),
    ("$$\\tilde{z} = \\gamma z_{norm} + \\beta$$", "```text\nz̃ = γ z_norm + β\n```"),
    ("$$\n\\mu = 4\n$$", "```text\nμ = 4\n```"),
    ("\\(a \\leq b\\) or more", "a ≤ b"),
    ("\\[ \\hat{y} \\cdot X^T \\]", "```text\nŷ · Xᵀ\n```"),
    ("Type \\mu here.", "μ"),
    ("均值\\mu是多少？", "μ"),
    ("$e^{-x}$ and more", "e^(-x)"),
    ("$\\mathrm{Var}[x]$", "Var[x]"),
    ("$\\left( \\frac{a + b}{2} \\right)$", "( (a + b) / 2 )"),
    ("**$a_i$** is strong", "a_i"),
    ("> $\\alpha$ in a quote", "α"),
    ("- $10^3$ in a list", "10³"),
  ])
  func `is found in prose, with how it is written here`(_ prose: String, _ fix: String) {
    let diagnostics = Self.diagnostics(prose)
    #expect(diagnostics.map(\.id) == ["math"])
    #expect(diagnostics.map { $0.fix[.english] } == [fix])
  }

  @Test(arguments: [
    "$\\begin{matrix} a & b \\end{matrix}$", "$\\foo{x}$", "$\\sqrt{$", "\\unknowncommand",
  ])
  func `that is not known is told in general words`(_ prose: String) {
    let diagnostics = Self.diagnostics(prose)
    #expect(diagnostics.map(\.id) == ["math"])
    #expect(diagnostics.allSatisfy { $0.fix[.english].contains("`√(σ² + ε)`") })
    #expect(diagnostics.allSatisfy { $0.fix[.chinese].contains("`√(σ² + ε)`") })
  }

  @Test(arguments: [
    "It costs $5, not $6.", "From $5 to $10.", "$5/$6", "One $ alone.", "Pay \\$3 and \\$4.",
    "Type `\\mu` and TAB, or `$x$`.", "A folder C:\\data is none.", "Two \\* stars \\_ here.",
    "A [link](#halve) and \\[brackets.", "a \\\nnew line",
  ])
  func `is none of these`(_ prose: String) {
    #expect(Self.diagnostics(prose).map(\.id) == [])
  }

  @Test(arguments: [
    ("`/` divides.", "Halve $z$."), ("# h has to hold the half", "# $h$ has to hold the half"),
    ("You got `= m`.", "You got $m$."), ("Yes — It is.", "Yes — $x$ is."),
    ("## Halve a row", "## Halve $z$"), ("Right.", "Right: $z$."),
  ])
  func `is found wherever prose is shown`(_ old: String, _ new: String) {
    let text = soundLesson.replacing(old, with: new, maxReplacements: 1)
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    #expect(Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id) == ["math"])
  }

  /// However many marks lack a partner, each is looked for once.
  @Test func `costs no more than its length`() {
    for mark in ["\\(", "\\[", "$$ ", "$x ", "\\ab{"] {
      let prose = String(repeating: mark, count: 20_000)
      #expect(Set(Self.diagnostics(prose).map(\.id)).isSubset(of: ["math"]))
    }
  }
}
