import Notebook
import StyledText
import Support
import Testing

/// Documents that nobody would write, but for the harm of it. Each of them took a naive parser a
/// time that grows with the square of its length, or a stack that grows with it.
@Suite struct `Hostile documents` {
  @Test(arguments: [
    ">", "> ", "- ", "1. ", "`", "` ``", "*", "_ *", "*a_ ", "**a* ", "[", "[a](", "![", "](", "<",
    "<!--", "<details>", "<summary>", "<a:", "|", "|-|\n", "#", "\\", "=\n", "---\n", "~~~\n", "\t",
    "\0", "\r", "a\n", "- [x] a — ", "- [x] —\n", "{#a}", "## {#a}\n", "`= ", "> a\n\n", "a: b\n",
    "z\u{303}", "\u{202E}", "    a\n", "<b>\n", "```zt task\n", "[a](b \"",
  ])
  func `a piece repeated many times is read`(_ piece: String) {
    let text = String(repeating: piece, count: 12_000 / piece.utf8.count)
    for prefix in ["", "---\n", "|a|\n|-|\n"] {
      check(Document(SourceText(prefix + text)))
    }
  }

  @Test(arguments: [(">", 1 << 20), ("`", 100_000), ("> - ", 100_000), ("*", 100_000)])
  func `a very long line is read`(_ mark: String, _ count: Int) {
    check(Document(SourceText(String(repeating: mark, count: count))))
  }

  /// Each line is quoted one deeper than the one before, and a page of 4,000 lines has 8 MB of marks.
  @Test(arguments: [64, 128, 256])
  func `quotes that grow deeper keep no more than their words`(_ count: Int) {
    let lines = (1...count).map { String(repeating: ">", count: $0) + " x\n" }
    var blocks = Document(SourceText(lines.joined())).blocks
    var depth = 0
    while let block = blocks.last, case .quote(let inner) = block.content {
      blocks = inner
      depth += 1
    }
    #expect(depth == 31)
    #expect(blocks.count == 1)
    let text = blocks.styled(DocumentStyle(computed: { Markup($0.text) }, width: { $0.count }))
    #expect(Page(text).lines(width: 80).map(\.plain).joined().count(where: { $0 == ">" }) == 0)
    #expect(
      Page(text).lines(width: 80).map(\.plain).joined().count(where: { $0 == "x" }) == count - 30)
  }

  @Test func `opening and closing marks are matched in time`() {
    for (open, close) in [("*a ", " a*"), ("[", "](b)"), ("(", ")"), ("<!--", "-->"), ("**", "**")]
    {
      let marks = String(repeating: open, count: 20_000) + String(repeating: close, count: 20_000)
      check(Document(SourceText(marks)))
    }
  }

  @Test func `a row of backticks of each length is read`() {
    check(Document(SourceText((1...400).map { String(repeating: "`", count: $0) + " " }.joined())))
  }

  @Test(arguments: 0..<200)
  func `any mixture of marks is read, and so is any beginning of it`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "z̃", " ", "  ", "    ", "\n", "\n", "\n\n", "\r\n", "\t", "# ", "## ", "> ", "- ", "1. ",
      "[x] ", "```", "```zt\n", "~~~", "`", "*", "**", "_", "[", "](", ")", "<!--", "-->", "|",
      "|-|",
      "---", "===", "— ", "{#i}", "<details>", "<summary>", "</summary>", "\\", "= ", "批", "\0",
    ]
    let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let bytes = Array(text.utf8)
    for end in stride(from: 0, through: bytes.count, by: 3) {
      guard
        let source = try? SourceText(name: "", bytes: Array(bytes[..<end]), limit: bytes.count)
      else {
        Issue.record("refused \(end) bytes")
        return
      }
      check(Document(source))
    }
  }

  /// What holds for every document.
  private func check(_ document: Document) {
    let size = document.source.bytes.count
    let blocks = document.blocks
    let following = zip(blocks, blocks.dropFirst())
    #expect(!following.contains { $0.range.upperBound > $1.range.lowerBound }, "blocks overlap")
    #expect(!blocks.contains { $0.range.upperBound > size }, "a block ends outside")
    #expect(!document.problems.contains { $0.range.upperBound > size }, "a problem ends outside")
    let style = DocumentStyle(computed: { Markup($0.text) }, width: { $0.utf8.count })
    #expect(blocks.styled(style).isEmpty == blocks.isEmpty)
  }
}
