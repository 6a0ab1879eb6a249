import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Formulas are computed when they are read, once, and only if they must be.
@Suite struct `The economy of formulas` {
  /// How many formulas a cell computes.
  private static func computations(_ code: String, in workspace: inout Workspace) throws -> Int {
    let before = workspace.formulaComputations
    try workspace.run(code)
    return workspace.formulaComputations - before
  }

  @Test(arguments: [
    ("a", 0), ("x = 2", 0), ("u = 2", 0), ("x = 2; a", 1), ("x = 2; d", 4),
    ("x = 2; d, d, c, b", 4),
    ("x = 2; d; d", 4), ("u = 2; d", 0), ("u = 2; e1, d", 1), ("x = 2; x = 3; x = 4; d", 4),
    ("repeat 5 { x += 1; d }", 20), ("repeat 5 { u += 1; d }", 0), ("new = 3; d", 0),
    ("new := d; d", 1), ("c = 1; d", 1), ("c = 1; x = 2; d", 3), ("f(q) = 2 * q; d, e1", 1),
    ("grad(d, x)", 0), ("g = grad(d, x); d", 0), ("b := a; d", 2), ("x = 2; new := 1", 1),
  ])
  func `a stale formula is computed once, others never`(code: String, count: Int) throws {
    var workspace = try Workspace(
      after: "x = 1; u = 1; f(q) = q",
      "a := x + 1; b := a * 2; c := a + 3; d := b + c; e1 := f(u)")
    #expect(try Self.computations(code, in: &workspace) == count)
  }

  @Test func `a diamond of forty floors takes one computation a formula`() throws {
    let floors = (1...40).map { "x\($0) := x\($0 - 1) + x\($0 - 1)" }.joined(separator: "; ")
    var workspace = try Workspace(after: "x0 = 1;", floors + ";")
    #expect(try Self.computations("x0 = 2; x40", in: &workspace) == 40)
    #expect(workspace[Name("x40")]?.value.elements == [2_199_023_255_552])
  }

  @Test func `a write with ten thousand dependants computes none until one is read`() throws {
    let wide = (0..<10_000).map { "y\($0) := x + \($0);" }.joined(separator: "\n")
    var workspace = try Workspace(after: "x = 1;", wide)
    #expect(try Self.computations("x = 2", in: &workspace) == 0)
    #expect(workspace.formulasChanged(since: workspace.clock - 1).count == 10_000)
    #expect(try Self.computations("y77", in: &workspace) == 1)
    #expect(try Self.computations("y77, y78", in: &workspace) == 1)
  }

  @Test func `a chain of ten thousand is computed, differentiated, broken and freed`() throws {
    let chain = (1...10_000).map { "y\($0) := y\($0 - 1);" }.joined(separator: "\n")
    var workspace = try Workspace(after: "y0 = 1;", chain)
    #expect(try Self.computations("y0 = 2; y10000", in: &workspace) == 10_000)
    #expect(workspace[Name("y10000")]?.value.elements == [2])
    #expect(try workspace.run("grad(3 * y10000, y0)").last?.value.elements == [3])
    #expect(workspace.formulasChanged(since: 0).isEmpty)
    try workspace.run("y0 = 3")
    #expect(workspace.formulasChanged(since: workspace.clock - 1).count == 10_000)
    #expect(workspace.settled[Name("y10000")]?.value.elements == [3])
    try workspace.run("h() = y10000; y0 = 1")
    #expect(workspace.diagnostics(of: "y0 := h()").map(\.problem.id) == ["formula"])
    workspace.remove(Name("y0"))
    #expect(workspace.diagnostics(of: "y10000").map(\.problem) == [.unknownName(Name("y0"))])
  }

  @Test(arguments: [
    ("x = 2", ["a", "b"]), ("u = 2", ["c"]), ("x = 2; u = 2", ["a", "b", "c"]), ("new = 1", []),
    ("a", []), ("new := x; x = 2", ["a", "b"]), ("b := a", []), ("a := x", ["b"]),
    ("a = 5", ["b"]), ("f(q) = 2 * q", ["c"]), ("x = 2; b", ["a", "b"]), ("_", []),
  ])
  func `the formulas that a cell changes are known without computing them`(
    code: String, names: [String]
  ) throws {
    var workspace = try Workspace(
      after: "x = 1; u = 1; f(q) = q; a := x + 1; b := a + 1; c := f(u); 1")
    let (time, before) = (workspace.clock, workspace.formulaComputations)
    try workspace.run(code)
    let after = workspace.formulaComputations
    #expect(workspace.formulasChanged(since: time).map(\.spelling) == names)
    #expect(workspace.formulaComputations == after)
    #expect(after >= before)
  }
}
