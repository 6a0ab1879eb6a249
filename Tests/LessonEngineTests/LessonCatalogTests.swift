import Foundation
import LessonEngine
import Notebook
import PlainFiles
import Support
import Testing

@Suite struct `A catalog of lessons` {
  private func source(_ id: String, needs: String = "") -> SourceText {
    let text = "---\nformat: 1\nid: \(id)\ntitle: T\nsummary: S\nneeds: [\(needs)]\n---\n"
    return SourceText(name: "\(id).md", text)
  }

  private func lesson(_ id: String, needs: String = "") -> Lesson {
    Lesson(Document(source(id, needs: needs)))
  }

  private func find(_ word: String) -> String {
    let ids = ["mean", "variance", "z-norm", "which-value", "why-it-helps"]
    switch LessonFolder(ids.map { .init(source($0)) }).match(word) {
    case .lesson(let file): return file.lesson.id
    case .ambiguous(let ids): return ids.joined(separator: " or ")
    case .none(let suggestion): return suggestion.map { "\($0)?" } ?? "nothing"
    }
  }

  @Test(arguments: [
    ("mean", "mean"), ("v", "variance"), ("why", "why-it-helps"), ("3", "z-norm"),
    ("5", "why-it-helps"),
    ("wh", "which-value or why-it-helps"), ("maen", "mean?"), ("varaince", "variance?"),
    ("0", "nothing"), ("6", "nothing"), ("-9223372036854775808", "nothing"), ("", "nothing"),
    ("softmax", "nothing"),
  ])
  func `finds a lesson by its id, its beginning or its number`(_ word: String, _ found: String) {
    #expect(find(word) == found)
  }

  @Test func `knows what is wrong between lessons`() {
    let lessons = [
      lesson("a", needs: "b"), lesson("b", needs: "a, z-nrom, d"),
      lesson("z-norm", needs: "z-norm"),
    ]
    let catalog = LessonCatalog(lessons)
    #expect(
      lessons.map { catalog.problems(of: $0).map(\.kind) } == [
        [.cycle(["a", "b"])],
        [
          .cycle(["a", "b"]), .unknownNeed("z-nrom", suggestion: "z-norm"),
          .unknownNeed("d", suggestion: nil),
        ],
        [.cycle(["z-norm"])],
      ])
  }

  @Test func `reads the lessons of a folder in the order of their names`() throws {
    let folder = try TemporaryFolder()
    for (name, id) in [("02-b.md", "b"), ("01-a.md", "a"), ("10-c.md", "b")] {
      try folder.write("---\nformat: 1\nid: \(id)\n---\n", to: name)
    }
    try folder.write("# How to write a lesson", to: "README.md")
    try folder.write("1,2", to: "data.csv")
    try folder.write(String(repeating: "a", count: 101), to: "03-large.md")
    let catalog = LessonCatalog(try LessonFolder.reading(folder.path, limit: 100))
    #expect(catalog.lessons.map(\.id) == ["a", "b", "b"])
    #expect(
      catalog.failures == [FileError(folder.path + "/03-large.md", .tooLarge(limit: 100))])
    let kinds = catalog.problems(of: catalog.lessons[1]).map(\.kind)
    #expect(kinds == [.duplicateLesson(id: "b", file: folder.path + "/10-c.md")])
  }

  @Test(
    arguments: [
      "---\nid: a\ntitle: μ: wow!\nminutes: 5\nneeds: [b]\nsummary: S\n---\n# B\n", "# A *B*\n", "",
      "---\nid: a\n---\n\n# The title", "---\nid: a\ntitle: unclosed", "## {#a}",
      "---\ntitle: [a, b]\nminutes: x\n---\n",
    ])
  func `knows a lesson by its front matter as by the whole of it`(text: String) {
    let source = SourceText(name: "x/03-some-file.md", text)
    #expect(LessonFolder.File(source).header == Lesson(Document(source)).header)
  }

  @Test func `says which folder it cannot read`() {
    #expect(throws: LessonCatalogError.unreadableFolder("/no/such")) {
      try LessonFolder.reading("/no/such", limit: 100)
    }
  }
}
