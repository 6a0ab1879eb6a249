import StyledText
import Testing

@Suite struct `ASCII spelling` {
  @Test(arguments: [
    ("γ", "gamma"), ("z̃", "z_tilde"), ("z\u{303}", "z_tilde"), ("ẑ", "z_hat"), ("ñ", "n_tilde"),
    ("γ\u{303}", "gamma_tilde"), ("σ²", "sigma2"), ("σ²_run", "sigma2_run"), ("x²", "x^2"),
    ("(a)²", "(a)^2"), ("Zᵀ", "Z.T"), ("√(σ²+ε)", "sqrt (sigma2+epsilon)"), ("4×3", "4x3"),
    ("dγ", "dgamma"), ("β₂", "beta2"), ("a ≈ b ≠ c", "a ~= b != c"), ("Σ(z)", "sum(z)"),
    ("a → b", "a -> b"), ("plain", "plain"), ("你好，γ", "你好，gamma"), ("é", "é"),
  ])
  func `reads as the language does`(text: String, spelled: String) {
    #expect(ASCIISpelling.spell(text) == spelled)
  }

  @Test func `keeps meanings`() {
    let text = Markup("γ", .name) + Markup(" × ", .operation) + Markup("σ", .name)
    #expect(
      ASCIISpelling.spell(text)
        == Markup([Span("gamma", .name), Span(" x ", .operation), Span("sigma", .name)]))
  }

  @Test func `pointers still point at what they pointed at`() {
    let diagnostic: Block = .verbatim(
      """
      error[shape]: γ * x cannot be broadcast
        In[7] │ z̃ = γ * x
              │     ┬ ┬ ┬
              │ 1×4 ╯ │ ╰ 4×3, from In[3]
              the columns differ
      """)
    #expect(
      Page(ASCIISpelling.spell([diagnostic])).lines(width: 80).map(\.plain) == [
        "error[shape]: gamma * x cannot be broadcast",
        "  In[7] | z_tilde = gamma * x",
        "        |           |     | |",
        "        | 1x4       '     | ` 4x3, from In[3]",
        "        the columns differ",
      ])
  }

  @Test func `pointers past the end move as far as the line has grown`() {
    let lines: Block = .verbatim("γ\n  ┬\n")
    #expect(
      Page(ASCIISpelling.spell([lines])).lines(width: 80).map(\.plain) == ["gamma", "      |"])
  }

  @Test func `every block is spelled`() {
    let page: [Block] = [
      .heading("μ", level: 1), .item(marker: "• ", [.barred([.paragraph("σ")], .failure)]), .blank,
    ]
    #expect(
      ASCIISpelling.spell(page) == [
        .heading("mu", level: 1), .item(marker: "* ", [.barred([.paragraph("sigma")], .failure)]),
        .blank,
      ])
  }
}
