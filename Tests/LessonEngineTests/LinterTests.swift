import LessonEngine
import Notebook
import StyledText
import Support
import Testing

@Suite struct `The linter` {
  @Test func `finds nothing in a sound lesson`() {
    #expect(diagnostics(in: soundLesson, .english) == "")
  }

  /// Each bad lesson is the sound one with one thing changed.
  @Test(arguments: InterfaceLanguage.allCases)
  func `says what is wrong, where, and what to do`(language: InterfaceLanguage) {
    let texts = (badLessons + badAnswers + badForms).map { lesson in
      "# \(lesson.name)\n\n\(diagnostics(in: lesson.text, language))"
    }
    Golden.expect(
      texts.joined(separator: "\n\n"), matches: "diagnostics-\(language.rawValue)")
  }

  @Test(arguments: badLessons)
  func `finds something in each bad lesson`(lesson: BadLesson) {
    #expect(!diagnostics(in: lesson.text, .english).isEmpty)
  }

  /// One mistake of the author is one finding.
  @Test(arguments: badAnswers + badForms)
  func `finds one thing in each bad answer and form`(lesson: BadLesson) {
    #expect(
      list(diagnosticsIn: lesson.text).count == 1, "\(diagnostics(in: lesson.text, .english))")
  }

  @Test func `finds one thing in a file that is no text`() throws {
    let bytes = Array(soundLesson.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    for bytes in [[0xFF, 0xFE] + bytes, bytes, [UInt8](repeating: 0, count: 100_000)] {
      let source = try SourceText(name: "halves.md", bytes: bytes, limit: .max)
      let lesson = Lesson(Document(source))
      let diagnostics = Linter().diagnostics(in: lesson, of: LessonCatalog([lesson]))
      #expect(diagnostics.map(\.id) == ["encoding"])
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `says in each diagnostic what to do`(language: InterfaceLanguage) {
    for lesson in badLessons + badAnswers + badForms {
      for diagnostic in list(diagnosticsIn: lesson.text) {
        #expect(!diagnostic.fix[language].isEmpty, "\(lesson)")
      }
    }
  }

  @Test func `shows no more of a line without end than what stands around the place`() {
    let line = String(repeating: "x", count: 20_000)
    let text = soundLesson.replacing("Here x is `= x`", with: line + " `= y` " + line)
    let diagnostics = list(diagnosticsIn: text)
    #expect(diagnostics.map(\.id).contains("computed"))
    #expect(diagnostics.allSatisfy { $0.text(in: .english).utf8.count < 2_000 })
  }

  private func list(diagnosticsIn text: String) -> [LessonDiagnostic] {
    let lesson = Lesson(Document(SourceText(name: "halves.md", text)))
    let earlier = Lesson(Document(SourceText(name: "a-roots.md", Self.roots)))
    return Linter().diagnostics(in: lesson, of: LessonCatalog([earlier, lesson])).sorted()
  }

  private func diagnostics(in text: String, _ language: InterfaceLanguage) -> String {
    list(diagnosticsIn: text).map { $0.text(in: language) }.joined(separator: "\n")
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

extension LessonDiagnostic {
  /// The finding as it is printed where nothing is wrapped.
  func text(in language: InterfaceLanguage) -> String {
    Page(blocks(in: language)).lines(width: 1_000).map(\.plain).joined(separator: "\n")
  }
}
