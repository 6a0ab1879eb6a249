import StyledText
import Support
import Testing

@Suite struct `A page` {
  @Test(arguments: [
    (Block.paragraph("the mean of the batch"), 11, ["the mean of", "the batch"]),
    (.paragraph("the mean"), 80, ["the mean"]),
    (.paragraph("two\nlines"), 80, ["two lines"]),
    (.paragraph("two  \n  lines"), 80, ["two lines"]),
    (.paragraph("一行\n两行"), 80, ["一行两行"]),
    (.paragraph("一行\nrow"), 80, ["一行 row"]),
    (.paragraph("abcdefgh ij"), 4, ["abcd", "efgh", "ij"]),
    (.paragraph("z̃z̃z̃z̃"), 2, ["z̃z̃", "z̃z̃"]),
    (.paragraph("求均值，再求方差。"), 8, ["求均值，", "再求方", "差。"]),
    (.paragraph("求均值，再求"), 6, ["求均", "值，再", "求"]),
    (.paragraph("他说「好」吧"), 6, ["他说", "「好」", "吧"]),
    (.paragraph("用gamma表示"), 8, ["用gamma", "表示"]),
    (.paragraph("你好, ok"), 4, ["你", "好,", "ok"]),
    (.paragraph("type :hint now"), 5, ["type", ":hint", "now"]),
    (.paragraph(""), 10, []),
    (.blank, 10, [""]),
    (.heading("Mean and variance", level: 2), 10, ["Mean and", "variance"]),
    (.verbatim("a  b\n\n   c\n"), 10, ["a  b", "", "   c"]),
    (.verbatim("0123456789abcdef"), 8, ["01234567", "  89abcd", "  ef"]),
    (.verbatim("你好你好"), 7, ["你好你", "好"]),
    (.verbatim(""), 10, [""]),
  ])
  func `is laid out at its width`(block: Block, width: Int, lines: [String]) {
    #expect(Page([block]).lines(width: width).map(\.plain) == lines)
  }

  @Test func `hangs items under their markers`() {
    let list = Page([
      .item(
        marker: "1. ", [.paragraph("compute the mean first"), .blank, .verbatim("μ = mean(z)")]),
      .item(marker: "- ", [.item(marker: "- ", [.paragraph("a nested item")])]),
    ])
    #expect(
      list.lines(width: 16).map(\.plain) == [
        "1. compute the", "   mean first", "", "   μ = mean(z)", "- - a nested", "    item",
      ])
  }

  @Test func `gives a marker a line of its own where words would have no room`() {
    let list = Page([.item(marker: "  (10) ", [.paragraph("mean")])])
    #expect(list.lines(width: 9).map(\.plain) == ["(10)", "mean"])
  }

  @Test func `sets quotes off`() {
    let quote = Page([.quote([.paragraph("divide by m"), .blank, .paragraph("not by m−1")])])
    #expect(
      quote.lines(width: 10).map(\.plain) == ["│ divide", "│ by m", "│ ", "│ not by", "│ m−1"])
  }

  @Test func `keeps meanings across line breaks`() {
    let text = Markup("the ", .plain) + Markup("batch mean", .strong) + Markup(" of z", .plain)
    #expect(
      Page([.paragraph(text)]).lines(width: 9) == [
        Markup([Span("the "), Span("batch", .strong)]),
        Markup([Span("mean", .strong), Span(" of z")]),
      ])
  }

  @Test func `counts Greek as the terminal draws it`() {
    let page = Page([.paragraph("γγγγ γγ")])
    #expect(
      page.lines(width: 8, rule: .init(ambiguousIsWide: true)).map(\.plain) == ["γγγγ", "γγ"])
    #expect(page.lines(width: 8).map(\.plain) == ["γγγγ γγ"])
  }

  @Test(arguments: 0..<300)
  func `loses no word, passes no edge and follows the rules of punctuation`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Markup(randomProse(&random))
    let width = Int.random(in: 2...30, using: &random)
    let page = Page([
      .paragraph(text), .quote([.item(marker: "12. ", [.paragraph(text), .verbatim(text)])]),
    ])
    for line in page.lines(width: width) {
      #expect(line.displayWidth() <= width, "seed \(seed): \(line.plain)")
    }

    let lines = Page([.paragraph(text)]).lines(width: width).map(\.plain)
    #expect(letters(lines.joined()) == letters(text.plain), "seed \(seed)")
    guard width >= 16 else { return }
    for line in lines.dropFirst() {
      #expect(line.first.map { !"，。、；：？！）」』】》".contains($0) } == true, "seed \(seed): \(line)")
    }
    for line in lines.dropLast() {
      #expect(line.last.map { !"（「『【《".contains($0) } == true, "seed \(seed): \(line)")
    }
  }

  private func letters(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  private func randomProse(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "batch", "z̃", "γ", "a", "normalization", " ", " ", " ", "\n", "均值", "方差", "，", "。", "（", "）",
      "「", "」", "x, y", "(k)", "1.5;", "…",
    ]
    var text = ""
    while text.count < 80 {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      // Real prose does not pile up punctuation; a pile is as long as a word and is cut like one.
      if let last = text.last, last.isPunctuation, piece.first?.isPunctuation == true { continue }
      text += piece
    }
    return text
  }
}
