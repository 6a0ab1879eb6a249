import MatrixLanguage
import NumericCore
import Support
import Testing

/// `grad` through all that a program can do.
@Suite struct `A gradient` {
  private static let setup = [
    "x = randn(2, 3); w = randn(1, 3) + 2; b = randn(); k = 3",
    """
    twice(q) = 2 * q
    shifted(q, by=b) = q + by
    summed(q) = { s = 0; for c in q { s += c² }; s }
    steps(q, n) = { r = q; repeat n { r = r * 0.5 + tanh(r) }; r }
    sweep(q) = { r = q; row = repeat 3 { r *= 1.5; r }; sum(row * row) }
    pair(q) = { q², 1 / (q² + 1) }
    both(q) = { u, v = pair(q); sum(u * v + 2 * u) }
    cubes(q) = { for c in [1, 2, 3] { q[0] ^ c } }
    outer(q, f=0.5) = twice(shifted(q)) * f + q³
    adding(q) = { q += 1; q *= q; q -= 0.5 * q; q /= 3; q }
    """,
    "h := tanh(w * x) + b; l2 := mean((h - 1)²); m := h * h; alias := w; fw(q) = q * w + l2",
  ]

  @Test(arguments: [
    ("sum(x²)", ["x"]), ("sum(x * w)", ["x", "w"]), ("sum(x * b + w / b)", ["x", "w", "b"]),
    ("x[0, 1] * x[1, 2] + x[-1, -1]", ["x"]), ("sum(x[:, 1:] * w[0, 1])", ["x", "w"]),
    ("sum(x[0, :] @ x[1, :]ᵀ)", ["x"]), ("sum([b, b², 3; w[0], 1, b] * x)", ["b", "w", "x"]),
    ("[b][0] + [b²]", ["b"]), ("sum(repeat 3 { x * b })", ["x", "b"]),
    ("sum(hstack(x, twice(x), shifted(x)))", ["x", "b"]), ("summed(w)", ["w"]),
    ("summed(wᵀ) * b", ["w", "b"]), ("sum(steps(x, 4))", ["x"]), ("sweep(b)", ["b"]),
    ("sweep(x)", ["x"]), ("both(x)", ["x"]), ("sum(cubes(w))", ["w"]),
    ("sum(outer(x))", ["x", "b"]), ("sum(outer(x, f=b))", ["x", "b"]), ("sum(adding(x))", ["x"]),
    ("l2", ["w", "b", "x"]), ("l2 + sum(m * x)", ["x", "w", "b"]), ("sum(fw(x))", ["x", "w", "b"]),
    ("sum(alias² + w³)", ["w"]), ("mean(where(-1 < x < 1, x², x))", ["x"]),
    ("sum(x - mean(x, axis=1)) + std(x)", ["x"]), ("-log(sigmoid(b))", ["b"]),
    ("sum(max(x, axis=0) / (1 + w²))", ["x", "w"]), ("√(sum(x²))", ["x"]), ("b", ["b"]),
  ])
  func `agrees with central differences`(loss: String, names: [String]) throws {
    for seed in Seeds.few.prefix(4) {
      var workspace = Workspace(seed: seed)
      for cell in Self.setup { try workspace.run(cell) }
      try CentralDifferences(workspace: workspace, loss: loss).agree(names)
    }
  }

  // MARK: Names

  @Test(arguments: [
    // A formula's adjoint, and its leaves', in one sweep.
    ("grad(sum(a² + w³), a, w)", "[4, 8] & [16, 56]"),
    ("grad(sum(z), z, a, w)", "[1, 1] & [3, 3] & [3, 3]"),
    ("grad(sum(z * w), z)", "[2, 4]"), ("grad(sum(z), a)", "[3, 3]"),
    ("grad(sum(w²), w, w)", "[4, 8] & [4, 8]"), ("grad(k * k, k)", "8"),
    ("dw, dk = grad(k * sum(w), w, k); dw, dk", "[4, 4] & 6"), ("grad(k, k)", "1"),
    // A name that the loss changes on its way.
    ("grad(sum(repeat 3 { k *= 2; k }), k)", "14"),
    ("grad(sum(repeat 2 { k = k * k; k }), k)", "264"),
  ])
  func `is that of the names that were asked for`(code: String, gradient: String) throws {
    #expect(
      try output(code, after: "w = [2, 4]; k = 4", "a := w; z := 3 * a") == gradient)
  }

  @Test func `of a function's own names`() throws {
    let slope = "slope(q, n=2) = { s = n; grad(s * q² + w, q) }"
    #expect(try output("slope(5)", after: "w = 1", slope) == "20")
    #expect(try output("slope([1, 2][1])", after: "w = 1", slope) == "8")
    #expect(
      try output("f(3)", after: "f(q) = { r = q; grad(g(r), r) }", "g(q) = { r = 7; r * q² }")
        == "42")
  }

  @Test func `in a formula is live`() throws {
    let cells = "x = 3; L := x²; g := grad(L, x); step := x - 0.5 * g"
    #expect(try output("g, step", after: cells) == "6 & 0")
    #expect(try output("g, step", after: cells, "x = 5") == "10 & 0")
    #expect(try output("g", after: cells, "L := x³") == "27")
  }

  @Test(arguments: [
    ("grad(w * hold(w), w)", "3"), ("grad(w² + hold(s), w)", "6"), ("hold(w)", "3"),
    ("grad(w * hold(v), w)", "9"), ("grad(q, w)", "4"), ("grad(w + hold(grad(w², w)) * w, w)", "7"),
    ("grad(hold(hold(w) + 1) * w, w)", "4"),
  ])
  func `takes what is held for a constant`(code: String, gradient: String) throws {
    #expect(
      try output(
        code, after: "w = 3; s = 2 * w", "v := w²; p := s; q := (w - hold(p) + hold(v) - 4)²")
        == gradient)
  }

  @Test func `trains`() throws {
    let cells = "x = [1, 2, 3, 4]; y = 3 * x - 1; w = 0; b = 0"
    let loops = [
      "repeat 2000 { g, h = grad(mean((w * x + b - y)²), w, b); w -= 0.05 * g; b -= 0.05 * h };",
      "repeat 2000 { L = 1; g, h = grad(mean((w * x + b - y)²), w, b); w = w - 0.05 * g; b = b - 0.05 * h };",
    ]
    for loop in loops {
      #expect(try output("[w, b] ≈ [3, -1]", after: cells, loop) == "[1, 1]")
      #expect(try output("grad(w * b, w) ≈ b", after: cells, loop) == "1")
    }
    let formulas = "err := w * x + b - y; L := mean(err²)"
    let live = "losses = repeat 2000 { g, h = grad(L, w, b); w -= 0.05 * g; b -= 0.05 * h; L };"
    #expect(
      try output("[w, b] ≈ [3, -1], grad(L, w) < 1e-6", after: cells, formulas, live)
        == "[1, 1] & 1")
  }

  @Test func `is that of PyTorch for batch normalization's four steps`() throws {
    for seed in Seeds.few {
      let workspace = try Workspace(
        after: "n = 4; m = 7; ε = 1e-5; z = 3 * randn(n, m) + 1; γ = randn(n, 1); β = randn(n, 1)",
        """
        c = randn(n, m)
        μ := mean(z, axis=1); σ² := mean((z - μ)², axis=1)
        z_norm := (z - μ) / √(σ² + ε); z̃ := γ * z_norm + β; L := sum(c * z̃)
        """,
        """
        dz̃ = c; x̂ = z_norm
        dβ_is = sum(dz̃, axis=1); dγ_is = sum(dz̃ * x̂, axis=1); d = dz̃ * γ
        dz_is = (d - mean(d, axis=1) - x̂ * mean(d * x̂, axis=1)) / √(σ² + ε)
        """, seed: seed)
      var copy = workspace
      let expected = try copy.run("dβ_is, dγ_is, dz_is, dz̃")
      let gradients = try copy.run("grad(L, β, γ, z, z̃)")
      guard case .list(let left)? = expected.last?.value,
        case .list(let right)? = gradients.last?.value
      else {
        Issue.record("no gradients")
        return
      }
      for (left, right) in zip(left, right) {
        #expect(left.shape == right.shape)
        let scale = left.elements.map(\.magnitude).max() ?? 0
        for (a, b) in zip(left.elements, right.elements) {
          #expect((a - b).magnitude <= 1e-12 * scale, "seed \(seed)")
        }
      }
    }
  }
}
