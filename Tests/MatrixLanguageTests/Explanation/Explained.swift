import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Something that is explained, and what came before it.
struct Explained: Sendable, CustomTestStringConvertible {
  let code: String
  let before: [String]

  init(_ code: String, after before: String...) {
    self.code = code
    self.before = before
  }

  var testDescription: String { code }

  /// The explanation; the cells before it are In[1], In[2], ….
  func explanation() throws -> (Explanation, Workspace) {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    for (index, cell) in before.enumerated() {
      try workspace.run(cell, label: .input(index + 1))
    }
    let printed = try workspace.run("explain " + code, label: .input(before.count + 1))
    guard case .explanation(let explanation)? = printed.last?.content else {
      throw NoExplanation()
    }
    return (explanation, workspace)
  }

  /// What a student reads: the explanation, or what is wrong.
  func text(_ language: InterfaceLanguage, width: Int) throws -> String {
    var format = ValueFormat()
    (format.language, format.width) = (language, width)
    let shown: String
    do {
      let (explanation, _) = try explanation()
      shown = ExplanationDrawing(format).markup(explanation).plain
    } catch let error as EvaluationError {
      shown = DiagnosticDrawing(language: language, width: width).markup(error.diagnostic).plain
    }
    return (before + ["explain " + code]).map { "> \($0)" }.joined(separator: "\n") + "\n" + shown
  }

  // MARK: What is explained

  private static let start = "z = [1, 3, 5, 7]; ε = 1e-5; γ = 2; β = 1"
  private static let formulas =
    "μ := mean(z); σ² := mean((z - μ)²); z_norm := (z - μ) / √(σ² + ε); z̃ := γ * z_norm + β"

  static let themes: [(name: String, cases: [Explained])] = [
    ("formulas", [Explained("z̃", after: start, formulas)]),
    (
      "stored",
      [
        Explained(
          "z̃", after: start, "μ = mean(z)", "σ² = mean((z - μ)²)",
          "z_norm = (z - μ) / √(σ² + ε)", "z̃ = γ * z_norm + β"),
        Explained("s", after: "w = 3", "s = w² + 1", "w = 5"),
        Explained("s", after: "a, b = 3, 4", "s, t = a + b, a * b"),
        Explained("w", after: "w = 3", "w -= 1"),
        Explained("r", after: "w = 2", "r = w * random(1, 2)"),
        Explained("z", after: start), Explained("_ + 1", after: "w = 3", "2 * w"),
      ]
    ),
    (
      "gradients",
      [
        Explained(
          "grad(L, γ)", after: start, formulas + "; L := mean((z̃ - [0, 1, 2, 3])²)"),
        Explained("grad(L, z)", after: start, formulas + "; L := sum([1, 0, 2, 0] * z̃)"),
        Explained(
          "grad(L, z)", after: "z = [1, 3, 5, 7]",
          "d := z - mean(z); L := Σ([10, 0, 0, 0] * d)"),
        Explained("grad(mean(w² * x), w, x)", after: "w = [1, 2]; x = 3"),
        Explained("grad(loss(w), w)", after: "w = 2; loss(q) = { r = q² + 1; exp(r) / r }"),
        Explained("grad(sum(W @ x), W, x)", after: "W = [1, 2; 3, 4]; x = [5; 6]"),
        Explained("grad(sum(max(x) * x), x)", after: "x = [1, 4, 2]"),
        Explained("g", after: "w = 3", "g = grad(w³ - 1 / w, w)"),
      ]
    ),
    (
      "functions",
      [
        Explained(
          "f([1, 3]) + 1", after: "f(z, k=2) = { μ = mean(z); s = 1; s += k; (z - μ) * s }"),
        Explained("g(2)", after: "f(a) = a² + 1", "g(b) = f(b) * f(b + 1)"),
        Explained("repeat 5 { n *= 2; n + 1 }", after: "n = 1"),
        Explained("sum(for k in [1, 2] { k² })"),
        Explained("deep(1)", after: "f(a) = a + 1; g(a) = f(a); h(a) = g(a)", "deep(a) = h(a) * 2"),
      ]
    ),
    (
      "broadcasting",
      [
        Explained("Z + c", after: "Z = [1, 2, 3; 4, 5, 6]; c = [10; 20]"),
        Explained("c * [1, 2, 3] - 1", after: "c = [10; 20]"),
        Explained("Z - mean(Z, axis=1)", after: "Z = [1, 2, 3; 4, 5, 6]"),
        Explained("where(Z > 2, √Z, 0)", after: "Z = [1, 2; 3, 4]"),
      ]
    ),
    (
      "expressions",
      [
        Explained("mean([1, 2, 3, 4])"), Explained("var([1, 2, 6]) + std([-1, 3], ddof=1)"),
        Explained("sum([1; 2], axis=0) + sum([1, -2, 3, 4, 5, 6, 7, 8, -9])"),
        Explained("-2 < w < 3 and not (w == 1)", after: "w = -1"),
        Explained("(-w)² ^ -1 - (w - 3) - (2 - w)", after: "w = -2"),
        Explained("[1, w; 2 * w, 0]ᵀ[0, :]", after: "w = 3"), Explained("π * 2, w", after: "w = 3"),
        Explained("hold(w) * 2", after: "w = 3"),
      ]
    ),
    (
      "large",
      [
        Explained(
          "mean(Z²) - sum(Z, axis=1)", after: "Z = reshape(range(200), 10, 20)"),
        Explained("Z + 0.5", after: "Z = ones(300, 20)"),
        Explained(
          "y27", after: "y0 = 1",
          (1...27).map { "y\($0) := y\($0 - 1) + 1;" }.joined(separator: " ")),
      ]
    ),
    (
      "failing",
      [
        Explained("γ * x", after: "x = ones(4, 3); γ = ones(1, 4)"), Explained("missing + 1"),
        Explained("f([1, 2])", after: "f(z) = { w = z + 1; w + [1, 2, 3] }"),
        Explained("grad(z², z)", after: "z = [1, 2]"),
      ]
    ),
  ]

  static let all = themes.flatMap(\.cases)
}

/// Thrown where `explain` gave something else.
struct NoExplanation: Error {}
