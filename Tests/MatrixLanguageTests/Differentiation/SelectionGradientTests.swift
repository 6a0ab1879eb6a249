import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// What nothing chooses is to blame for nothing, however steep it is.
@Suite struct SelectionGradientTests {
  // By hand: of √x only the 4 counts, whose slope is 1/4; log 4 has the slope 1/4 too.
  @Test(arguments: [
    ("sum(where(x > 0, √x, x))", "[1, 0.25]"), ("(√x)[1]", "[0, 0.25]"), ("max(√x)", "[0, 0.25]"),
    ("min(-√x)", "[0, -0.25]"), ("sum(relu(log(x)))", "[0, 0.25]"), ("sort(√x)[1] * 2", "[0, 0.5]"),
    ("sum(clip(log(x), 0, 9))", "[0, 0.25]"), ("hstack(√x, x)[1]", "[0, 0.25]"),
    ("reshape(√x, 2, 1)[1]", "[0, 0.25]"), ("(√x)ᵀ[1]", "[0, 0.25]"),
    ("cumsum((√x)[1:2])[0]", "[0, 0.25]"),
    ("sum(where(x > 0, √x * [1; 2], 0))", "[0, 0.75]"), ("sum(([1, 2] * (√x)[1]))", "[0, 0.75]"),
    ("sum(where(x > 0, x^0.5 / x, 0))", "[0, -0.0625]"), ("where(0, log(x)[0], x[1])", "[0, 1]"),
    ("sum(([1, 2; 3, 4] @ diagonal(√x))[:, 1])", "[0, 1.5]"),
    ("sum(where(x > 0, log(x), 0)) + sum(where(x > 0, 0, x))", "[1, 0.25]"),
  ])
  func `no NaN comes from what is not chosen`(loss: String, gradient: String) throws {
    let setup = "x = [0, 4]; diagonal(v) = [v[0], 0; 0, v[1]]"
    #expect(try output("grad(\(loss), x)", after: setup) == gradient)
  }

  /// Operations on lines, of which one is chosen and another holds a number at which √ is steep.
  static let lines = [
    "softmax(√X)[0, 1]", "softmax(√Xᵀ, axis=1)[1, 0]", "softmax(√Xᵀ, axis=-1)[1, 1]",
    "normalize(√X)[1, 2]", "normalize(√X, ε=0.1)[1, 2] * √X[1, 1]", "batchnorm(√X, γ, β)[1, 0]",
    "sum(batchnorm(√X, γ, 1)[1, :] * [1, 2, 4])", "batchnorm(√X, 2, 1)[1, 0]", "ema(√X)[1, 2]",
    "ema(√X, ρ=0.5, start=β)[1, 1]", "mean(√X, axis=0)[2]", "var(√X, axis=1)[1]",
    "std(√X, axis=0)[1]", "std(√X, axis=1, ddof=1)[-1]", "sum(√X, axis=1)[1]²",
    "(√X @ [1; 2; 4])[1]", "([1, 3] @ √X)[2]", "max(softmax(√X)[:, 2])",
    "sum(where([1, 0, 0], 0, softmax(√X)) * [1; 2])",
  ]

  /// What the other line holds is nothing to the one that is chosen.
  @Test(arguments: lines)
  func `a line that is not chosen gives no NaN`(loss: String) throws {
    let cells = ["γ = [2; 3]; β = [1; 5]", "X = [1, 4, 2; 1, 9, 5]"]
    let code = "grad(\(loss), X)"
    let gradient = try output(code, after: cells[0], cells[1])
    #expect(gradient.contains("0") && !gradient.contains("nan"), "\(loss): \(gradient)")
    let steep = try output(code, after: cells[0], cells[1].replacing("[1, 4", with: "[0, 4"))
    #expect(steep == gradient, "\(loss)")
    // Below 0, the values of the line are NaN themselves.
    let nan = try output(code, after: cells[0], cells[1].replacing("[1, 4", with: "[-1, 4"))
    #expect(nan == gradient, "\(loss)")
  }

  @Test func `the γ of a row that is not chosen gives no NaN`() throws {
    let batchnorm = "grad(batchnorm([1, 2; 3, 5], √γ, β)[1, 0], γ)"
    #expect(
      try output(batchnorm, after: "γ = [0; 4]; β = [0; 0]")
        == output(batchnorm, after: "γ = [1; 4]; β = [0; 0]"))
    let number = "grad(batchnorm([1, 2; 3, 5], √s, 0)[1, 0], s)"
    #expect(try output(number, after: "s = 4") == "-0.249998750009")
  }

  @Test func `an explanation shows no NaN of what is not chosen`() throws {
    let explained = Explained("grad(softmax(log(Z))[0, 1], Z)", after: "Z = [-1, 4; 2, 3]")
    let text = try explained.text(.english, width: 80)
    let wayBack = try #require(text.split(separator: "back from L").last)
    #expect(wayBack.contains("[0, 0.2449; 0, -0.2449] / Z") && !wayBack.contains("nan"))
  }

  /// The zeros of products are no choices: the slope of (√x)² at 0 is 1, which 0 · ∞ does not tell.
  @Test(arguments: ["(√x)²", "√x * √x", "0 * √x + x", "√(x²)"])
  func `a NaN that arithmetic makes stays`(loss: String) throws {
    #expect(try output("grad(\(loss), x)", after: "x = 0") == "nan")
  }

  // PyTorch: x = [40, -25, -14], exp(cumsum(x)).sum(), and log(cumsum([0, 1])).sum().
  @Test func `the gradient of cumsum cancels nothing`() throws {
    let gradient = try output("grad(sum(exp(cumsum(x)))[0], x)", after: "x = [40, -25, -14]")
    let exact = [2.3538526683702e17, 3269020.090841145, 2.718281828459045]
    let numbers = gradient.dropFirst().dropLast().split(separator: ", ").compactMap { Double($0) }
    for (ours, exact) in zip(numbers, exact) { #expect((ours / exact - 1).magnitude < 1e-10) }
    #expect(try output("grad(sum(log(cumsum(x))), x)", after: "x = [0, 1]") == "[inf, 1]")
    #expect(
      try output("grad(sum(cumsum(X, axis=0) * [1, 2; 4, 8]), X)", after: "X = ones(2, 2)")
        == "[5, 10; 4, 8]")
  }

  @Test func `gradcheck agrees with nothing that is NaN`() throws {
    #expect(try output("a, b, c = gradcheck(√x, x); c", after: "x = 1e-9") == "nan")
    #expect(try output("a, b, c = gradcheck(sum(√x), x); c", after: "x = [4, 1e-9, 4]") == "nan")
  }

  @Test(arguments: [("-1", "-inf"), ("-0.5", "-inf"), ("2", "0"), ("0", "0")])
  func `0^p falls without end where p is negative`(p: String, slope: String) throws {
    #expect(try output("grad(0^p, p)", after: "p = \(p)") == slope)
  }

  // mpmath, 60 digits: (x − μ) / (m σ).
  @Test(arguments: ["1", "1e200", "1e-200", "1e307"])
  func `the gradient of std is the same at all sizes`(scale: String) throws {
    let gradient = try output("grad(std(x), x)", after: "x = \(scale) * [1, 2, 4]")
    let exact = [-0.35634832254989917958, -0.089087080637474794895, 0.44543540318737397447]
    let numbers = gradient.dropFirst().dropLast().split(separator: ", ").compactMap { Double($0) }
    #expect(numbers.count == 3)
    for (ours, exact) in zip(numbers, exact) { #expect((ours / exact - 1).magnitude < 1e-10) }
  }
}
