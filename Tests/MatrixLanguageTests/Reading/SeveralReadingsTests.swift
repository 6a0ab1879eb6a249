import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Code that can be read in two ways is an error, and each fix gives the value of one reading.
@Suite struct SeveralReadingsTests {
  /// The values that the fixes of a cell's first problem lead to.
  private func values(_ code: String, _ id: String, after setup: String = "") throws -> [String] {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    if !setup.isEmpty { try workspace.run(setup) }
    let found = workspace.diagnostics(of: code)
    let problem = try #require(found.first, "\(code) runs")
    #expect(problem.problem.id == id)
    let fixes = workspace.trying(found).first?.fixes ?? []
    return try fixes.map { fix in
      var workspace = workspace
      let mended = problem.source.replacing(fix.range, with: fix.code)
      return try workspace.run(mended).last.map { shown($0.value) } ?? ""
    }
  }

  // Of z = [1, 3, 5, 7] the deviations from 4 are -3, -1, 1, 3: their squares add up to 20.
  @Test(arguments: [
    ("Σ(z - μ)² / 4", ["5", "0"]), ("1/4 * Σ(z-μ)²", ["5", "0"]), ("Σ (z - μ)² / 4", ["5", "0"]),
    ("Σ(z - μ)^2 / 4", ["5", "0"]), ("∑(z - μ)**2 / 4", ["5", "0"]),
    ("sum(z - 3)²", ["16", "24"]), ("sum(z)^3 - 1", ["4095", "495"]),
    ("Σ(z, axis=1)³", ["496", "4096"]),
    ("-Σ(z)² + mean(z)²", ["-68", "-240"]), ("Σ(z²)²", ["3108", "7056"]),
  ])
  func `a power of a sum has two readings`(code: String, expected: [String]) throws {
    #expect(try values(code, "ambiguous", after: "z = [1, 3, 5, 7]; μ = mean(z)") == expected)
  }

  @Test(arguments: [
    ("(Σ(z))²", "256"), ("mean(z)²", "16"), ("Σ(z²)", "84"), ("Σ(z)ᵀ²", "256"), ("Σ(z) * 2²", "64"),
    ("2^Σ([1, 2])", "8"), ("np.sum(z)**2", ""),
  ])
  func `what has one reading is read`(code: String, expected: String) throws {
    var workspace = try Workspace(after: "z = [1, 3, 5, 7]")
    guard !expected.isEmpty else {
      // NumPy's own spelling means the square of the sum.
      let fix = try #require(workspace.diagnostics(of: code).first?.fixes.first)
      #expect(try output(fix.code, after: "z = [1, 3, 5, 7]") == "256")
      return
    }
    #expect(try output(code, after: "z = [1, 3, 5, 7]") == expected)
  }

  @Test(arguments: [
    ("max(-3, 0)", ["0", "0"]), ("max(z, 0)", ["[-1, 2]", "[0, 2]"]), ("max(s, 0)", ["0"]),
    ("min(3, 0)", ["0", "0"]), ("mean(3, 1)", ["2"]), ("mean(s, k)", ["-1"]), ("sum(2, 1)", ["3"]),
    ("max(s, k)", ["1", "1"]), ("max(z, z - 1)", ["[-1, 2]"]), ("max(0.5, 1)", ["1", "1"]),
    ("sum(Z, 2)", ["[3; 7]"]), ("sum(Z, 0)", ["[4, 6]"]), ("argmax(Z, 1)", ["[1; 1]"]),
    ("any(Z, -1)", ["[1; 1]"]), ("cumsum(Z, 0)", ["[1, 2; 4, 6]"]),
    ("sort(-Z, 0)", ["[-3, -4; -1, -2]"]),
    ("softmax(0 * Z, 1)", ["[0.5, 0.5; 0.5, 0.5]"]), ("var(z, 0, 1)", ["[nan, nan]"]),
    ("std(Z, -1)", ["[0.5; 0.5]"]), ("max(1, 2, 3)", ["3"]),
    ("r(z) = max(z, 0); r(-5)", ["0"]), ("grad(sum(max(z, 0)), z)", ["[1, 1]", "[0, 1]"]),
    ("Z.max(0)", ["[3, 4]"]), ("np.mean(Z, 1)", ["[1.5; 3.5]"]),
  ])
  func `an axis has its name`(code: String, expected: [String]) throws {
    #expect(
      try values(code, "habit", after: "z = [-1, 2]; s = -3; k = 1; Z = [1, 2; 3, 4]") == expected)
  }

  @Test(arguments: [
    ("1,000 + 1", ["1001"]), ("2 * 1,000,000", ["2000000"]), ("x = 12,345; x", ["12345"]),
    ("[1,000]", ["1000", "[1, 0]"]), ("abs(-1,050)", ["1050"]), ("1，000 + 1", ["1001"]),
  ])
  func `a comma is no sign of thousands`(code: String, expected: [String]) throws {
    #expect(try values(code, "habit") == expected)
  }

  @Test(arguments: [
    ("[1,200,300]", "[1, 200, 300]"), ("a, b = 1,234; b", "234"), ("[1, 000]", "[1, 0]"),
    ("1, 100", "[1, 100]"),
  ])
  func `a comma between values parts them`(code: String, expected: String) throws {
    if code == "1, 100" {
      #expect(try output(code + "\n1") == "1")
    } else {
      #expect(try output(code) == expected)
    }
  }

  @Test(arguments: [
    ("2³²", ["4294967296"]), ("x²³", ["8388608"]), ("x²⁴", ["16777216"]), ("x³¹", ["2147483648"]),
    ("σ²²", ["2048", "9"]),
  ])
  func `raised digits in a row are one power`(code: String, expected: [String]) throws {
    let values = try values(code, "habit", after: "x = 2; σ = 2; σ² = 3")
    #expect(code == "σ²²" ? values == ["4194304", "9"] : values == expected)
  }

  @Test(arguments: [
    (#""a\nb""#, ["a b", #"a\nb"#]), (#""\u03b3""#, ["γ", #"\u03b3"#]),
    (#""\gamma""#, ["γ", #"\gamma"#]),
    (#""\u{1D6FE}""#, ["𝛾", #"\u{1D6FE}"#]), (#""\q""#, [#"\q"#]), (#""\x41""#, ["A", #"\x41"#]),
  ])
  func `an unknown escape is told`(code: String, expected: [String]) throws {
    #expect(try values(code, "syntax") == expected.map { "\"\($0)\"" })
  }

  @Test(arguments: [
    ("z——norm = 3; z_norm", "3"), ("μ——run = 2; mu_run", "2"), ("x——1 = 4; x₁", "4"),
  ])
  func `two dashes inside a name are its underscore`(code: String, expected: String) throws {
    #expect(try output(code) == expected)
  }

  @Test(arguments: ["1 —— 2", "x —— 2", "——x", "x——", "f(a——)"])
  func `two dashes elsewhere are an error`(code: String) throws {
    var workspace = try Workspace(after: "x = 3; f(a) = a")
    #expect(workspace.diagnostics(of: code).first?.problem == .syntax(.unknownCharacter("——")))
  }
}
