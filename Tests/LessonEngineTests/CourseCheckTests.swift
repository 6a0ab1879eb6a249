import LessonEngine
import Notebook
import StyledText
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `The check of a course` {
  private static let sound = """
    ---
    id: three-lessons
    ---

    # Three lessons

    Short ones.

    ## The first part

    What it is about.

    - [Half of everything](01-halves.md)
    - [Some of it](02-some.md)

    You can halve.

    ## The second part

    - [More of it](03-more.md)

    """

  /// Each is the sound course with one thing changed, for one finding.
  private static let bad: [(name: String, old: String, new: String, id: String)] = [
    ("no title", "# Three lessons\n", "", "no-title"),
    ("no front matter", "---\nid: three-lessons\n---\n\n", "", "missing-id"),
    ("front matter without an id", "id: three-lessons", "# id: three-lessons", "missing-id"),
    ("an empty id", "id: three-lessons", "id:", "missing-id"),
    ("a list for an id", "id: three-lessons", "id: [three, lessons]", "missing-id"),
    ("an id that no one can type", "id: three-lessons", "id: Three/Lessons", "id"),
    (
      "a key that there is not", "id: three-lessons", "id: three-lessons\nminutes: 9", "unknown-key"
    ),
    (
      "a lesson that is not there", "(03-more.md)", "(03-more.md)\n- [Last](04-last.md)",
      "missing-lesson"
    ),
    ("a slip in a file's name", "(03-more.md)", "(03-moer.md)", "missing-lesson"),
    (
      "a lesson in another folder", "03-more.md)\n", "03-more.md)\n- [Other](../en/03-more.md)\n",
      "missing-lesson"
    ),
    (
      "a web page among lessons", "03-more.md)\n", "03-more.md)\n- [Z](https://a.org/z)\n",
      "missing-lesson"
    ),
    ("a lesson that the course does not name", "- [More of it](03-more.md)\n", "", "not-in-course"),
    (
      "a lesson named without a link", "- [More of it](03-more.md)", "- More of it", "not-in-course"
    ),
    ("a line without a link", "- [Some", "- and then\n- [Some", "no-link"),
    (
      "a lesson twice", "(03-more.md)", "(03-more.md)\n- [Half of everything](01-halves.md)",
      "repeated-lesson"
    ),
    ("another title", "[More of it]", "[Much more of it]", "other-title"),
    (
      "a lesson before one that it needs",
      "- [Half of everything](01-halves.md)\n- [Some of it](02-some.md)",
      "- [Some of it](02-some.md)\n- [Half of everything](01-halves.md)", "later-need"
    ),
    ("a dead link in its words", "You can halve.", "You can [halve](halves.txt).", "link"),
  ]

  private func course(_ text: String, _ other: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for language in ["en", "zh"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(language)", withIntermediateDirectories: false)
    }
    let lessons = [
      ("01-halves", soundLesson),
      (
        "02-some",
        soundLesson.replacing("id: halves", with: "id: some").replacing("[]", with: "[halves]")
          .replacing("new: [mean]", with: "new: []")
          .replacing("title: Half of everything", with: "title: Some of it")
      ),
      (
        "03-more",
        soundLesson.replacing("id: halves", with: "id: more").replacing("[]", with: "[some]")
          .replacing("new: [mean]", with: "new: []")
          .replacing("title: Half of everything", with: "title: More of it")
      ),
    ]
    for (name, lesson) in lessons {
      try folder.write(lesson, to: "en/\(name).md")
      if other != nil { try folder.write(lesson, to: "zh/\(name).md") }
    }
    try folder.write(text, to: "en/course.md")
    if let other, !other.isEmpty { try folder.write(other, to: "zh/course.md") }
    return folder
  }

  private func diagnostics(
    _ path: String = "", in folder: borrowing TemporaryFolder
  ) -> [LessonDiagnostic] {
    Linter().report(on: [folder.path + path]).diagnostics
  }

  @Test func `finds nothing in a sound course, under each of its names`() throws {
    let folder = try course(Self.sound, Self.sound)
    for path in ["", "/en", "/en/", "/en/course.md", "/zh/course.md", "/en/02-some.md"] {
      #expect(diagnostics(path, in: folder).isEmpty, "\(path)")
    }
    #expect(Linter().report(on: [folder.path + "/en/course.md"]).lessons == 3)
  }

  @Test(arguments: bad.indices)
  func `finds one thing for one mistake`(index: Int) throws {
    let (name, old, new, id) = Self.bad[index]
    #expect(Self.sound.contains(old))
    let folder = try course(Self.sound.replacing(old, with: new))
    #expect(diagnostics(in: folder).map(\.id) == [id], "\(name)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `says what is wrong, where, and what to do`(language: InterfaceLanguage) throws {
    var texts: [String] = []
    for (name, old, new, _) in Self.bad {
      let folder = try course(Self.sound.replacing(old, with: new))
      texts.append("# \(name)\n\n" + text(of: diagnostics(in: folder), folder.path, language))
    }
    for (name, other) in Self.others {
      let folder = try course(Self.sound, other)
      texts.append("# \(name)\n\n" + text(of: diagnostics(in: folder), folder.path, language))
    }
    Golden.expect(
      texts.joined(separator: "\n\n"), matches: "course-diagnostics-\(language.rawValue)")
  }

  private func text(
    of diagnostics: [LessonDiagnostic], _ folder: String, _ language: InterfaceLanguage
  ) -> String {
    diagnostics.map { $0.text(in: language).replacing(folder + "/", with: "") }
      .joined(separator: "\n")
  }

  /// The same course in the other language, with one thing changed.
  private static let others = [
    ("no course in the other language", ""),
    ("another id", sound.replacing("id: three-lessons", with: "id: other-lessons")),
    ("a part less", sound.replacing("## The second part\n", with: "")),
    (
      "a lesson in another part",
      sound.replacing("- [Some of it](02-some.md)\n", with: "").replacing(
        "- [More", with: "- [Some of it](02-some.md)\n- [More")
    ),
    ("a part without lessons more", sound + "## A third part\n\nSoon.\n"),
  ]

  @Test(arguments: others.indices)
  func `compares the languages`(index: Int) throws {
    let folder = try course(Self.sound, Self.others[index].1)
    let found = diagnostics(in: folder)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(Set(found.map(\.id)).isSubset(of: ["other-language", "missing-translation"]))
    // The model is taken as it is.
    if index > 0 { #expect(found.allSatisfy { $0.source.name.contains("/zh/") }) }
  }

  @Test func `finds two courses of one id`() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
      try folder.write(soundLesson, to: "\(name)/01-halves.md")
      try folder.write(
        "---\nid: same\n---\n\n# T\n\n- [Half of everything](01-halves.md)\n",
        to: "\(name)/course.md")
    }
    #expect(diagnostics(in: folder).map(\.id) == ["repeated-id"])
    #expect(diagnostics("/one", in: folder).isEmpty)
  }

  @Test func `tells a lesson alone that its course does not name it`() throws {
    let folder = try course(Self.sound.replacing("- [More of it](03-more.md)\n", with: ""))
    #expect(diagnostics("/en/03-more.md", in: folder).map(\.id) == ["not-in-course"])
    #expect(diagnostics("/en/01-halves.md", in: folder).isEmpty)
  }

  @Test func `tells lessons that need each other so, and nothing of their order`() throws {
    let folder = try course(Self.sound)
    let halves = soundLesson.replacing("[]", with: "[more]")
    try folder.write(halves, to: "en/01-halves.md")
    #expect(diagnostics(in: folder).map(\.id) == ["cycle"])
  }
}
