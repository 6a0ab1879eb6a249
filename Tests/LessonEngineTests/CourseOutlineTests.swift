import LessonEngine
import Notebook
import Support
import Testing

@Suite struct `A course` {
  private func lesson(_ id: String) -> LessonFolder.File {
    LessonFolder.File(
      SourceText(name: "f/\(id).md", "---\nformat: 1\nid: \(id)\ntitle: T\nsummary: S\n---\n"))
  }

  /// The parts of lessons `a` to `e` under a `course.md`: `title: a b`.
  private func parts(_ text: String) -> [String] {
    let outline = CourseOutline(Document(SourceText(name: "f/course.md", text)))
    let files = ["a", "b", "c", "d", "e"].map(lesson)
    return LessonFolder(files, outline: outline).parts.map { part in
      "\(part.outline?.title ?? "-"): " + part.files.map(\.header.id).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      (
        "# T\n\n## One\n\n- [x](b.md)\n- [x](a.md)\n\n## Two\n\n1. [x](e.md)\n2. [x](./d.md)\n",
        ["One: b a", "Two: e d", "-: c"]
      ),
      // Lessons right below the title; a list to be read; a part that waits for its lessons.
      (
        "# T\n\nWelcome.\n\n- [x](c.md)\n\n## Later\n\nSoon.\n\n- not\n- yet\n",
        ["-: c", "-: a b d e"]
      ),
      // Two lists in one part are one list.
      (
        "# T\n\n## One\n\n- [x](e.md)\n\nThen:\n\n- **[x](a.md)**, the hard one\n",
        ["One: e a", "-: b c d"]
      ),
      // What is named twice, lies elsewhere or is no link counts once or not at all.
      (
        "## One\n\n- [x](a.md)\n- [x](a.md)\n- [x](../b.md)\n- [x](n.md)\n- c\n",
        ["One: a", "-: b c d e"]
      ),
      ("", ["-: a b c d e"]),
    ] as [(String, [String])])
  func `puts lessons in parts and in order`(text: String, parts: [String]) {
    #expect(self.parts(text) == parts)
  }

  @Test func `says something before its lessons and something after them`() {
    let text = "# T\n\nA.\n\n## P\n\nB.\n\n- [x](a.md)\n\nC.\n\n- D\n- E\n"
    let outline = CourseOutline(Document(SourceText(text)))
    #expect(outline.title == "T")
    #expect(outline.opening.count == 1)
    #expect(outline.parts.map(\.title) == ["P"])
    #expect(outline.parts[0].opening.count == 1)
    #expect(outline.parts[0].closing.count == 2)
  }

  @Test func `is read from its folder`() throws {
    let folder = try TemporaryFolder()
    for id in ["a", "b", "my c"] { try folder.write("---\nid: \(id)\n---\n", to: "\(id).md") }
    try folder.write("# T\n\n- [C](my%20c.md)\n- [B](b.md)\n- [A](a.md)\n", to: "course.md")
    let read = try LessonFolder.reading(folder.path, limit: 1000)
    #expect(read.files.map(\.header.id) == ["my c", "b", "a"])
    guard case .lesson(let file) = read.match("2") else {
      Issue.record("the second lesson was not found")
      return
    }
    #expect(file.header.id == "b")
    // A file that is too long, or a pipe, is a failure and no course.
    let short = try LessonFolder.reading(folder.path, limit: 20)
    #expect(short.outline == nil && short.files.map(\.header.id) == ["a", "b", "my c"])
    #expect(short.failures.count == 1)
  }
}
