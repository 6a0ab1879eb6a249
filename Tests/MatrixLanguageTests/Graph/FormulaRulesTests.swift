import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// What a formula may not be.
@Suite struct `The rules of formulas` {
  @Test(arguments: [
    ("x := x + 1", "x ← x"), ("x := y", "x ← y ← x"), ("x := c", "x ← c ← b ← a ← x"),
    ("x := f(1)", "x ← y ← x"),
  ])
  func `none depends on itself`(code: String, way: String) throws {
    var workspace = try Workspace(
      after: "x = 1; y := x + 1; a := x; b := a; c := b; f(q) = q + y")
    let problems = workspace.diagnostics(of: code).map(\.problem)
    guard case .cycle(let names)? = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(names.map(\.spelling).joined(separator: " ← ") == way)
    #expect(workspace.diagnostics(of: "x = 5; y, c").isEmpty)
  }

  @Test func `a ring that a new function closes is found when it is read, and mended`() throws {
    var workspace = try Workspace(after: "f(q) = q; y := f(1); a := y + 1; b := a + 1; o := b")
    try workspace.run("f(q) = q + b")
    for name in ["b", "y", "a", "o", "o + y"] {
      #expect(workspace.diagnostics(of: name).map(\.problem.id) == ["formula"], "\(name)")
    }
    #expect(workspace[Name("o")] == nil)
    try workspace.run("f(q) = 10 * q")
    #expect(workspace[Name("o")]?.value.elements == [12])
    try workspace.run("f(q) = q + b", label: .input(5))
    try workspace.run("a = 0")
    #expect(workspace[Name("y")]?.value.elements == [2])
  }

  @Test func `a long ring is told by its ends`() throws {
    let chain = (1...500).map { "y\($0) := y\($0 - 1)" }.joined(separator: "; ")
    var workspace = try Workspace(after: "f(q) = q; y0 := f(1); \(chain)", "f(q) = y500")
    guard case .cycle(let names)? = workspace.diagnostics(of: "y7").first?.problem else {
      Issue.record("no ring")
      return
    }
    #expect(names.count == 9)
  }

  @Test(arguments: [
    ("y := random()", "random"), ("y := x + randn(1, 2)", "randn"), ("y := _ + 1", "_"),
    ("y := noise(1)", "random"), ("y := deep(1)", "random"),
    ("y := grad(x * random(), x)", "random"),
  ])
  func `each is pure`(code: String, name: String) throws {
    var workspace = try Workspace(
      after: "x = 1; noise(q) = q * random(); deep(q) = noise(q) + 1; 7")
    #expect(
      workspace.diagnostics(of: code).map(\.problem) == [.impure(name, formula: Name("y"))])
    #expect(workspace.diagnostics(of: "r = random(); y := x + r").isEmpty)
  }

  @Test func `a function that becomes impure breaks those that call it`() throws {
    var workspace = try Workspace(after: "f(q) = q; y := f(1)", "f(q) = q + random()")
    let before = workspace.state
    #expect(workspace.diagnostics(of: "y").map(\.problem.id) == ["impure"])
    #expect(workspace.state == before)
    #expect(workspace.diagnostics(of: "f(1)").isEmpty)
  }

  @Test(arguments: ["y := repeat 3 { x += 1; x }", "y := for k in [1, 2] { k }"])
  func `none stores anything`(code: String) throws {
    var workspace = try Workspace(after: "x = 1; loop(n) = { s = 0; repeat n { s += 1 }; s }")
    #expect(workspace.diagnostics(of: code).map(\.problem.id) == ["impure"])
    #expect(workspace.diagnostics(of: "y := sum(repeat 3 { x })").isEmpty)
    #expect(workspace.diagnostics(of: "y := loop(3)").isEmpty)
  }

  @Test(arguments: [
    ("y += 1", ["x"]), ("w -= 1", ["x", "u"]), ("y *= 2", ["x"]), ("k /= 2", []),
  ])
  func `compound assignment is for values, and names those`(
    code: String, leaves: [String]
  ) throws {
    var workspace = try Workspace(
      after: "x = 1; u = 2; f(q) = q * u; y := x + 1; w := f(y); k := 3 * 4")
    guard case .formulaUpdated(_, let names)? = workspace.diagnostics(of: code).first?.problem
    else {
      Issue.record("it runs")
      return
    }
    #expect(names.map(\.spelling) == leaves)
  }

  @Test(arguments: [
    "f(x) = { y := x; y }", "repeat 3 { y := 1 }", "for k in [1] { y := k }",
    "repeat 1 { repeat 2 { y := 3 } }",
  ])
  func `each stands at the top level, and the fix stores a value`(code: String) throws {
    var workspace = Workspace()
    let problem = try #require(workspace.diagnostics(of: code).first)
    #expect(problem.problem == .syntax(.nestedFormula(Name("y"))))
    let fix = try #require(problem.fixes.first)
    #expect(
      workspace.diagnostics(of: problem.source.replacing(fix.range, with: fix.code)).isEmpty)
  }
}
