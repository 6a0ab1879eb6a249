import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

@Suite struct `A formula` {
  @Test(arguments: [
    ("z̃", "γ = 3", "[3, 6]"), ("z̃", "x = [5, 7]", "[10, 14]"), ("z̃", "z_norm = [0, 1]", "[0, 2]"),
    ("z̃", "γ := 10", "[10, 20]"), ("y", "γ = 3; x = [1, 1]", "[4, 4]"),
  ])
  func `stays true`(name: String, change: String, value: String) throws {
    let workspace = try Workspace(
      after: "x = [1, 2]; γ = 2", "z_norm := x; z̃ := γ * z_norm; y := z̃ + 1", change)
    #expect(workspace[Name(name)].map { shown($0.value) } == value)
    #expect(
      try output(
        name, after: "x = [1, 2]; γ = 2", "z_norm := x; z̃ := γ * z_norm; y := z̃ + 1",
        change) == value)
  }

  @Test func `becomes a plain value by =`() throws {
    let cells = "x = 1; y := x + 1; w := 10 * y"
    #expect(try output("y, w", after: cells, "y = 5; x = 100") == "5 & 50")
    #expect(try output("y += 1; y, w", after: cells, "y = 5") == "6 & 60")
  }

  @Test(arguments: ["y := missing + 1", "y := [1, 2] + [1, 2, 3]", "y := (1", "y := f(2)"])
  func `that fails when it is stated is not stated`(code: String) throws {
    var workspace = try Workspace(after: "x = 1; y := x + 1; f(a) = a + gone")
    #expect(!workspace.diagnostics(of: code).isEmpty)
    try workspace.run("x = 4")
    #expect(workspace[Name("y")].map { shown($0.value) } == "5")
  }

  @Test func `reads the functions that it calls`() throws {
    let cells = "k = 2; f(x) = g(x) + 1; g(x) = k * x; y := f(10)"
    #expect(try output("y", after: cells, "k = 3") == "31")
    #expect(try output("y", after: cells, "g(x) = 0") == "1")
    #expect(try output("y", after: cells, "f(x) = x + j; j = 5", "j = 6") == "16")
    #expect(try output("y", after: cells, "f(x) = x + j; j = 5; y", "j = 6") == "16")
  }

  @Test func `may be a function`() throws {
    #expect(try output("h(2)", after: "f(x) = x; h := f; y := h(2)", "f(x) = 10 * x") == "20")
    #expect(try output("y", after: "f(x) = x; h := f; y := h(2)", "f(x) = 10 * x") == "20")
  }

  @Test func `lets a function with a private name of the same name call the notebook's`() throws {
    let cells = "h(x) = 2 * x; f(x) = { h = h(x); h + 1 }; y := f(10)"
    #expect(try output("y", after: cells, "h(x) = 3 * x") == "31")
  }

  @Test func `moves to another workspace with the names that it reads there`() throws {
    let home = try Workspace(after: "a = 1; b = 2; x0 = 0; y := b + x0; x0 = 3")
    var away = try Workspace(after: "x0 = 100; q = 7")
    away.adopt(home)
    #expect(away[Name("y")].map { shown($0.value) } == "5")
    try away.run("b = 10")
    #expect(away[Name("y")].map { shown($0.value) } == "13")
  }

  // MARK: Broken

  @Test func `that no longer computes shows its error, and heals`() throws {
    var workspace = try Workspace(after: "x = [1, 2]; y := x + [1, 2]; w := 2 * y; v = 1")
    try workspace.run("x = [1, 2, 3]")
    for name in ["x + y", "y", "w"] {
      let problems = workspace.diagnostics(of: name)
      #expect(problems.map(\.problem.id) == ["shape"], "\(name)")
      #expect(problems.first?.source.label == .input(1))
    }
    #expect(workspace[Name("w")] == nil)
    #expect(workspace[Name("v")] != nil)
    try workspace.run("x = [10, 20]")
    #expect(workspace[Name("w")].map { shown($0.value) } == "[22, 44]")
  }

  /// What had changed when it broke; a later change is not to blame.
  @Test func `that no longer computes says since when`() throws {
    var workspace = try Workspace(after: "x = [1, 2]; k = 1; y := x + k * [1, 2]; w := 2 * y; w")
    try workspace.run("x = [1, 2, 3]", label: .input(9))
    func changes(_ code: String) -> [String] {
      workspace.diagnostics(of: code).flatMap { $0.changes ?? [] }.map {
        "\($0.name) \($0.source.label)"
      }
    }
    #expect(changes("w") == ["x \(CellLabel.input(9))"])
    workspace = workspace.settled
    try workspace.run("k = 2", label: .input(10))
    #expect(changes("y") == ["x \(CellLabel.input(9))"])
    try workspace.run("x = [3, 4]")
    #expect(changes("w").isEmpty)
    try workspace.run("x = [1, 2, 3]; k = [1, 2, 3]; x = [4, 5]", label: .input(11))
    #expect(changes("w") == ["k", "x"].map { "\($0) \(CellLabel.input(11))" })
    #expect(changes("v := x + k").isEmpty)
  }

  @Test func `breaks after it had been read, and what reads it too`() throws {
    var workspace = try Workspace(after: "x = 1; y := x + [1, 2]; w := y + 1; w, y")
    try workspace.run("x = [1, 2, 3]")
    #expect(workspace.diagnostics(of: "y").map(\.problem.id) == ["shape"])
    #expect(workspace.diagnostics(of: "w").map(\.problem.id) == ["shape"])
  }

  @Test func `breaks when a name that it reads is taken away`() throws {
    var workspace = try Workspace(after: "x = 1; y := x + 1")
    workspace.remove(Name("x"))
    #expect(workspace.diagnostics(of: "y").map(\.problem) == [.unknownName(Name("x"))])
    try workspace.run("x = 5")
    #expect(workspace[Name("y")].map { shown($0.value) } == "6")
  }

  @Test func `is not broken by a reader that goes too far`() throws {
    var limits = Limits()
    limits.statements = 50
    var workspace = try Workspace(
      after: "x = 1; f(n) = { repeat n { x }; x }; n = 3; y := f(n)",
      allowance: Allowance(limits: limits))
    #expect(
      workspace.diagnostics(of: "n = 2; repeat 40 { 1 }; y, y").map(\.problem.id) == [])
    #expect(
      workspace.diagnostics(of: "n = 4; repeat 46 { 1 }; y").map(\.problem.id) == ["limit"])
    #expect(workspace.diagnostics(of: "n = 4; y").isEmpty)
  }

  @Test func `is part of a failed cell's return to what was`() throws {
    var workspace = try Workspace(after: "x = 1; y := x + 1; y")
    let computations = workspace.formulaComputations
    let clock = workspace.clock
    #expect(!workspace.diagnostics(of: "x = 2; y; w := y; y = 3; missing").isEmpty)
    #expect(workspace.formulaComputations == computations)
    #expect(workspace.clock == clock)
    #expect(workspace[Name("w")] == nil)
    #expect(try workspace.run("y").map { shown($0.value) } == ["2"])
    #expect(workspace.formulaComputations == computations)
    try workspace.run("x = 2")
    #expect(workspace[Name("y")].map { shown($0.value) } == "3")
  }
}
