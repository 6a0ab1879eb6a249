import MatrixLanguage
import NumericCore
import Testing

/// Where no one watches, the work of a cell is counted and bounded.
@Suite struct OperationLimitTests {
  private func workspace(operations: Int?) -> Workspace {
    var limits = Limits()
    limits.operations = operations
    return Workspace(allowance: Allowance(limits: limits), seed: 1)
  }

  /// What a cell comes to.
  private func operations(of code: String) throws -> Int {
    var workspace = workspace(operations: nil)
    try workspace.run(
      "Z = ones(100, 100); z = ones(1, 100); x = 1; f(x) = { s = x; for i in z { s += x * i }; s }")
    let before = workspace.resources.allowance.operations
    try workspace.run(code)
    return workspace.resources.allowance.operations - before
  }

  @Test(arguments: [
    ("y = Z @ Z", 1_000_000), ("y = Z + Z", 10_000), ("y = exp(Z)", 80_000), ("y = sum(Z)", 10_000),
    ("y = sort(Z)", 250_000), ("y = random(100, 100)", 20_000), ("y = Zᵀ", 10_000),
    ("y = grad(sum(Z² * x), x)", 20_000), ("y = softmax(Z)", 80_000), ("y = hstack(Z, Z)", 20_000),
    ("y = cumsum(Z)", 10_000), ("y = repeat 1000 { 1 }", 100_000), ("y = shuffle(Z)", 10_000),
    ("y = grad(f(x), x)", 10_000), ("y = hist(Z)", 100),
    ("y = minimize(x^2, x, steps=1000)", 100_000),
    ("y = heatmap(Z * 2)", 10_000), ("y = gradcheck(f(x), x)", 20_000),
    ("y = batchnorm(Z, 1, 0)", 10_000),
    ("y = train(network([100, 100]), Z, zeros(1, 100), epochs=1)", 1_000_000),
    ("vary x from 0 to 1 { sum(Z * x) }", 130_000), ("explain sum(Z * x)", 10_000),
  ])
  func `work counts by its size`(code: String, least: Int) throws {
    let operations = try operations(of: code)
    #expect(operations >= least)
    #expect(operations <= 10 * least + 50_000)
    #expect(try operations == self.operations(of: code), "the same each time")
  }

  @Test(arguments: [
    "repeat 1000 { Z @ Z }", "repeat 10000 { y = exp(Z) }", "repeat 1000 { sort(Z) }",
    "repeat 1000000 { repeat 1000000 { y = 1 } }", "repeat 1000 { y = randn(100, 100) }",
    "f(x) = { s = 0; repeat 10000 { s += sum(Z * x) }; s }; x = 2; grad(f(x), x)",
    "x = 2; minimize(sum(Z * x), x, steps=100000)", "g(a, b) = sum(Z * a * b); contour(g, z, z)",
    "train(network([100, 100]), Z, zeros(1, 100), epochs=1000)",
    "x = 2; vary x from 0 to 1 { repeat 1000 { sum(Z * x) } }",
    "explain repeat 1000 { sum(Z * Z) }",
    "w := repeat 1000 { sum(Z * Z) }",
  ])
  func `a cell that does too much is stopped, and the next one may do as much again`(
    code: String
  ) throws {
    var workspace = workspace(operations: 5_000_000)
    try workspace.run("Z = ones(100, 100); z = linspace(-1, 1, 50)")
    let before = workspace.names
    let problem = workspace.diagnostics(of: code).first?.problem
    guard case .tooManyOperations(let count, limit: 5_000_000)? = problem else {
      Issue.record("\(code) was not stopped: \(String(describing: problem))")
      return
    }
    #expect(count > 5_000_000)
    #expect(workspace.names == before)
    #expect(try workspace.run("sum(Z @ Z)").count == 1)
  }

  @Test func `the cells of a notebook are counted one by one`() throws {
    var workspace = workspace(operations: 1_500_000)
    try workspace.run("Z = ones(100, 100)")
    for _ in 0..<5 { try workspace.run("Z @ Z") }
    #expect(workspace.diagnostics(of: "Z @ Z; Z @ Z").first?.problem.id == "limit")
  }
}
