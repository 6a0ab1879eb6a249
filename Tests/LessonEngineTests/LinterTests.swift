import LessonEngine
import Notebook
import StyledText
import Support
import Testing

@Suite struct `The linter` {
  @Test func `finds nothing in a sound lesson`() {
    #expect(findings(in: soundLesson, .english) == "")
  }

  /// Each bad lesson is the sound one with one thing changed.
  @Test(arguments: InterfaceLanguage.allCases)
  func `says what is wrong, where, and what to do`(language: InterfaceLanguage) {
    let texts = badLessons.map { lesson in
      "# \(lesson.name)\n\n\(findings(in: lesson.text, language))"
    }
    Golden.expect(
      texts.joined(separator: "\n\n"), matches: "findings-\(language.rawValue)")
  }

  @Test(arguments: badLessons)
  func `finds something in each bad lesson`(lesson: BadLesson) {
    #expect(!findings(in: lesson.text, .english).isEmpty)
  }

  private func findings(in text: String, _ language: InterfaceLanguage) -> String {
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    let earlier = Lesson(Document(SourceText(name: "roots.md", Self.roots)))
    let findings = Linter().findings(in: lesson, of: LessonCatalog([earlier, lesson]))
    return findings.sorted().map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// A lesson that the bad ones do not need.
  private static let roots = """
    ---
    format: 1
    id: roots
    title: Roots
    summary: One sign.
    new: [√]
    ---
    ## Look <!-- {#look} -->
    ```zt
    √4
    ```
    """
}

extension LessonFinding {
  /// The finding as it is printed where nothing is wrapped.
  func text(in language: InterfaceLanguage) -> String {
    Page(blocks(in: language)).lines(width: 1_000).map(\.plain).joined(separator: "\n")
  }
}
