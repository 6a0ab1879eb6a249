import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Only what comes from `grad` is a new start; all else remembers what it was computed from.
@Suite struct MemoryTests {
  @Test(arguments: [
    "s = 0; for i in [1, 2, 3] { s += x^i }; grad(s * x, x)", "y = x²; y = y * 2; grad(y * x, x)",
    "y = x²; y = y; grad(y * x, x)", "y = x²; y, w = y, 1; grad(y * x, x)",
    "y = 1; y *= x; grad(y * x, x)", "y = 0; repeat 2 { y = y + x }; grad(y * x, x)",
    "a, b = x, 1; a, b = b, a; grad(b * x, x)", "y = x; y -= y - 1; grad(y * x, x)",
    "f(v) = 2 * v; y = f(x); y += 1; grad(y * x, x)", "g(v) = v * x; y = g(1); grad(y * x, x)",
    "g(v) = { u = 0; for k in [1, 2] { u += v^k }; u }; y = g(x); grad(y * x, x)",
    "g(v) = grad(v², v) + v; y = g(x); grad(y * x, x)",
    "g(u, v) = v; y = g(v=x, u=1); grad(y * x, x)", "g(v, u=x) = u; y = g(1); grad(y * x, x)",
    "a := x²; b := a + 1; y = b; grad(y * x, x)", "g(v) = v; a := g(x); y = a; grad(y * x, x)",
    "a := 1; y = a; a := x; y = a; grad(y * x, x)", "w = 1; a := w; w = x; y = a; grad(y * x, x)",
    "g(v) = 1; a := g(x); g(v) = v; y = a; grad(y * x, x)",
    "a := x; g(v) = a; h(v) = g(v); y = h(1); grad(y * x, x)",
  ])
  func `a stored number keeps its memory`(code: String) throws {
    var workspace = try Workspace(after: "x = 2")
    #expect(workspace.diagnostics(of: code).map(\.problem.id) == ["gradient"])
    // The same in a function of its own, where the last line is not the first that fails.
    if !code.contains("v) =") && !code.contains(", u=") && !code.contains(":=") {
      #expect(
        workspace.diagnostics(of: "h(x) = { \(code) }; h(2)").map(\.problem.id) == ["gradient"])
    }
  }

  @Test(arguments: [
    "g(v) = 1; y = g(x)", "g(u, v) = u; y = g(v=x, u=1)", "a := g(x); g(v) = 1; y = a",
    "w = x; a := w; w = 1; y = a", "a := hold(x); y = a", "a := grad(x², x); y = a", "y = g(1)",
  ])
  func `a number in which nothing of a name is left keeps no memory of it`(code: String) throws {
    let value = try output("\(code); grad(y * x, x) - y", after: "x = 2; g(v) = v")
    #expect(value == "0")
  }

  @Test func `what is held may fail`() throws {
    #expect(try problems("g(v) = v; x = 1; grad(hold(g(1, x)) * x, x)") == ["argument"])
  }

  /// By hand: each loop comes to where its gradient is 0.
  @Test(arguments: [
    ("repeat 200 { w -= 0.1 * grad(L, w) }; w", 3),
    ("repeat 200 { w = w - 0.1 * grad(L, w) }; w", 3),
    ("v = 0; repeat 400 { g = grad(L, w); v = 0.9 * v + g; w -= 0.02 * v }; w", 3),
    ("v = 0; repeat 400 { v = 0.9 * v - 0.02 * grad(L, w); w += v }; w", 3),
    (
      "s = 0; v = 0; t = 0; repeat 2000 { g = grad(L, w); t += 1; s = 0.9 * s + 0.1 * g; v = 0.99 * v + 0.01 * g²; w -= 0.02 * (s / (1 - 0.9^t)) / (√(v / (1 - 0.99^t)) + 1e-8) }; w",
      3
    ),
    ("G := grad(L, w); repeat 200 { w -= 0.1 * G }; w + grad(w * 1, w) - 1", 3),
    ("n = 0; repeat 200 { n += 1; w -= 0.2 * grad(L, w) / √n }; w", 3),
    ("step(w) = w - 0.1 * grad((w - 3)², w); repeat 200 { w = step(w) }; w + grad(w, w) - 1", 3),
    (
      "gs(a, b) = grad((a - 3)² + (b - a)², a, b); b = 0; repeat 900 { da, db = gs(w, b); w -= 0.1 * da; b -= 0.1 * db }; w + grad((w - 3)² + (b - w)², w)",
      3
    ),
    (
      "b = 0; M := (w - 3)² + (b - w)²; repeat 900 { w -= 0.1 * grad(M, w); b -= 0.1 * grad(M, b) }; b",
      3
    ),
    (
      "fit(y) = { a = 0; v = 0; repeat 400 { g = grad((a - y)², a); v = 0.9 * v + g; a = a - 0.02 * v }; a }; fit(3)",
      3
    ),
    ("r = 0.5; repeat 300 { w -= r * (grad(L, w) + 0 * w); r = r * 0.99 }; w", 3),
    ("minimize(L, w); w -= 0.1 * grad(L, w); minimize(L, w); round(w, 3)", 3),
  ])
  func `training goes on`(code: String, expected: Double) throws {
    let value = try output(code, after: "w = 1; L := (w - 3)²")
    #expect(((Double(value) ?? .nan) - expected).magnitude < 1e-3, "\(code) gives \(value)")
  }

  /// In a function and in a loop, where no formula can stand, the fix writes the code itself.
  @Test(arguments: [
    ("f(x) = { L = x^2; grad(L, x) }; f(3)", "grad(x^2, x)", "6"),
    ("f(x) = { a = x^2; L = 3 * a; grad(L + a, x) }; f(3)", "grad((3 * (x^2)) + (x^2), x)", "24"),
    (
      "f(x) = { z = 2 * x; s = sum(z²); grad(s / x, x) }; f(3)", "grad((sum((2 * x)²)) / x, x)", "4"
    ),
    ("x = 3; repeat 2 { y = x²; d = grad(y * x, x); d }", "grad((x²) * x, x)", "27"),
  ])
  func `grad of a local names a fix that works there`(
    code: String, fix: String, value: String
  ) throws {
    var workspace = Workspace(allowance: Allowance())
    let problem = try #require(workspace.diagnostics(of: code).first)
    let found = try #require(problem.fixes.first)
    #expect(found.code == fix)
    let mended = problem.source.replacing(found.range, with: found.code)
    let result = try output(mended)
    #expect(result == value || result == "[\(value), \(value)]")
  }
}
