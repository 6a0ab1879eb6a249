import Notebook
import Testing

@Suite struct `Front matter` {
  @Test(arguments: [
    Reading("texts", "---\nid: a\ntitle: μ: wow!\n---\nb", "@id: a\n@title: μ: wow!\np b"),
    Reading("quotes", "---\na: \"b: c\"\nd: 'e'\nf: \"g\n---", "@a: b: c\n@d: e\n@f: \"g"),
    Reading("lists", "---\na: [b, \"c, d\" , 'e']\nf: []\n---", "@a: [b|c, d|e]\n@f: []"),
    Reading("an empty value", "---\na:\nb: \n---", "@a: \n@b: "),
    Reading("comments and blank lines", "---\n# a: b\n\nc: d\n---", "@c: d"),
    Reading("blanks and carriage returns", "--- \r\na:  b \r\n---\r\nc", "@a: b\np c"),
    Reading("a byte-order mark", "\u{FEFF}---\na: b\n---", "@a: b"),
    Reading("a duplicate", "---\na: b\nc: d\na: e\n---", "@a: b\n@c: d\n! 4:1 duplicate-key"),
    Reading(
      "lines that are none", "---\na b\nc:d\nä: e\n- f\n---",
      "! 2:1 front-matter\n! 3:1 front-matter\n! 4:1 front-matter\n! 5:1 front-matter"),
    Reading("no end", "---\na: b\nc: d\n\n# e", "@a: b\n@c: d\n# e\n! 1:1 unclosed-front-matter"),
    Reading("a rule is none", "---\n\na: b", "literal\n  |---\np a: b"),
    Reading("not at the top", "\n---\na: b\n---", "literal\n  |---\n## a: b"),
    Reading("only marks", "---\n---", ""),
  ])
  func `is read`(_ reading: Reading) {
    #expect(dump(reading.source) == reading.expected)
  }

  @Test func `keys and values know where they stand`() throws {
    let document = Document(SourceText("---\nid:  \"z̃\" \nneeds: [a, b c]\n---\n"))
    let text = document.source.text(in:)
    let id = try #require(document.frontMatter["id"])
    #expect(text(id.key.range) == "id")
    #expect(text(id.value.range) == "\"z̃\"")
    #expect(id.value.value == .text("z̃"))
    let needs = try #require(document.frontMatter["needs"])
    guard case .list(let items) = needs.value.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map { text($0.range) } == ["a", "b c"])
    #expect(document.frontMatter.range.map(text) == "---\nid:  \"z̃\" \nneeds: [a, b c]\n---")
  }
}
