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
  private func findings(_ paths: [String], in folder: borrowing TemporaryFolder) -> [String] {
    let folder = folder.path
    let report = Linter().report(on: paths.map { folder + $0 })
    return report.findings.map { finding in
      let file = finding.source.name.replacing(folder, with: "")
      return "\(file):\(finding.start) \(finding.id): "
        + finding.message(in: .english).replacing(folder, with: "")
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
    #expect(findings([""], in: folder) == [expected])
    #expect(findings(["/02-more.md"], in: folder) == [expected])
    #expect(findings(["/01-halves.md"], in: folder) == [])
    #expect(Linter().report(on: [folder.path]).lessons == 2)
    #expect(Linter().report(on: [folder.path + "/01-halves.md"]).lessons == 1)
  }

  @Test func `names what cannot be read`() throws {
    let folder = try TemporaryFolder()
    #expect(
      findings(["/nowhere.md"], in: folder) == [
        "/nowhere.md:1:1 file: there is no such file. Check its name and its folder."
      ])
    try folder.write(soundLesson, to: "halves.md")
    var limits = Limits.standard
    limits.lessonBytes = 10
    let report = Linter(limits: limits).report(on: [folder.path])
    #expect(
      report.findings.map { $0.message(in: .english) }
        == ["the file has more than 10 bytes, the most that a lesson may have; divide it"])
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
    #expect(findings([""], in: folder) == [expected])
    #expect(findings(["/zh"], in: folder) == [expected])
    #expect(findings(["/zh/01-halves.md"], in: folder) == [expected])
    #expect(findings(["/en"], in: folder) == [])
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
    #expect(LintReport(findings: [], lessons: 0).json(in: .english) == "[]")
  }
}
