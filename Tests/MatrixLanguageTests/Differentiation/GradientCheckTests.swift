import LanguageSyntax
import MatrixLanguage
import NumericCore
import Support
import Testing

@Suite struct `Checking a gradient` {
  /// A two-layer network with batch norm, written in formulas.
  private static let network = [
    "n, k, m = 5, 3, 8; X = randn(4, m); T = randn(k, m); ε = 1e-5",
    "W1 = randn(n, 4); γ = 1 + 0.1 * randn(n, 1); β = 0.1 * randn(n, 1); W2 = randn(k, n)",
    "c = randn(k, 1)",
    """
    Z := W1 @ X; μ := mean(Z, axis=1); σ² := var(Z, axis=1); Z_norm := (Z - μ) / √(σ² + ε)
    A := relu(γ * Z_norm + β); Y := sigmoid(W2 @ A + c); L := mean((Y - T)²)
    """,
  ]

  @Test(arguments: Seeds.few.prefix(3))
  func `passes for a network with batch norm`(seed: UInt64) throws {
    var workspace = Workspace(seed: seed)
    for cell in Self.network { try workspace.run(cell) }
    let value = try workspace.run("gradcheck(L, W1, γ, β, W2, c, Z_norm)").last?.value
    guard case .list(let parts)? = value else {
      Issue.record("no list")
      return
    }
    #expect(parts.count == 13)
    #expect((parts.last?.elements.first ?? .nan) < 1e-7, "seed \(seed)")
    for place in stride(from: 0, to: 12, by: 2) {
      #expect(parts[place].shape == parts[place + 1].shape)
    }
  }

  @Test(arguments: [
    ("w = 3; gradcheck(w², w)", "6"), ("w = [1, 2]; gradcheck(sum(w³), w)", "[3, 12]"),
    ("w = 3; v := w²; gradcheck(2 * v, v)", "2"), ("f(q) = gradcheck(q², q); f(3)", "6"),
  ])
  func `shows the gradient first`(code: String, gradient: String) throws {
    #expect(try output(code).hasPrefix(gradient + " & "))
  }

  @Test func `leaves the names as they were`() throws {
    var workspace = try Workspace(after: "w = [1, 2]; v := sum(w²)")
    try workspace.run("a, b, c, d, largest = gradcheck(v², w, v)")
    #expect(workspace[Name("w")]?.value.elements == [1, 2])
    #expect(workspace[Name("v")]?.isFormula == true)
    #expect(workspace[Name("v")]?.value.elements == [5])
  }

  /// Where the function has a corner, the two differ, and it shows.
  @Test func `shows a difference`() throws {
    #expect(try output("w = 0; a, b, c = gradcheck(relu(w), w); c > 0.1") == "1")
  }

  @Test(arguments: [
    ("gradcheck(w² , w + 1)", "gradient"), ("gradcheck(s * w, w)", "gradient"),
    ("gradcheck(w²)", "argument"), ("gradcheck(w², w, steps=3)", "argument"),
    ("grad(gradcheck(w², w), w)", "second-derivative"),
  ])
  func `is refused where a gradient is`(code: String, id: String) throws {
    #expect(try problems(code, after: "w = 3; s = 2 * w") == [id])
  }
}
