import MatrixLanguage
import Testing

/// Which names are suggested, seen through the fixes of `unknownName`.
@Suite struct NearNameTests {
  @Test(arguments: [
    ("z_nrom", "z_norm", true), ("znorm", "z_norm", true), ("z", "z_tilde", true),
    ("v", "nu", false), ("v", "ν", true), ("y", "γ", true), ("u", "mu", true), ("x", "y", false),
    ("X", "x", true), ("beta", "beta_2", true), ("loses", "losses", true), ("cat", "dog", false),
    ("σ", "σ²", true), ("sigma_run", "σ²_run", true),
  ])
  func `a near name is suggested and a far one is not`(typed: String, known: String, isNear: Bool)
    throws
  {
    var workspace = try Workspace(after: "\(known) = 1")
    let fixes = workspace.diagnostics(of: typed).flatMap(\.fixes)
    #expect((fixes.map(\.code) == [Name(known).spelling]) == isNear)
  }

  @Test func `three suggestions are enough, the nearest first`() throws {
    var workspace = try Workspace(after: "abcd = 1; abce = 1; abcf = 1; abcg = 1; abc_x = 1")
    let fixes = workspace.diagnostics(of: "abc_X").flatMap(\.fixes)
    #expect(fixes.count <= 3)
    #expect(fixes.first?.code == "abc_x")
  }
}
