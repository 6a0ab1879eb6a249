import Notebook
import Testing

@Suite struct `Rewriting outputs` {
  private func rewrite(_ text: String, with output: String) -> String? {
    let document = Document(SourceText(text))
    var blocks = document.blocks
    if case .quote(let inner)? = blocks.first?.content { blocks = inner }
    guard let fence = blocks.compactMap(\.fence).last(where: { $0.language == "output" }),
      let edits = document.source.edits(replacingCodeOf: fence, with: output)
    else { return nil }
    return String(decoding: document.source.applying(edits), as: UTF8.self)
  }

  @Test(arguments: [
    ("a\n```output\nb\n```\nc", "1\n2", "a\n```output\n1\n2\n```\nc"),
    ("```output\n```", "1\n", "```output\n1\n```"),
    ("```output\nb\n\nc\n```\n", "", "```output\n```\n"),
    (
      "\u{FEFF}a \t\r\n```output\r\nb\r\n```\r\n", "1\n2",
      "\u{FEFF}a \t\r\n```output\r\n1\r\n2\r\n```\r\n"
    ),
    ("> ```output\n> b\n> ```", "1\n\n2", "> ```output\n> 1\n>\n> 2\n> ```"),
    ("  ~~~output\nb\n  ~~~", "1", "  ~~~output\n  1\n  ~~~"),
    ("```output\nb\n```", "````\n", "`````output\n````\n`````"),
    ("~~~output\nb\n~~~", "```\n", "~~~output\n```\n~~~"),
  ])
  func `new lines take the place of the old ones, and nothing else changes`(
    _ text: String, _ output: String, _ expected: String
  ) {
    #expect(rewrite(text, with: output) == expected)
  }

  @Test func `what was written is read again`() throws {
    let outputs = [
      "", "a", "a\n\nb", "  a", "```", "````zt\n```", "~~~\n`", "> a", "- a\n\tb", "z̃ = 1",
    ]
    for text in ["```output\nx\n```\n", "a\n\n~~~~output\n~~~~", "> ```output\n> ```"] {
      for output in outputs {
        let rewritten = try #require(rewrite(text, with: output))
        #expect(Document(SourceText(rewritten)).problems.isEmpty)
        // Rewriting with the same output again changes nothing.
        #expect(rewrite(rewritten, with: output) == rewritten)
      }
    }
  }

  @Test func `no bytes are lost around an output, whatever they are`() throws {
    let before: [UInt8] = [0xFF, 0x00, 0x0D, 0x0A]
    let after: [UInt8] = [0x0A, 0xC3, 0x0D]
    let bytes = before + Array("```output\na\n```".utf8) + after
    let source = try SourceText(name: "", bytes: bytes, limit: 100)
    let fence = try #require(Document(source).fences.first)
    let edits = try #require(source.edits(replacingCodeOf: fence, with: "b"))
    #expect(source.applying(edits) == before + Array("```output\nb\n```".utf8) + after)
  }

  @Test(arguments: [
    ("```zt\na\n```\n\nb\n", "```zt\na\n```\n\n```output\n1\n```\n\nb\n"),
    ("```zt\r\na\r\n```", "```zt\r\na\r\n```\r\n\r\n```output\r\n1\r\n```"),
    ("> ```zt\n> a\n> ```", "> ```zt\n> a\n> ```\n>\n> ```output\n> 1\n> ```"),
  ])
  func `an output is added below a cell`(_ text: String, _ expected: String) throws {
    let document = Document(SourceText(text))
    var blocks = document.blocks
    if case .quote(let inner)? = blocks.first?.content { blocks = inner }
    let fence = try #require(blocks.first?.fence)
    let edit = try #require(document.source.edit(addingOutput: "1", below: fence))
    #expect(String(decoding: document.source.applying([edit]), as: UTF8.self) == expected)
  }

  @Test func `an unclosed fence is not rewritten`() {
    #expect(rewrite("```output\na", with: "b") == nil)
  }
}
