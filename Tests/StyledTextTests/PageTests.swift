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
    (.paragraph("输入 :提示 看看"), 8, ["输入", ":提示 看", "看"]),
    (.paragraph("想看（:提示）吗"), 8, ["想看", "（:提示", "）吗"]),
    (.paragraph("想看（:提示）吗"), 9, ["想看", "（:提示）", "吗"]),
    (.paragraph("试试、:重做吧"), 10, ["试试、", ":重做吧"]),
    (.paragraph("结果:很好"), 6, ["结果:", "很好"]),
    (.paragraph("比例 3:4"), 6, ["比例", "3:4"]),
    (.paragraph("are they ? or ?mean"), 11, ["are they ?", "or ?mean"]),
    (.paragraph("f (x, y )"), 7, ["f (x,", "y )"]),
    (.paragraph("均值·方差"), 4, ["均", "值·", "方差"]),
    (.paragraph(""), 10, []),
    (.blank, 10, [""]),
    (.heading("Mean and variance", level: 2), 10, ["Mean and", "variance"]),
    (.verbatim("a  b\n\n   c\n"), 10, ["a  b", "", "   c"]),
    (.verbatim("0123456789abcdef"), 8, ["01234567", "  89abcd", "  ef"]),
    (.verbatim("where(z > 1, z, 0)"), 10, ["where(z > ", "  1, z, 0)"]),
    (.verbatim("a 3456789"), 8, ["a 345678", "  9"]),
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
    let blocks: [Block] = [.paragraph("divide by m"), .blank, .paragraph("not by m−1")]
    let quote = Page([.barred(blocks, .secondary)])
    #expect(
      quote.lines(width: 10).map(\.plain) == ["│ divide", "│ by m", "│", "│ not by", "│ m−1"])
  }

  @Test func `sets what is said of an answer off by a bar of its colour`() {
    let verdict = Page([.barred([.paragraph("✗ Not yet."), .paragraph("Look at μ.")], .failure)])
    #expect(
      verdict.lines(width: 20) == [
        Markup("▌ ", .failure) + "✗ Not yet.", Markup("▌ ", .failure) + "Look at μ.",
      ])
    #expect(
      verdict.lines(width: 20, isASCII: true).map(\.plain) == ["| ✗ Not yet.", "| Look at μ."])
    let wide = verdict.lines(width: 20, rule: DisplayWidth.Rule(ambiguousIsWide: true))
    #expect(wide.map(\.plain) == ["| ✗ Not yet.", "| Look at μ."])
  }

  @Test func `keeps meanings across line breaks`() {
    let text = Markup("the ", .plain) + Markup("batch mean", .strong) + Markup(" of z", .plain)
    #expect(
      Page([.paragraph(text)]).lines(width: 9) == [
        Markup([Span("the "), Span("batch", .strong)]),
        Markup([Span("mean", .strong), Span(" of z")]),
      ])
  }

  @Test(arguments: [
    (5, ["then", "ε = 4", "holds"]), (9, ["then", "ε = 4", "holds"]),
    (3, ["the", "n ε", "= 4", "hol", "ds"]),
    (10, ["then ε = 4", "holds"]),
  ])
  func `keeps code with its spaces in one line`(width: Int, lines: [String]) {
    let text = Markup("then ") + Markup("ε = 4", .code) + Markup(" holds")
    #expect(Page([.paragraph(text)]).lines(width: width).map(\.plain) == lines)
  }

  @Test func `counts Greek as the terminal draws it`() {
    let page = Page([.paragraph("γγγγ γγ")])
    #expect(
      page.lines(width: 8, rule: .init(ambiguousIsWide: true)).map(\.plain) == ["γγγγ", "γγ"])
    #expect(page.lines(width: 8).map(\.plain) == ["γγγγ γγ"])
  }
}
