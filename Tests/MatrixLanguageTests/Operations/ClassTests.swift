import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Scores in a row, and labels that are no classes: errors whose fixes give the right value.
@Suite struct ClassTests {
  // PyTorch: cross_entropy of [2, 1, 0.1] as one example for the labels 0 and 2, and
  // binary_cross_entropy_with_logits([2, 1, 0.1], [0, 0, 0]); softmax([1, 2]).
  private static let samples: [(code: String, values: [Double])] = [
    ("cross_entropy([2, 1, 0.1], 2)", [2.3170300]),
    ("cross_entropy([2, 1, 0.1], [1, 0, 0])", [0.4170300, 0.7281955]),
    ("cross_entropy([2, 1, 0.1], [0, 0, 0])", [1.3948621]), ("cross_entropy([1, 2], [5, 7])", []),
    ("cross_entropy(3, 0)", [3.0485874]), ("sum(softmax([1, 2]) * [0, 1])", [0.7310586]),
    ("cross_entropy([1, 2; 3, 5], [1, 2])", [1.0877577]),
    ("cross_entropy([1, 2; 3, 5], [0, 2.5])", []),
    ("cross_entropy([1, 2; 3, 5], [-1, 1])", [1.0877577]),
    ("sum(onehot([1, 2, 3], 3) * range(3)ᵀ)", [3]), ("sum(onehot([0, 4], 3) * range(3)ᵀ)", []),
    ("accuracy([0.1, 0.7, 0.6], [0, 1, 0])", [2.0 / 3]), ("accuracy([-1, 1], [1, 1])", [0.5]),
    ("accuracy([1, 2; 3, 0], [1, 2])", [0]), ("accuracy([1, 2; 3, 0], [0, nan])", []),
    ("accuracy([1, 3], [1, 2; 3, 0])", []),
  ]

  @Test(arguments: samples)
  func `a class that is none is told`(code: String, values: [Double]) throws {
    var workspace = Workspace(allowance: Allowance())
    let problem = try #require(workspace.diagnostics(of: code).first)
    let found = try problem.fixes.compactMap { fix in
      var workspace = workspace
      let mended = problem.source.replacing(fix.range, with: fix.code)
      guard workspace.diagnostics(of: mended).isEmpty else { return nil as Double? }
      return try Double(output(mended))
    }
    #expect(found.count == values.count, "\(problem.fixes)")
    for (ours, exact) in zip(found, values) { #expect((ours - exact).magnitude < 1e-6) }
  }

  @Test(arguments: [
    ("softmax([1, 2], axis=0)", "[1, 1]"), ("softmax(3)", "1"), ("accuracy([1, 0], [1, 1])", "0.5"),
    ("accuracy([1, 2; 3, 0], [1, 0])", "1"),
  ])
  func `what is a class is taken`(code: String, value: String) throws {
    #expect(try output(code) == value)
  }

  @Test(arguments: [
    "range(nan)", "range(inf)", "range(-inf)", "range(0, nan)", "range(0, 1, nan)", "range(nan, 3)",
    "linspace(nan, 1)", "linspace(0, inf, 3)", "linspace(0, 1, nan)", "zeros(nan)", "ones(2, inf)",
    "eye(nan)", "reshape([1, 2], nan, 1)", "reshape([1, 2], 2, inf)", "random(nan)",
    "repeat nan { 1 }",
    "onehot([0], nan)", "[1, 2][nan]",
  ])
  func `no size and no end is NaN or infinite`(code: String) throws {
    var workspace = Workspace(allowance: Allowance())
    #expect(workspace.diagnostics(of: code).count == 1)
  }

  @Test func `linspace reaches from end to end of all numbers`() throws {
    #expect(try output("linspace(-1.5e308, 1.5e308, 3)") == "[-1.5e308, 0, 1.5e308]")
  }
}
