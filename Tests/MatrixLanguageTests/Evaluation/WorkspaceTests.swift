import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

@Suite struct WorkspaceTests {
  @Test(arguments: [
    "x = 2; missing", "x = random(3); _ + missing", "x += 1; 1 + [1, 2] + [1, 2, 3]",
    "repeat 3 { x += 1 }; zeros(-1)", "f(z) = 3; f(1); f()", "9; random(2); zeros(1e9, 1e9)",
    "fresh = 1; missing", "x = 2 $", "a, b = 1", "for x in [1, 2] { missing }",
  ])
  func `a cell that fails changes nothing`(code: String) throws {
    var workspace = try Workspace(after: "x = 1; f(z) = z; 5", "random(2)")
    let before = workspace.state
    let bytes = workspace.resources.allowance.liveBytes
    #expect(!workspace.diagnostics(of: code).isEmpty)
    #expect(workspace.state == before)
    #expect(workspace.resources.allowance.liveBytes == bytes)
  }

  @Test func `a copy goes its own way`() throws {
    var original = try Workspace(after: "x = 1")
    var copy = original
    try copy.run("x = 2; random(1)")
    #expect(try shown(#require(original[Name("x")]?.value)) == "1")
    let first = try original.run("random(1)").map { shown($0.value) }
    var again = try Workspace(after: "x = 1")
    #expect(try again.run("random(1)").map { shown($0.value) } == first)
  }

  @Test func `replaying cells gives the same bits`() throws {
    let cells = ["Z = randn(3, 40)", "W = randn(2, 3) / √3", "tanh(W @ Z)", "std(_, axis=1)"]
    let runs = try (0..<2).map { _ in
      var workspace = Workspace(seed: 7)
      return try cells.flatMap { try workspace.run($0) }.map(\.value)
    }
    #expect(zip(runs[0], runs[1]).allSatisfy { $0.isIdentical(to: $1) })
    #expect(runs[0].count == runs[1].count)
    var other = Workspace(seed: 8)
    #expect(try !other.run(cells[0])[0].value.isIdentical(to: runs[0][0]))
  }

  @Test func `a value remembers the cell and the statement that stored it`() throws {
    var workspace = Workspace()
    try workspace.run("x = 1; y = 2", label: .input(3))
    try workspace.run("for i in [1] { y += 1 }", label: .setup)
    let x = try #require(workspace[Name("x")])
    #expect(x.origin == .input(3))
    #expect(x.range == 0..<5)
    #expect(workspace[Name("y")]?.origin == .setup)
    #expect(workspace.names == [Name("x"), Name("y"), Name("i")])
  }

  @Test func `a name can be defined and taken away`() throws {
    var workspace = Workspace()
    workspace.define(Name("mu"), as: .number(4), origin: .setup)
    #expect(try workspace.run("μ + 1").map { shown($0.value) } == ["5"])
    workspace.remove(Name("μ"))
    #expect(workspace.diagnostics(of: "μ").map(\.problem) == [.unknownName(Name("μ"))])
    #expect(workspace.names.isEmpty)
  }

  @Test func `a function moves to another workspace with the names it reads there`() throws {
    let home = try Workspace(after: "a = 1; b = 2; f(z) = z + k", "k = 10")
    var away = try Workspace(after: "k = 100")
    away.define(Name("g"), as: try #require(home[Name("f")]?.value), origin: .setup)
    #expect(try away.run("g(1)").map { shown($0.value) } == ["101"])
  }

  @Test func `a condition is computed without a tape`() throws {
    let workspace = try Workspace(after: "x = 3; 7")
    let before = workspace.state
    #expect(try workspace.value(of: Cell(CellSource("y = x; y > 2")))?.holds == true)
    #expect(workspace.state == before)
  }

  @Test(arguments: [
    ("1", true), ("0", false), ("[1, 2]", true), ("[1, 0]", false), ("[]", false),
    ("nan", false), ("-1", true), ("\"text\"", false), ("[1, 2] ≈ [1, 2]", true),
  ])
  func `a condition holds if it is not empty and nowhere 0`(code: String, holds: Bool) throws {
    #expect(try Workspace().value(of: Cell(CellSource(code)))?.holds == holds)
  }
}
