import Notebook
import StyledText
import Testing

/// Documents with one mistake each, and where it is reported.
private let mistakes: [Reading] = [
  Reading("an unclosed fence", "a\n\n```zt\nb\n## c", "! 3:1 unclosed-fence"),
  Reading("an unclosed fence in a quote", "> ```\n> a\n\nb", "! 1:3 unclosed-fence"),
  Reading("an unclosed comment", "a\n<!-- b\n\nc", "! 2:1 unclosed-tag"),
  Reading("an unclosed summary", "<details>\n<summary>a\n\nb", "! 2:1 unclosed-tag"),
  Reading("a heading without a space", "##标题\n\na", "! 1:1 heading-space"),
  Reading("an id without a heading", "a\n\n<!-- {#b} -->", "! 3:8 stray-id"),
  Reading("two ids", "## a {#b}\n<!-- {#c} -->", "! 2:8 second-id"),
  Reading("an id twice", "## a {#b}\n\n## z̃ {#b}", "! 3:8 duplicate-id"),
  Reading("a cell in a list", "1. a\n\n   ```zt\n   b\n   ```", "! 3:4 nested-cell"),
  Reading("a choice without a box", "- [x] a — b\n- c", "! 2:1 choice-box"),
  Reading("a choice with two paragraphs", "- [x] a — b\n\n  c", "! 1:1 choice-blocks"),
  Reading("Markdown below a tag", "<details>\na\n</details>", "! 2:1 tag-blank-line"),
  Reading("Markdown below a summary", "<summary>\na\n</summary>\nb", "! 4:1 tag-blank-line"),
  Reading("too deep", String(repeating: "> ", count: 40) + "a", "! 1:63 nesting"),
  Reading("an unclosed front matter", "---\na: b\n\nc", "! 1:1 unclosed-front-matter"),
  Reading("no front matter", "---\na\n---", "! 2:1 front-matter"),
  Reading("a list in lines", "---\na:\n- b\n- c\n---", "! 3:1 front-matter"),
  Reading("a value in lines", "---\na: >\n  b\n  c\n---", "! 3:3 front-matter"),
  Reading("a text in UTF-16", "a\0=\0b\0\n\0", "! 1:1 encoding"),
  Reading("a key twice", "---\na: b\na: c\n---", "! 3:1 duplicate-key"),
]

@Suite struct `Problems of a document` {
  @Test(arguments: mistakes)
  func `each mistake is reported at its place`(_ mistake: Reading) {
    let document = Document(SourceText(mistake.source))
    #expect(dump(document.problems, of: document).joined(separator: "\n") == mistake.expected)
  }

  @Test(arguments: mistakes)
  func `each mistake is named in both languages`(_ mistake: Reading) throws {
    let document = Document(SourceText(mistake.source))
    let problem = try #require(document.problems.first)
    let messages = InterfaceLanguage.allCases.map { problem.message(of: document.source)[$0] }
    #expect(Set(messages).count == messages.count)
    #expect(InterfaceLanguage.allCases.allSatisfy { !problem.fix[$0].isEmpty })
  }

  @Test func `all mistakes are reported at once, in the document's order`() {
    let document = Document(SourceText("---\nx\n---\n##a\n\n## b {#c}\n\n## d {#c}\n\n```\n"))
    #expect(
      dump(document.problems, of: document) == [
        "! 2:1 front-matter", "! 4:1 heading-space", "! 8:8 duplicate-id", "! 10:1 unclosed-fence",
      ])
  }

  @Test(arguments: [
    "no marks", "# a\n\n- [x] b — c\n\n> d\n\n```zt\ne\n```\n\n```output\nf\n```\n",
    "<details>\n<summary>a</summary>\n\n```zt solution\nb\n```\n\n</details>\n",
    "#hashtag", "---\na: b\n---\n",
  ])
  func `a sound document has none`(_ text: String) {
    #expect(Document(SourceText(text)).problems == [])
  }

  @Test func `bytes that are no text are reported once, at the first of them`() throws {
    let bytes = Array("# z̃\n\na".utf8) + [0xFF, 0xFE] + Array(" b\n".utf8) + [0xC3]
    let source = try SourceText(name: "a.md", bytes: bytes, limit: 100)
    let document = Document(source)
    #expect(document.problems.map(\.kind) == [.invalidEncoding(count: 3)])
    #expect(
      document.problems.map { source.position(of: $0.range.lowerBound).description } == ["3:2"])
    #expect(document.blocks.flatMap { dump($0) } == ["# z̃", "p a\u{FFFD}\u{FFFD} b \u{FFFD}"])
    #expect(source.bytes == bytes)
  }
}
