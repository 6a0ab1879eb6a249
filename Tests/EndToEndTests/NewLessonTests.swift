import LessonEngine
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A new lesson` {
  private let home: Home

  init() throws { home = try Home() }

  private func lesson(in language: InterfaceLanguage) throws -> Lesson {
    let name = "halves-\(language.rawValue)"
    let outcome = try home.run("new", name, "--lang", language.rawValue)
    #expect(outcome.status == .exited(0))
    return Lesson(Document(SourceText(name: name + ".md", try home.read(name + ".md"))))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `is sound as it stands, alone and beside others`(language: InterfaceLanguage) throws {
    #expect(try lesson(in: language).id == "halves-\(language.rawValue)")
    #expect(try home.run("check", "--strict", ".").status == .exited(0))
    #expect(try home.run("new", "another").status == .exited(0))
    let both = try home.run("check", "--strict", ".")
    #expect(both.status == .exited(0) && both.output.contains("2 lessons, nothing to mend"))
  }

  /// The words of a lesson's fences that a lesson does not show.
  private func missing(_ words: [String], in lesson: Lesson) -> [String] {
    let shown = lesson.document.fences.map { $0.words.map(\.value) }
    return words.filter { words in
      let words = words.split(separator: " ").map(String.init)
      return !shown.contains { shown in
        shown.count == words.count && zip(shown, words).allSatisfy { $0 == $1 || $1 == "ID" }
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `shows each block`(language: InterfaceLanguage) throws {
    let lesson = try lesson(in: language)
    #expect(missing(PieceKinds.standard.words, in: lesson) == [])
    #expect(lesson.steps.flatMap(\.pieces).contains { $0 is Step.Quiz })
    // The value of code in prose.
    #expect(lesson.document.source.text.contains("`= Σ(z)`"))
    // A kind that is new, and not shown yet, is found.
    #expect(missing(PieceKinds.standard.words + ["zt new"], in: lesson) == ["zt new"])
  }

  @Test func `is the same in both languages`() throws {
    let (english, chinese) = (try lesson(in: .english), try lesson(in: .chinese))
    #expect(LanguageComparison(chinese, with: english).diagnostics().isEmpty)
    #expect(InterfaceLanguage(of: chinese.title) == .chinese)
  }

  @Test func `is in a course the same in both languages, too`() throws {
    for language in InterfaceLanguage.allCases {
      let folder = "my-parts/\(language.rawValue)"
      let outcome = try home.run("new", "--course", folder, "--lang", language.rawValue)
      #expect(outcome.status == .exited(0))
    }
    #expect(try home.read("my-parts/en/course.md").contains(/id: my-parts-[a-z2-9]{4}\n/))
    let check = try home.run("check", "--strict", "my-parts")
    #expect(check.status == .exited(0), "\(check.output)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `comes to its end under its own solutions`(language: InterfaceLanguage) throws {
    _ = try lesson(in: language)
    let outcome = try home.run("play", "halves-\(language.rawValue).md")
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    #expect(!outcome.output.contains("✗"))
  }
}
