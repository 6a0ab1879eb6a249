import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Every way by which a value that was computed before can stand between the loss and a name:
/// either the gradient is right, or it is refused. It is never a wrong number.
@Suite struct `A value computed before the gradient` {
  /// What stands between the loss and the asked-for name, and is to blame.
  @Test(arguments: [
    // What is no stored name, but remembers all the same
    (["w = 3", "2 * w"], "grad(_ * w, w)", "_", "w"),
    (["w = 3; F := w²", "F"], "grad(_ * w, w)", "_", "w"),
    (["w = 3", "2 * w", "s = _ + 1"], "grad(s * w, w)", "s", "w"),
    (["w = [3, 1]", "for c in w { s = c };"], "grad(sum(s * w), w)", "s", "w"),
    (["w = [3, 1]", "for c in 2 * w { c };"], "grad(sum(c * w), w)", "c", "w"),
    (["w = 3; f(q) = grad(q * w, w)"], "f(w²)", "q", "w"),
    (["w = 3; f(q) = grad(q * w, w); g(r) = f(r + 1)"], "g(2 * w)", "q", "w"),
    (["w = 3; s = 2 * w; f(q) = grad(q * w, w)"], "f(s)", "q", "w"),
    (["f(q, r=q²) = grad(q * r, q)"], "f(3)", "r", "q"),
    (["f(q) = { for c in q { s = c }; grad(sum(s * q), q) }"], "f([3, 1])", "s", "q"),
    (["f(q) = { for c in q { s = 1 }; grad(sum(c * q), q) }"], "f([3, 1])", "c", "q"),
    (["w = 3; h(q) = q * w; f(k) = { s = k(1); grad(s * w, w) }"], "f(h)", "s", "w"),
    // Several names at once, and lists
    (["w = 3", "a, b = 2 * w, 5"], "grad(a * w, w)", "a", "w"),
    (["w = 3; a = 2 * w; b = 1", "a, b = b, a"], "grad(b * w, w)", "b", "w"),
    (["w = 3; pair(q) = { 2 * q, 1 }", "a, b = pair(w)"], "grad(a * w, w)", "a", "w"),
    (["w = 3; pair(q) = { 2 * q, 1 }", "p = pair(w)"], "grad(f(1) * w, w)", "p", "w"),
    (["w = 3; step(a, b) = { a - b, b² }", "w, l = step(w, 1)"], "grad(l * w, w)", "l", "w"),
    // A gradient and what is held are fresh, but not what stands beside them
    (["w = 3", "s = w * grad(w², w)"], "grad(s * w, w)", "s", "w"),
    (["w = 3; v = 2", "s = hold(w) * v"], "grad(s * v, v)", "s", "v"),
    // Names that change, go and return
    (["w = 3; s = 2 * w; w = 5"], "grad(s * w, w)", "s", "w"),
    (["w = 3; s = 2 * w; w -= 1"], "grad(s * w, w)", "s", "w"),
    (["w = 3; F := w; s = F; F := 1"], "grad(s * w, w)", "s", "w"),
    (["w = 3; t = 2 * w; s = t; t = 1"], "grad(s * w, w)", "s", "w"),
    (["w = 3; f(q) = q * w; s = f(1); f(q) = q"], "grad(s * w, w)", "s", "w"),
  ])
  func `is refused where it hides the name`(
    cells: [String], code: String, stored: String, asked: String
  ) throws {
    var workspace = Workspace()
    for cell in cells { try workspace.run(cell) }
    if stored == "p" { try workspace.run("f(q) = { a, b = p; a * q }") }
    let problem = try #require(workspace.diagnostics(of: code).first).problem
    switch problem {
    case .storedFrom(let name, let other, _, _), .givenFrom(let name, let other, _):
      #expect([name.spelling, other.spelling] == [stored, asked])
    default:
      Issue.record("\(problem)")
    }
  }

  /// What does not hide a name is no hindrance.
  @Test(arguments: [
    (["w = 3", "a, b = 2 * w, 5"], "grad(b * w, w)", "5"),
    (["w = 3; b = 2", "w, b = w + 1, b + 1"], "grad(w * b, w)", "3"),
    (["w = 3", "g = 2 * grad(w², w)"], "grad(g * w, w)", "12"),
    (["w = 3", "s = hold(w) * 2"], "grad(s * w, w)", "6"),
    (["w = 3", "grad(w², w)"], "grad(_ * w, w)", "6"),
    (["w = 3; k = 2", "5 * k"], "grad(_ * w, w)", "10"),
    (["w = 3; f(w) = w² + 1"], "grad(f(2) * w, w)", "5"),
    (["w = 3; f(w) = grad(w² + 1, w)"], "f(2 * w)", "12"),
    (["f(q, p) = grad(q * p, q)"], "f(3, 9)", "9"),
    (["w = 3; f(q, p) = grad(q * p, q)"], "f(w, w²)", "9"),
    (["w = 3; f(q) = { r = 2 * q; grad(r * w, w) }"], "f(5)", "10"),
    (["x = 4; f(x) = { w = 2 * x; g(w) }; g(x) = x²"], "grad(f(x), x)", "32"),
    (["w = 3; for k in [1, 2] { s = k };"], "grad(s * w, w)", "2"),
    // What is stored on the way is followed.
    (["w = 3; s = 0"], "grad(sum(repeat 2 { s = 2 * w; s * w }), w)", "24"),
    (["w = 3; s = 2 * w"], "grad(sum(repeat 2 { s = 2 * w; s * w }), w)", "24"),
    (["w = [3, 1]"], "grad(sum(for c in w { c² }), w)", "[6, 2]"),
    (["f(q) = { a, b = q², q; a * b }"], "grad(f(2) + f(x), x)", "27"),
    // A formula follows what the loss changes, each time that it is read.
    (["k = 4; F := k * k"], "grad(sum(repeat 3 { k *= 2; F }), k)", "672"),
    (["k = 4; F := k * k"], "grad(sum(repeat 3 { k *= 2; F }), F)", "3"),
    (["k = 4; F := k * k; G := 3 * F"], "grad(sum(repeat 2 { k *= 2; G + F }), F, k)", "8 & 640"),
  ])
  func `is passed where it does not`(cells: [String], code: String, gradient: String) throws {
    var workspace = Workspace()
    try workspace.run("x = 3")
    for cell in cells { try workspace.run(cell) }
    #expect(try workspace.run(code).last.map { shown($0.value) } == gradient)
  }

  @Test func `keeps its memory in another notebook, _ too`() throws {
    let home = try Workspace(after: "a = 1; w = 3; f(q) = grad(q * w, w); 2 * w")
    var away = try Workspace(after: "other = 1; s = 0")
    away.adopt(home)
    #expect(
      away.diagnostics(of: "grad(_ * w, w)").map(\.problem)
        == [.givenFrom(Name("_"), asked: Name("w"), in: .input(1))])
    #expect(away.diagnostics(of: "f(w)").map(\.problem.id) == ["gradient"])
    away.forgetLastResult()
    #expect(away.diagnostics(of: "_").map(\.problem) == [.unknownName(Name("_"))])
  }

  @Test(arguments: ["_", "q"])
  func `may be held instead`(name: String) throws {
    var workspace = try Workspace(after: "w = 3; f(q) = grad(q * w, w)", "2 * w")
    let code = name == "_" ? "grad(_ * w, w)" : "f(w)"
    let fix = workspace.diagnostics(of: code).first?.fixes.first?.code
    #expect(fix == "hold(\(name))")
  }
}
