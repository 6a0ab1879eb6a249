import Notebook
import PlainFiles
import Support
import Testing

@Suite struct `Places in a source` {
  @Test(arguments: [
    ("z̃ = γ", "γ", "1:5"),
    ("a\nσ² b", "b", "2:4"),
    ("a\r\n\tb", "b", "2:2"),
    ("a\rb\n\nc", "c", "4:1"),
    ("\u{FEFF}a", "a", "1:1"),
    ("批量 a", "a", "1:4"),
    ("e\u{301}x", "x", "1:2"),
    ("éx", "x", "1:2"),
  ])
  func `a column is a character, whatever its bytes`(
    _ text: String, _ mark: String, _ expected: String
  ) throws {
    let source = SourceText(text)
    let bytes = Array(mark.utf8)
    let offset = try #require(
      source.bytes.indices.first { source.bytes[$0...].starts(with: bytes) })
    let position = source.position(of: offset)
    #expect(position.description == expected)
    #expect(source.offset(of: position) == offset)
  }

  @Test func `an offset and its position name the same place`() {
    let source = SourceText("a\n\nz̃ σ²\r\n\tb 批\n")
    var offset = source.bytes.startIndex
    for character in source.text {
      #expect(
        source.offset(of: source.position(of: offset)) == offset || character.isNewline,
        "at \(offset)")
      offset += character.utf8.count
    }
  }

  @Test func `a place outside is the nearest one inside`() {
    let source = SourceText("ab\nc")
    #expect(source.offset(of: SourcePosition(line: 1, column: 9)) == 2)
    #expect(source.offset(of: SourcePosition(line: 9, column: 9)) == 4)
    #expect(source.offset(of: SourcePosition(line: -1, column: -1)) == 0)
    #expect(source.position(of: 4) == SourcePosition(line: 2, column: 2))
  }

  @Test func `more bytes than the limit are refused`() throws {
    #expect(throws: FileError("a.md", .tooLarge(limit: 3))) {
      try SourceText(name: "a.md", bytes: [1, 2, 3, 4], limit: 3)
    }
    #expect(try SourceText(name: "a.md", bytes: [1, 2, 3], limit: 3).bytes.count == 3)
  }

  @Test func `a file is read up to the limit`() throws {
    #expect(throws: FileError("/no/such", .missing)) {
      try SourceText.reading("/no/such", limit: 10)
    }
    #expect(throws: FileError("/", .special(.folder))) { try SourceText.reading("/", limit: 10) }
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "a.md")
    #expect(try SourceText.reading(file, limit: 4).text == "text")
    #expect(throws: FileError("a.md", .tooLarge(limit: 3))) {
      try SourceText.reading(file, name: "a.md", limit: 3)
    }
  }

  @Test(arguments: [
    "```zt\nγ = 1\nz̃ = γ * y\n```", "> ```zt\n> γ = 1\n> z̃ = γ * y\n> ```",
    "- a\n\n  ```zt\n  γ = 1\n  z̃ = γ * y\n  ```", "  ```zt\n  γ = 1\n z̃ = γ * y\n  ```",
    "1. - > ~~~zt\r\n     > γ = 1\r\n     > z̃ = γ * y\r\n     > ~~~\r\n",
  ])
  func `a place in a cell is a place in the file`(_ text: String) throws {
    let source = SourceText(text)
    let code = try #require(firstFence(in: Document(source).blocks)).code
    #expect(code.text == "γ = 1\nz̃ = γ * y")
    let offset = try #require(source.bytes.firstIndex(of: UInt8(ascii: "y")))
    let inCode = try #require(Array(code.text.utf8).firstIndex(of: UInt8(ascii: "y")))
    #expect(code.sourceOffset(of: inCode) == offset)
    #expect(code.sourceOffset(of: SourcePosition(line: 2, column: 9)) == offset)
    #expect(code.sourceRange(of: inCode..<inCode + 1) == offset..<offset + 1)
    let part = code[inCode - 2..<inCode + 1]
    #expect(part.text == "* y")
    #expect(part.sourceOffset(of: 2) == offset)
  }

  private func firstFence(in blocks: [DocumentBlock]) -> Fence? {
    for block in blocks {
      switch block.content {
      case .fence(let fence): return fence
      case .quote(let blocks): return firstFence(in: blocks)
      case .list(let list):
        if let fence = firstFence(in: list.items.flatMap { $0 }) { return fence }
      default: continue
      }
    }
    return nil
  }

  @Test func `sections reach from their heading to their last block`() {
    let text = "# a\n\nb\n\n## c\n\nd\n\n```\ne\n```\n\n## f {#g}\n"
    let document = Document(SourceText(text))
    #expect(document.title?.title.plain == "a")
    #expect(document.preamble.count == 2)
    #expect(
      document.sections.map { document.source.text(in: $0.range) } == [
        "## c\n\nd\n\n```\ne\n```", "## f {#g}",
      ])
    #expect(document.sections.map { $0.id?.value } == [nil, "g"])
  }
}
