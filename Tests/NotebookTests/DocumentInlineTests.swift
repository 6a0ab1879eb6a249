import Notebook
import Testing

@Suite struct `Running text` {
  private func read(_ text: String) -> String {
    let blocks = Document(SourceText(text)).blocks
    return blocks.flatMap { dump($0) }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("*a* **b** ***c***", "p ‹a› «b» «‹c›»"),
    ("_a_ __b__ *a_b_", "p ‹a› «b» *a_b_"),
    ("z_norm and γ_run_1", "p z_norm and γ_run_1"),
    ("z̃_new_ is", "p z̃_new_ is"),
    ("a * b * c", "p a * b * c"),
    ("2*a*b *a **b*", "p 2‹a›b *a *‹b›"),
    ("*a **b** c*", "p ‹a ›«‹b›»‹ c›"),
    ("**a*", "p *‹a›"),
    ("*foo**bar*", "p ‹foo**bar›"),
    ("*a _b* c_", "p ‹a _b› c_"),
    ("*a", "p *a"),
    ("\\*a\\* \\σ \\", "p *a* \\σ \\"),
  ])
  func `emphasis`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("**重点。**后文", [("重点。", true), ("后文", false)]),
    ("前文**“引号”**后文", [("前文", false), ("“引号”", true), ("后文", false)]),
    ("用**归一化**的值", [("用", false), ("归一化", true), ("的值", false)]),
    ("**（一）**开始", [("（一）", true), ("开始", false)]),
    ("a**(b)**c", [("a**(b)**c", false)]),
    ("2*a*b", [("2", false), ("a", false), ("b", false)]),
  ])
  func `emphasis beside Chinese characters needs no spaces`(
    _ text: String, _ expected: [(String, Bool)]
  ) {
    let inlines = paragraph(text)
    #expect(inlines.map { [$0].plain } == expected.map(\.0))
    #expect(inlines.map(\.isStrong) == expected.map(\.1))
  }

  private func paragraph(_ text: String) -> [Inline] {
    guard case .paragraph(let inlines)? = Document(SourceText(text)).blocks.first?.content else {
      return []
    }
    return inlines
  }

  @Test(arguments: [
    ("`a` ``b ` c`` ` d `", "p `a` `b ` c` `d`"),
    ("`a\nb`", "p `a b`"),
    ("`*a*` \\`b`", "p `*a*` `b`"),
    ("`a", "p `a"),
    ("`= mean(z)` and `=a` and `==`", "p {mean(z)} and `=a` and `==`"),
    ("``= `` `= ` ", "p `= ` `= `"),
  ])
  func `code and computed values`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("[a](b)", "p [a](b)"),
    ("[a *b*](<c d> \"title\")", "p [a ](c d)[‹b›](c d)"),
    ("<https://a.b/c_d_e>", "p [https://a.b/c_d_e](https://a.b/c_d_e)"),
    ("![a](b.png)", "p [a](b.png)"),
    ("[a](b(c)d) [e](f", "p [a](b(c)d) [e](f"),
    ("[a] z[0, 1:3] [b [c](d)", "p [a] z[0, 1:3] [b [c](d)"),
    ("*[a*](b)", "p *[a*](b)"),
    ("a < b and c > d <x y>", "p a < b and c > d <x y>"),
  ])
  func `links`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test func `a line break between Chinese characters is no space`() {
    #expect(read("批量\n归一化，\nnorm\n归一") == "p 批量归一化，norm 归一")
  }

  @Test func `each inline knows where it stands`() {
    let source = SourceText("> a *bé* `c`\n> [d](e) `= f`\n")
    guard case .quote(let blocks)? = Document(source).blocks.first?.content,
      case .paragraph(let inlines)? = blocks.first?.content
    else {
      Issue.record("no paragraph in a quote")
      return
    }
    #expect(
      inlines.map { source.text(in: $0.range) } == [
        "a ", "bé", " ", "`c`", "\n", "d", " ", "`= f`",
      ])
    #expect(inlines.compactMap(\.link?.address.value) == ["e"])
  }
}
