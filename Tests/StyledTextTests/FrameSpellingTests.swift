import StyledText
import Testing

@Suite struct `Frames on a terminal that draws them wide` {
  private let wide = DisplayWidth.Rule(ambiguousIsWide: true)

  private func lines(_ text: Markup, _ rule: DisplayWidth.Rule) -> [String] {
    let page = Page(FrameSpelling.spell([.item(marker: "- ", [.verbatim(text)])], for: rule))
    return page.lines(width: 80, rule: rule).map { String($0.plain.dropFirst(2)) }
  }

  @Test func `still point at what they pointed at`() {
    let diagnostic: Markup = """
        In[7] │ z̃ = γ * x
              │     ┬ ┬ ┬
              │ 1×4 ╯ │ ╰ 4×3, from In[3]
      """
    #expect(
      lines(diagnostic, wide) == [
        "  In[7] | z̃ = γ * x",
        "        |     |  | |",
        "        | 1×4 ' | ` 4×3, from In[3]",
      ])
  }

  @Test func `underline as much as has grown`() {
    let diagnostic: Markup = """
        In[2] │ β = σ² + ε0
              │          ^^
      """
    #expect(
      lines(diagnostic, wide) == ["  In[2] | β = σ² + ε0", "        |             ^^^"])
    #expect(
      Page(ASCIISpelling.spell([.verbatim(diagnostic)])).lines(width: 80).map(\.plain) == [
        "  In[2] | beta = sigma2 + epsilon0", "        |                 ^^^^^^^^",
      ])
  }

  @Test func `reach as far as what they mark`() {
    let diagnostic: Markup = """
        In[1] │ γβ + ββ
              │ ┬─   ─┬
      """
    #expect(
      lines(diagnostic, wide) == ["  In[1] | γβ + ββ", "        | |--    --|"])
  }

  @Test func `are as they are anywhere else`() {
    let code: Markup = "  In[1] │ x ^ 2\n        │ ┬"
    #expect(lines(code, .standard) == code.lines.map(\.plain))
    #expect(lines(code, wide) == ["  In[1] | x ^ 2", "        | |"])
  }
}
