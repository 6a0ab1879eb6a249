import LessonEngine
import Notebook
import NumericCore
import StyledText
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `A report on lessons` {
  private func diagnostics(_ paths: [String], in folder: borrowing TemporaryFolder) -> [String] {
    let folder = folder.path
    let report = Linter().report(on: paths.map { folder + $0 })
    return report.diagnostics.map { diagnostic in
      let file = diagnostic.source.name.replacing(folder, with: "")
      return "\(file):\(diagnostic.start) \(diagnostic.id): "
        + diagnostic.message[.english].replacing(folder, with: "")
    }
  }

  @Test func `covers all lessons below a folder, and knows the others of a file's folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write(soundLesson, to: "01-halves.md")
    try folder.write(
      soundLesson.replacing("id: halves", with: "id: more").replacing("[]", with: "[halves]")
        .replacing("new: [mean]", with: "new: [tanh]"),
      to: "02-more.md")
    try folder.write("Not a lesson.", to: "README.md")
    let expected =
      "/02-more.md:9:7 unused-new: `new` promises `tanh`, and the lesson does not use it"
    #expect(diagnostics([""], in: folder) == [expected])
    #expect(diagnostics(["/02-more.md"], in: folder) == [expected])
    #expect(diagnostics(["/01-halves.md"], in: folder) == [])
    #expect(Linter().report(on: [folder.path]).lessons == 2)
    #expect(Linter().report(on: [folder.path + "/01-halves.md"]).lessons == 1)
  }

  @Test func `names what cannot be read`() throws {
    let folder = try TemporaryFolder()
    #expect(
      diagnostics(["/nowhere.md"], in: folder) == [
        "/nowhere.md:1:1 file: there is no such file"
      ])
    try folder.write(soundLesson, to: "halves.md")
    var limits = Limits.standard
    limits.lessonBytes = 10
    let report = Linter(limits: limits).report(on: [folder.path])
    #expect(
      report.diagnostics.map { $0.message[.english] }
        == ["the file has more than 10 bytes, the most that a lesson may have"])
    #expect(!report.isClean)
  }

  @Test func `compares a lesson with its twin in English`() throws {
    let folder = try TemporaryFolder()
    for language in ["en", "zh"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(language)", withIntermediateDirectories: false)
    }
    try folder.write(soundLesson, to: "en/01-halves.md")
    try folder.write(soundLesson.replacing("seed: 7", with: "seed: 8"), to: "zh/01-halves.md")
    let expected = "/zh/01-halves.md:8:7 other-language: `seed` is another one in /en/01-halves.md"
    #expect(diagnostics([""], in: folder) == [expected])
    #expect(diagnostics(["/zh"], in: folder) == [expected])
    #expect(diagnostics(["/zh/01-halves.md"], in: folder) == [expected])
    #expect(diagnostics(["/en"], in: folder) == [])
  }

  @Test func `misses a lesson that another language has`() throws {
    let folder = try TemporaryFolder()
    for language in ["en", "zh"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(language)", withIntermediateDirectories: false)
    }
    try folder.write(soundLesson, to: "en/01-halves.md")
    // A folder without a lesson is no translation yet.
    #expect(diagnostics([""], in: folder) == [])
    try folder.write(soundLesson.replacing("id: halves", with: "id: more"), to: "zh/02-more.md")
    let message = "missing-translation: this lesson is missing in the other language:"
    #expect(
      diagnostics([""], in: folder) == [
        "/en/01-halves.md:3:5 \(message) /zh/01-halves.md",
        "/zh/02-more.md:3:5 \(message) /en/02-more.md",
      ])
  }

  @Test func `tells once of lessons that need each other`() throws {
    let folder = try TemporaryFolder()
    for (file, id, need) in [("1-a", "a", "b"), ("2-b", "b", "c"), ("3-c", "c", "a")] {
      try folder.write(
        soundLesson.replacing("id: halves", with: "id: \(id)")
          .replacing("needs: []", with: "needs: [\(need)]"), to: file + ".md")
    }
    let message = "cycle: these lessons need each other: `a` needs `b` needs `c` needs `a`"
    #expect(diagnostics([""], in: folder) == ["/1-a.md:6:9 \(message)"])
    #expect(diagnostics(["/3-c.md"], in: folder) == ["/3-c.md:6:9 \(message)"])
  }

  @Test func `keeps the ids of the course for the course`() throws {
    let folder = try TemporaryFolder()
    try folder.write(soundLesson, to: "1-a.md")
    let more = soundLesson.replacing("id: halves", with: "id: more")
    let course = LessonCatalog([
      Lesson(Document(SourceText(name: "01-halves.md", soundLesson))),
      Lesson(Document(SourceText(name: "02-more.md", more))),
    ])
    func ids() -> [String] {
      Linter(course: course).report(on: [folder.path]).diagnostics.map(\.id)
    }
    #expect(ids() == ["bundled-id"])
    // A folder that holds all of its lessons is the course itself.
    try folder.write(more, to: "2-b.md")
    #expect(ids() == [])
  }

  @Test func `is an array of objects for an editor`() throws {
    let folder = try TemporaryFolder()
    let lesson = soundLesson.replacing("2.3333", with: "2.3334")
    let path = try folder.write(lesson, to: "halves.md")
    #expect(
      Linter().report(on: [path]).json(in: .english)
        == """
        [
        {"column":1,"endColumn":7,"endLine":25,"file":"\(path)","fix":"2.3333\\n7","id":"output",\
        "line":25,"message":"the cell prints `2.3333`","severity":"error"}
        ]
        """)
    #expect(LintReport(diagnostics: [], lessons: 0).json(in: .english) == "[]")
  }
}
