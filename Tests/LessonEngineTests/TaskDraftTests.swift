import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import Testing

@Suite struct `The draft of an answer` {
  private static let starter = "γ = ____\nβ = ____\nz̃ = γ * z_norm + β"

  @Test(arguments: [
    // One line, in any spelling, in any order.
    ("β = μ", "γ = ____\nβ = μ\nz̃ = γ * z_norm + β"),
    ("  gamma  = 1  ", "gamma  = 1\nβ = ____\nz̃ = γ * z_norm + β"),
    ("β = 2\nγ = 1", "γ = 1\nβ = 2\nz̃ = γ * z_norm + β"),
    ("γ ＝ √（9）", "γ ＝ √（9）\nβ = ____\nz̃ = γ * z_norm + β"),
    // A statement of several lines is one.
    ("γ = √(\n  9)", "γ = √(\n  9)\nβ = ____\nz̃ = γ * z_norm + β"),
    // What it needs goes above it.
    ("s = σ² + ε\nγ = √s", "s = σ² + ε\nγ = √s\nβ = ____\nz̃ = γ * z_norm + β"),
    // What is only looked at goes nowhere.
    ("γ = 1; γ", "γ = 1\nβ = ____\nz̃ = γ * z_norm + β"),
    // A line that cannot be read has its place all the same, and so has one with a blank.
    ("γ = √(σ² + ε", "γ = √(σ² + ε\nβ = ____\nz̃ = γ * z_norm + β"),
    ("γ = ____ + 1", "γ = ____ + 1\nβ = ____\nz̃ = γ * z_norm + β"),
    // All lines stand for themselves.
    ("γ = 1 # one\nβ = 2\nz̃ = z", "γ = 1 # one\nβ = 2\nz̃ = z"),
  ])
  func `takes typed lines into their places`(typed: String, expected: String) {
    #expect(TaskDraft(Self.starter).replacing(with: TaskDraft(typed))?.code == expected)
  }

  @Test(arguments: ["z", "d = 1", "γ = 1\nγ = 2", "γ = 1\nd = 2", "", "# γ = 1", "mean(z", "____"])
  func `leaves alone what has no place in it`(typed: String) {
    #expect(TaskDraft(Self.starter).replacing(with: TaskDraft(typed)) == nil)
  }

  @Test func `mends a line that could not be read`() {
    let broken = TaskDraft("γ = √(σ² + ε\nβ = μ")
    #expect(broken.replacing(with: TaskDraft("γ = √(σ² + ε)"))?.code == "γ = √(σ² + ε)\nβ = μ")
  }

  @Test func `knows a line by its form if its name is the blank`() {
    let draft = TaskDraft("____ = 2\n____ = √(x + ____)")
    #expect(draft.replacing(with: TaskDraft("b = √(x + 1)"))?.code == "____ = 2\nb = √(x + 1)")
    #expect(draft.replacing(with: TaskDraft("a = 3")) == nil)
  }

  @Test(arguments: [
    (starter, ["γ", "β"]), ("γ = 1\nβ = ____", ["β"]), ("____ = 2", []), ("γ = ((\nβ = __", ["β"]),
  ])
  func `names what is still open`(code: String, names: [String]) {
    #expect(TaskDraft(code).openNames.map(\.spelling) == names)
  }
}

@Suite struct `An aside in the code` {
  @Test(arguments: [
    ("γ = :hint\nβ = ____", ":hint", "γ = ____\nβ = ____"),
    ("γ = :hint____\nβ = 1", ":hint", "γ = ____\nβ = 1"),
    ("γ = ____：提示\nβ = 1", "：提示", "γ = ____\nβ = 1"),
    ("μ = :hint / ____", ":hint", "μ = ____ / ____"),
    ("gap = max(:sol)", ":sol", "gap = max(____)"),
    ("γ = ?mean", "?mean", "γ = ____"),
    ("γ = 1\n:hint\nβ = ____", ":hint", "γ = 1\nβ = ____"),
    (":hint\nγ = 1", ":hint", "γ = 1"),
    ("γ = 1\nz̃ = γ * z_norm + β:hint", ":hint", "γ = 1\nz̃ = γ * z_norm + β"),
    ("γ = √σ² ：提示 \nβ = 1", "：提示", "γ = √σ² \nβ = 1"),
    ("gap = max(z)?max", "?max", "gap = max(z)"),
    ("γ = :goto 3\nβ = ____", ":goto 3", "γ = ____\nβ = ____"),
    ("γ = ____：前往 ３\nβ = 1", "：前往 ３", "γ = ____\nβ = 1"),
    ("γ = σ² :goto 10 \nβ = 1", ":goto 10", "γ = σ² \nβ = 1"),
    ("μ = :hint * 3", ":hint", "μ = ____ * 3"),
    // Without a colon, in a blank or alone.
    ("γ = 提示\nβ = ____", ":提示", "γ = ____\nβ = ____"),
    ("μ = 答案 / ____", ":答案", "μ = ____ / ____"), ("γ = √(hint)", ":hint", "γ = √(____)"),
    ("γ = ____help", ":help", "γ = ____"), ("不会\nγ = 1", ":不会", "γ = 1"),
  ])
  func `is found`(code: String, line: String, rest: String) {
    let aside = Aside(in: code)
    #expect(aside?.line == line)
    #expect(aside?.code == rest)
  }

  @Test(arguments: [
    "Z[:, 1]", "Z[0, :hint]", "Z[1:3]", "z̃ := γ", "γ = :nonsense", "γ = 1 # why?", "x = Z[ :skip]",
    "γ = 1 # or ?mean", "f(x)", "γ = ____", "z ? y", "hint = 3", "γ = hint(2)", "γ = 提示2",
    "x = time * 2", "提示_2 = 1", "γ = help_me",
  ])
  func `is not found where there is none`(code: String) {
    #expect(Aside(in: code) == nil)
  }

  @Test func `is no word that has a value`() throws {
    var workspace = Workspace()
    try workspace.run(Cell(CellSource("提示 = 3")))
    #expect(Aside(in: "γ = 提示", knowing: workspace) == nil)
    #expect(Aside(in: "γ = :提示", knowing: workspace) != nil)
  }
}

@Suite struct `What was typed into a blank` {
  /// What stands in the blanks, between `‹›`, for the cursor and TAB.
  @Test(arguments: [
    ("μ = ____", "μ = ‹mean(z)›"), ("[____, ____, 1]", "[‹3›, ‹(1, 2)›, 1]"),
    ("f(____) / ____", "f(‹____›) / ‹2›"), ("γ = ____\nβ = ____\nz", "γ = ‹z̃›\nβ = ‹›\nz"),
    ("____", "‹gama = 2›"), ("μ = ____ / m", "μ = ‹:help keys› / m"),
  ])
  func `is found again`(starter: String, marked: String) {
    let typed = marked.filter { !"‹›".contains($0) }
    let scalars = Array(typed.unicodeScalars)
    var shown = ""
    var end = 0
    for field in Starter(starter).fields(in: typed) ?? [] {
      shown += String(String.UnicodeScalarView(scalars[end..<field.lowerBound]))
      shown += "‹" + String(String.UnicodeScalarView(scalars[field])) + "›"
      end = field.upperBound
    }
    #expect(shown + String(String.UnicodeScalarView(scalars[end...])) == marked)
  }

  @Test(arguments: [("μ = ____", "mu = 3"), ("a ____ b", "a x c"), ("f(____)", "f("), ("x", "x")])
  func `is not found where the rest has changed`(starter: String, typed: String) {
    #expect(Starter(starter).fields(in: typed) == nil)
  }

  @Test(arguments: [
    // A whole statement.
    ("μ = ____", "μ = μ = mean(z)", "μ = mean(z)"),
    ("μ = ____", "μ = mu = mean(z)", "mu = mean(z)"),
    ("μ = ____", "μ = avg = mean(z)", "avg = mean(z); μ = avg"),
    ("μ = ____", "μ ＝ mu ＝ mean（z）", "μ = mean（z）"),
    (
      "z_norm = (z - μ) / ____", "z_norm = (z - μ) / z_norm = (z - μ) / √σ²",
      "z_norm = (z - μ) / √σ²"
    ),
    ("μ = ____ / ____", "μ = μ = Σ(z) / m / ____", "μ = Σ(z) / m"),
    ("d = ____", "d = μ = mean(z); d = z - μ", "μ = mean(z); d = z - μ"),
    (
      "γ = ____\nβ = ____\nz̃ = γ * z_norm + β",
      "γ = γ = √σ²\nβ = β = μ\nz̃ = γ * z_norm + β", "γ = √σ²\nβ = μ\nz̃ = γ * z_norm + β"
    ),
    ("γ = ____\nβ = ____", "γ = gamma = 1\nβ = ____", "gamma = 1\nβ = ____"),
    // What can be read means what it says.
    ("f = ____", "f = c; f = f - 32", "f = c; f = f - 32"),
    ("μ = ____", "μ = mean(z)", "μ = mean(z)"),
    ("μ = ____", "μ = (mean(z", "μ = (mean(z"),
    ("batch = [____, ____]", "batch = [3, 5]", "batch = [3, 5]"),
    ("____ = 2", "gamma = 2", "gamma = 2"),
  ])
  func `is read as it is meant`(draft: String, typed: String, meaning: String) {
    #expect(TaskDraft(draft).meaning(of: typed) == meaning)
  }

  @Test(arguments: [
    ("μ = ____ / ____", "μ = Σ(z) / m / ____", "μ = Σ(z) / m"),
    ("batch = [____, ____, ____]", "batch = [3, 4, 5, ____, ____]", "batch = [3, 4, 5]"),
    ("batch = [____, ____, ____]", "batch = [[3, 4, 5], ____, ____]", "batch = [3, 4, 5]"),
    ("v = ____ / (____ + ____)", "v = a / (a + b) / (____ + ____)", "v = a / (a + b)"),
    ("σ² = Σ(____) / ____", "σ² = Σ((z - μ)²) / ____", "σ² = Σ((z - μ)²)"),
    ("μ = ____ / ____", "μ = ____ / m", nil), ("μ = ____", "μ = 1", nil),
    ("γ = ____\nβ = ____", "γ = 1\nβ = ____", nil),
  ])
  func `may be the whole answer`(draft: String, typed: String, whole: String?) {
    #expect(TaskDraft(draft).withoutBlanksLeft(in: typed)?.code == whole)
  }

  @Test(arguments: [
    ("batch = [3, 4, 5, ____, ____]", true), ("batch = [3，4，5, ____, ____]", true),
    ("batch = [【3，4，5】, ____, ____]", true), ("batch = [3, 4, ____, ____]", false),
    ("batch = [3 + 1, ____, ____]", false),
  ])
  func `is certainly a whole row if it has all its values`(typed: String, isCertain: Bool) {
    let draft = TaskDraft("batch = [____, ____, ____]")
    #expect(draft.withoutBlanksLeft(in: typed)?.isCertain == isCertain)
  }

  @Test(arguments: [
    // The blank behind it stands as it did.
    (
      "γ = std(z); β = mu\nβ = ____\nz̃ = γ * z_norm + β",
      "γ = std(z)\nβ = mu\nz̃ = γ * z_norm + β"
    ),
    (
      "γ = 1; β = 2; z̃ = z\nβ = ____\nz̃ = γ * z_norm + β", "γ = 1\nβ = 2\nz̃ = z"
    ),
    (
      "γ = 1; z̃ = z\nβ = ____\nz̃ = γ * z_norm + β", "γ = 1\nβ = ____\nz̃ = z"
    ),
    (
      "γ = 1; d = 2; β = d\nβ = ____\nz̃ = γ * z_norm + β", "γ = 1\nd = 2\nβ = d\nz̃ = γ * z_norm + β"
    ),
  ])
  func `may be several statements`(typed: String, expected: String) {
    let draft = TaskDraft("γ = ____\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(draft.replacing(with: TaskDraft(typed))?.code == expected)
  }
}
