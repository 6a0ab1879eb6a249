import LanguageSyntax
import Support
import Testing

@Suite struct NameTests {
  /// Each row holds spellings of one name, the first as it is shown, the second in ASCII.
  private static let rows: [[String]] = [
    ["μ", "mu"], ["σ", "sigma"], ["ε", "eps", "epsilon"], ["φ", "phi"], ["π", "pi"],
    ["α", "alpha"], ["β", "beta"], ["γ", "gamma"], ["δ", "delta"], ["η", "eta"],
    ["θ", "theta"], ["λ", "lambda"], ["ρ", "rho"], ["τ", "tau"], ["ω", "omega"],
    ["dγ", "dgamma"], ["dμ", "dmu"], ["μ_run", "mu_run"], ["L_μ", "L_mu"], ["dμ_dσ", "dmu_dsigma"],
    ["z̃", "z_tilde", "z\u{303}"], ["ẑ", "z_hat", "z\u{302}", "\u{1E91}"],
    ["ñ", "n_tilde", "n\u{303}", "\u{F1}"], ["μ̂", "mu_hat"], ["γ̃", "gamma_tilde"],
    ["z̃_norm", "z_tilde_norm"], ["dz̃", "dz_tilde"], ["norm̂", "norm_hat"],
    ["β₂", "beta2", "beta_2", "β2", "β_2"], ["x₁₀", "x10", "x_10"], ["W₁", "W1", "W_1"],
    ["β̂₂", "beta_hat_2", "beta_hat2", "beta2_hat", "beta_2_hat", "β₂_hat"],
    ["z̃₁", "z_tilde_1", "z_tilde1", "z1_tilde"],
    ["σ²", "sigma2", "σ2", "sigma²"], ["dσ²", "dsigma2"], ["σ²_run", "sigma2_run", "σ2_run"],
    ["σ₂", "sigma_2", "σ_2"], ["dσ₂", "dsigma_2"], ["σ₃", "sigma3", "sigma_3"],
    ["σ²₂", "sigma2_2"], ["σ²_hat", "sigma2_hat"], ["σ̂₂", "sigma_hat_2", "sigma_hat2"],
    ["x₂_3", "x2_3", "x_2_3"], ["x₂_3_4", "x2_3_4", "x_2_3_4"],
    ["z̃_hat", "z_tilde_hat"], ["_tilde", "_tilde"], ["tilde", "tilde"], ["x_", "x_"],
    ["均值", "均值"], ["d", "d"], ["d₂", "d2"],
  ]

  @Test(arguments: rows)
  func `all spellings of a name are one`(spellings: [String]) {
    for spelling in spellings {
      #expect(Name(spelling) == Name(spellings[0]), "\(spelling)")
      #expect(Name(spelling).spelling == spellings[0], "\(spelling)")
      #expect(Name(spelling).asciiSpelling == spellings[1], "\(spelling)")
    }
  }

  @Test func `names with other spellings differ`() {
    for (index, row) in Self.rows.enumerated() {
      for other in Self.rows[(index + 1)...] { #expect(Name(row[0]) != Name(other[0])) }
    }
  }

  @Test(arguments: [
    "xi", "nu", "chi", "psi", "Mu", "Sigma", "Gamma", "mud", "gammas", "run_mud", "dd", "ddmu",
    "e", "inf", "nan", "epsilon_", "x2y", "T",
  ])
  func `what is no Greek name stays Latin`(name: String) {
    let letters = Name(name).spelling.replacing("ε", with: "epsilon")
    #expect(letters == name)
  }

  @Test(arguments: GreekLetter.all.map(\.letter))
  func `every letter folds alone, after d, before an index and under an accent`(letter: String) {
    for pattern in ["@", "d@", "@_run", "@_tilde", "@_hat", "@3", "L_@"] {
      let greek = Name(pattern.replacing("@", with: letter))
      #expect(Name(greek.asciiSpelling) == greek)
      #expect(greek.asciiSpelling.utf8.allSatisfy { $0 < 0x80 })
      #expect(
        greek.spelling.contains(letter)
          || greek.spelling.unicodeScalars.contains { String($0) == letter })
    }
  }

  @Test(arguments: Seeds.few)
  func `a name leads back to itself in Greek, in ASCII and typed into a cell`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let pieces = [
      "mu", "sigma", "sigma2", "σ²", "z", "tilde", "hat", "x", "2", "12", "d", "dgamma", "β", "₂",
      "run", "n\u{303}", "z\u{302}", "eps", "W",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 1...4, using: &numbers)
      let parts = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "x" }
      let text = "a" + parts.joined(separator: Bool.random(using: &numbers) ? "_" : "")
      let name = Name(text)
      #expect(Name(name.spelling) == name, "\(text)")
      #expect(Name(name.asciiSpelling) == name, "\(text) is \(name) is \(name.asciiSpelling)")
      guard !text.contains("²") else { continue }
      #expect(try Cell("\(text) = 1").assignedNames == [name], "\(text)")
      #expect(try Cell("\(name) = 1").assignedNames == [name], "\(text)")
    }
  }

  @Test func `a square knows what it is the square of`() {
    #expect(Name("σ²").root == Name("σ"))
    #expect(Name("dsigma2_run").root == Name("dsigma_run"))
    #expect(Name("μ").root == nil)
  }
}
