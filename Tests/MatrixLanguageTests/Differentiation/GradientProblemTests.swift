import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Where there is no gradient, or a number would be a wrong answer.
@Suite struct `A gradient that cannot be given` {
  /// Which stored name is to blame, for which asked-for name.
  @Test(arguments: [
    ("grad(s * w, w)", "s", "w"), ("grad(t * w, w)", "t", "w"), ("grad(u + w, w)", "u", "w"),
    ("grad(f(w), w)", "s", "w"), ("grad(F * w, w)", "s", "w"), ("grad(G * w, w)", "s", "w"),
    ("grad(v + w, w)", "v", "w"), ("grad(sum(s), w)", "s", "w"),
    ("grad(first * w, w)", "first", "w"),
    ("grad(k + s, k, w)", "s", "w"), ("g := grad(s * w, w)", "s", "w"),
    ("grad(x + w, v0)", "x", "v₀"), ("grad(y + w, w)", "y", "w"), ("grad(s * v0, v0)", "s", "v₀"),
    ("grad(own(w), w)", "s", "w"), ("local(2)", "r", "q"),
  ])
  func `names the stored number on the way`(code: String, stored: String, asked: String) throws {
    var workspace = try Workspace(
      after: "seed = 3; v0 := 1 * seed; w := v0; k = 1",
      "s = 2 * w; t = s + 1; first, second = w, 1",
      "q0(a) = a * w; u = q0(1); f(a) = a * s; F := s + 1; G := F; v = G; x = v; y = f(1)",
      "own(a) = { b = a; b * s }; local(q) = { r = q²; grad(r * q, q) }")
    let problem = try #require(workspace.diagnostics(of: code, label: .input(9)).first).problem
    guard case .storedFrom(let name, let other, _, _) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect([name.spelling, other.spelling] == [stored, asked])
  }

  @Test func `says which cell stored it`() throws {
    var workspace = Workspace()
    try workspace.run("z = [1, 3]", label: .input(2))
    try workspace.run("σ² = mean(z²)", label: .input(4))
    #expect(
      workspace.diagnostics(of: "grad(sum(z) / σ², z)").map(\.problem)
        == [.storedFrom(Name("σ²"), asked: Name("z"), in: .input(4), canBeFormula: true)])
  }

  /// `hold` is offered only if the gradient can then be computed.
  @Test(arguments: [
    ("grad(sum(z) / s, z)", ["hold(s)"]), ("grad(s, z)", []), ("grad(s * t * sum(z), z)", []),
    ("2 + grad(sum(z) * s, z)", ["hold(s)"]),
  ])
  func `offers to hold it`(code: String, fixes: [String]) throws {
    var workspace = try Workspace(after: "z = [1, 3]; s = mean(z); t = sum(z)")
    let problem = try #require(workspace.diagnostics(of: code).first)
    #expect(problem.fixes.map(\.code) == fixes)
  }

  @Test(arguments: [
    "g = grad(w², w); grad(g * w, w)", "w -= 1; grad(w², w)", "w = w * s; grad(w * w, w)",
    "s = 3; grad(s * w, w)",
    "n = 2 * 3; grad(n * w, w)", "repeat 3 { L = w²; w -= grad(w², w) }; grad(w², w)",
  ])
  func `is not one from gradients, updates of the name and new values`(code: String) throws {
    var workspace = try Workspace(after: "w = 3; s = 2 * w")
    #expect(workspace.diagnostics(of: code).isEmpty)
  }

  @Test func `is none for a value that came with its memory from another notebook`() throws {
    let home = try Workspace(after: "a = 1; w = 3; s = 2 * w")
    var away = try Workspace(after: "other = 1; s = 0")
    away.adopt(home)
    #expect(away.diagnostics(of: "grad(s * w, w)").map(\.problem.id) == ["gradient"])
  }

  @Test(arguments: [
    ("grad(round(w), w)", "round"), ("grad(sum(argmax(w * [1, 2])), w)", "argmax"),
    ("grad(w > 2, w)", ">"), ("grad(f(w), w)", "≈"), ("grad(not w, w)", "not"),
    ("grad(other², w)", nil),
    ("grad(shape(w)[0], w)", "shape"), ("grad(0 < w < 5, w)", "<"), ("grad(F, w)", "round"),
    ("grad(hold(w), w)", "hold"), ("grad(hold(F), w)", "hold"), ("grad(3, w)", nil),
    ("grad(w², w, other)", nil), ("grad(w * round(w), w, other)", nil),
    ("grad(hold(w), other)", nil),
    ("grad(sum(range(w)), w)", "range"), ("grad(sum(linspace(0, 1, w)), w)", "linspace"),
    ("grad([1, 2, 3, 4][w], w)", "[ ]"), ("grad(sum([1, 2, 3, 4][:w]), w)", "[ ]"),
    ("grad(var([1, 2, 4, 8], ddof=w), w)", "var"), ("grad(sum(repeat w { 1 }), w)", "repeat"),
    ("grad(cross_entropy(ones(5, 1), w), w)", "cross_entropy"),
    ("grad(where(w, 1, 2), w)", "where"), ("grad(sum(zeros(1, 2 * w)), w)", "zeros"),
  ])
  func `says where the chain ends`(code: String, cut: String?) throws {
    var workspace = try Workspace(after: "w = 3; other = 2; f(a) = a ≈ 3; F := round(w)²")
    guard case .noGradient(_, let found)? = workspace.diagnostics(of: code).first?.problem else {
      Issue.record("it has a gradient")
      return
    }
    #expect(found == cut)
  }

  @Test(arguments: [
    ("grad(grad(w², w), w)", "second-derivative"), ("grad(g * w, w)", "second-derivative"),
    ("grad(slope(w), w)", "second-derivative"), ("grad([1, 2] * w, w)", "gradient"),
    ("grad(text, w)", "gradient"), ("grad(w, text)", "gradient"), ("grad(w², f)", "gradient"),
    ("grad(w², w + 1)", "gradient"), ("grad(w², π)", "gradient"), ("grad(w², 3)", "gradient"),
    ("grad(w², missing)", "name"), ("grad(missing, w)", "name"), ("grad(w²)", "argument"),
    ("grad()", "argument"), ("grad(w², name=w)", "argument"), ("hold()", "argument"),
    ("hold(w, w)", "argument"), ("grad(w + [1, 2] + [1, 2, 3], w)", "shape"),
    ("grad(bad, w)", "shape"), ("grad(w², bad)", "shape"),
  ])
  func `is refused`(code: String, id: String) throws {
    var workspace = try Workspace(
      after: #"w = 3; text = "a"; f(a) = a; g := grad(w², w); slope(a) = grad(a³, a)"#,
      "v = [1, 2]; bad := w + sum(v + [1, 2])", "v = [1, 2, 3]")
    #expect(workspace.diagnostics(of: code).map(\.problem.id) == [id])
    #expect(workspace.diagnostics(of: "w").isEmpty)
  }
}
