import LanguageSyntax
import MatrixLanguage
import Testing

/// Which names are suggested, seen through the fixes of `unknownName`.
@Suite struct NearNameTests {
  @Test(arguments: [
    ("z_nrom", "z_norm", true), ("znorm", "z_norm", true), ("z", "z_tilde", true),
    ("v", "nu", false), ("v", "ν", true), ("y", "γ", true), ("u", "mu", true), ("x", "y", false),
    ("X", "x", true), ("beta", "beta_2", true), ("loses", "losses", true), ("cat", "dog", false),
    ("gama", "γ", true), ("bata", "β", true), ("esp", "ε", true), ("epslion", "eps", true),
    ("simga", "σ", true), ("lamda", "λ", true), ("mu_rn", "μ_run", true), ("zhat", "z_hat", true),
    ("gamma_", "γ", true), ("Mu", "μ", true), ("ztild", "z̃", true), ("bta", "β", true),
    ("z_nrm", "z_norm", true), ("hamma", "γ", true), ("mu_rum", "μ_run", true),
    ("gaamma", "γ", true),
    ("dgama", "dγ", true), ("zz", "z", true), ("sigma_squared", "σ²", true), ("sgima2", "σ²", true),
    ("PI", "z", false), ("eta", "β", false), ("nu", "μ", false), ("theta", "β", false),
    ("μ_run", "σ_run", false), ("x_train", "y_train", false), ("loss_b", "loss_a", false),
    ("W3", "W2", false), ("z_hat", "z_tilde", false), ("dgamma", "γ", false), ("t", "τ", false),
    ("mi", "μ", false), ("data", "beta", false),
  ])
  func `a near name is suggested and a far one is not`(typed: String, known: String, isNear: Bool)
    throws
  {
    var workspace = try Workspace(after: "\(known) = 1")
    let fixes = workspace.diagnostics(of: typed).flatMap(\.fixes)
    #expect((fixes.map(\.code) == [Name(known).spelling]) == isNear)
  }

  /// What is offered in a line gives the value that the line meant.
  @Test(arguments: [
    ("σ + ε", "√σ² + ε"), ("(z - μ) / σ_run", "(z - μ) / √σ²_run"), ("simga * 2", "√σ² * 2"),
    ("σ^2", "σ²"), ("σ ** 2 + ε", "σ² + ε"), ("√(σ + ε)", "√(σ² + ε)"), ("√σ", "√σ²"),
    ("sqrt(σ)", "sqrt(σ²)"), ("[σ, 1]", "[√σ², 1]"),
    ("σ³", "(√σ²)³"), ("Σz", "Σ(z)"), ("Σz / m", "Σ(z) / m"), ("Σz² / m", "Σ(z²) / m"),
    ("Σz^2", "Σ(z^2)"), ("Σz * w", "Σ(z * w)"), ("meanz - μ", "mean(z) - μ"), ("γz²", "γ * z²"),
    ("2 / γz", "2 / (γ * z)"), ("2 * Pi", "2 * π"), ("[z - μ] / √[σ² + ε]", "(z - μ) / √[σ² + ε]"),
    ("2 * [z]", "2 * z"), ("gama * z + bta", "γ * z + bta"), ("grad(L, gama)", "grad(L, γ)"),
    ("L(γ) + 1", "L + 1"), ("z(0)", "z[0]"), ("2 / γ(z + 1)", "2 / (γ * (z + 1))"),
  ])
  func `a mended line says what was meant`(typed: String, meant: String) throws {
    var workspace = try Workspace(
      after: "z, w, m, μ, ε, γ = [1, 3], [2, 1], 2, 2, 0.1, 3; σ² = 4; σ²_run = 9; L := Σ(γ * z)")
    let fix = try #require(workspace.diagnostics(of: typed).first?.fixes.first)
    #expect(CellSource(typed).replacing(fix.range, with: fix.code) == meant)
  }

  /// A name that looks right and cannot be what was meant.
  @Test(arguments: [
    ("znorm + 1", "z_norm(x) = x"), ("znorm + [1, 2]", "z_norm = [1, 2, 3]"), ("W @ gama", "γ = 2"),
    ("z_nrm[0]", #"z_norm = "text""#), ("σ -= 1", "σ² = 4"), ("grad(σ, σ)", "σ² = 4"),
    ("γz -= 1", "γ, z = 1, 2"), ("√nett", "net = network([2, 2])"),
  ])
  func `a name whose value fits nowhere is not suggested`(typed: String, before: String) throws {
    var workspace = try Workspace(after: "W = ones(2, 3)", before)
    let diagnostic = try #require(workspace.diagnostics(of: typed).first)
    #expect(diagnostic.problem.id == "name")
    let known = diagnostic.fixes.filter { !$0.code.contains("= 0;") }
    #expect(known.map(\.code) == [])
  }

  @Test(arguments: [
    ("list", "lsit", 1), ("list", "lost", 1), ("list", "lisr", 1), ("list", "lisz", 2),
    ("list", "lis", 1), ("list", "list", 0), ("list", "elastic", Int.max), ("", "ab", 2),
  ])
  func `a slip of the fingers is nearer than another letter`(
    left: String, right: String, distance: Int
  ) {
    #expect(Misspelling.distance(left, right) == distance)
    #expect(Misspelling.distance(right, left) == distance)
  }

  @Test func `three suggestions are enough, the nearest first`() throws {
    var workspace = try Workspace(after: "abcd = 1; abce = 1; abcf = 1; abcg = 1; abc_x = 1")
    let fixes = workspace.diagnostics(of: "abc_X").flatMap(\.fixes)
    #expect(fixes.count <= 3)
    #expect(fixes.first?.code == "abc_x")
  }
}
