import Notebook
import StyledText
import Testing

@Suite struct `A document as it is shown` {
  private let style = DocumentStyle(
    computed: { Markup("<\($0.text)>", .number) },
    width: { text in text.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    }
  )

  private func show(_ text: String) -> [Block] {
    Document(SourceText(text)).blocks.styled(style)
  }

  @Test func `running text carries its meanings`() {
    let expected = Markup([
      Span("a "), Span("b", .strong), Span(" "), Span("c", .emphasis), Span(" "), Span("d", .code),
      Span(" is "), Span("<e>", .number),
    ])
    #expect(show("a **b** *c* `d` is `= e`") == [.paragraph(expected)])
  }

  @Test func `a link is followed by its address, unless it is its text`() {
    let expected = Markup([
      Span("a", .link), Span(" (b)", .secondary), Span(", "), Span("https://c.d", .link),
    ])
    #expect(show("[a](b), <https://c.d>") == [.paragraph(expected)])
  }

  @Test func `blocks are parted by empty lines`() {
    #expect(
      show("# a\n\nb\n\n- c\n- d\n\n> e\n\n```zt\nf\n```\n\n- [x] g — h") == [
        .heading("a", level: 1), .blank, .paragraph("b"), .blank,
        .item(marker: "- ", [.paragraph("c")]), .item(marker: "- ", [.paragraph("d")]), .blank,
        .barred([.paragraph("e")], .secondary), .blank, .indented(Markup("f", .code)), .blank,
        .item(marker: "[x] ", [.paragraph(Markup("g") + " — " + Markup("h"))]),
      ])
  }

  @Test func `numbered items count on, and loose ones are parted`() {
    #expect(
      show("3. a\n\n3. b") == [
        .item(marker: "3. ", [.paragraph("a")]), .blank, .item(marker: "4. ", [.paragraph("b")]),
      ])
  }

  @Test func `a table's columns stand below each other`() {
    let text = "| a | bbb | c |\n|--|:-:|--:|\n| z̃z̃z̃ | `= x` | 1 |\n| y |\n| x | w | 100 |"
    guard case .verbatim(let table)? = show(text).first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.plain == """
        a    bbb    c
        ───  ───  ───
        z̃z̃z̃  <x>    1
        y
        x     w   100
        """)
    #expect(table.spans.first == Span("a", .strong))
  }
}
