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
    let texts = badLessons.map { lesson in
      "# \(lesson.name)\n\n\(diagnostics(in: lesson.text, language))"
    }
    Golden.expect(
      texts.joined(separator: "\n\n"), matches: "diagnostics-\(language.rawValue)")
  }

  /// One mistake of the author is one finding, with advice in every language.
  @Test(arguments: badLessons)
  func `finds one thing in each bad lesson`(lesson: BadLesson) {
    let found = list(diagnosticsIn: lesson.text)
    #expect(found.count == 1, "\(diagnostics(in: lesson.text, .english))")
    for language in InterfaceLanguage.allCases {
      #expect(found.allSatisfy { !$0.fix[language].isEmpty && !$0.message[language].isEmpty })
    }
  }

  /// A fix that is a text is written by an author in place of what is marked, of its line or of its
  /// block, or into a line above; and then perhaps the next thing is found, which has a fix too.
  @Test(arguments: badLessons)
  func `offers texts that make the lesson sound`(lesson: BadLesson) throws {
    guard let found = list(diagnosticsIn: lesson.text).first,
      found.fix[.english] == found.fix[.chinese]
    else { return }
    #expect(
      isMended(lesson.text, turns: 3), "\(diagnostics(in: lesson.text, .english))")
  }

  private func isMended(_ text: String, turns: Int) -> Bool {
    let found = list(diagnosticsIn: text)
    guard let first = found.first else { return true }
    guard turns > 0, first.fix[.english] == first.fix[.chinese] else { return false }
    return first.repairs.contains { isMended($0, turns: turns - 1) }
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

extension LessonDiagnostic {
  /// The text of the file with the fix written where an author would write it.
  fileprivate var repairs: [String] {
    let (bytes, fix) = (source.bytes, fix[.english])
    let first = source.lineRange(start.line)
    let lines = first.lowerBound..<max(first.upperBound, source.lineRange(end.line).upperBound)
    let inner =
      lines.lowerBound + source.text(in: lines).prefix { $0 == ">" || $0 == " " }.utf8.count
    let code = Document(source).fences.first { $0.range.contains(range.lowerBound) }?.code.range
    let comment = source.text(in: lines).firstIndex(of: "#").map { index in
      lines.lowerBound + source.text(in: lines)[..<index].utf8.count
    }
    // From a list in lines of its own, these lines go as well.
    var list = start.line
    while list > 1, source.text(in: source.lineRange(list)).trimmed.hasPrefix("- ") { list -= 1 }
    var listEnd = start.line
    while listEnd < source.lineStarts.count,
      source.text(in: source.lineRange(listEnd + 1)).trimmed.hasPrefix("- ")
    { listEnd += 1 }
    let block = source.lineRange(list).lowerBound..<source.lineRange(listEnd).upperBound
    let top = source.lineStarts.count > 1 ? source.lineStarts[1] : bytes.count
    let edits: [(Range<Int>, String)] = [
      (range, fix), (lines, fix), (inner..<lines.upperBound, fix),
      (inner..<(comment ?? lines.upperBound), fix), (block, fix),
      (code ?? range, fix), (top..<top, fix + "\n"), (0..<0, fix + "\n\n"),
    ]
    return edits.filter { $0.0.lowerBound <= $0.0.upperBound }.map { range, text in
      String(
        decoding: source.applying([SourceEdit(range, text)]), as: UTF8.self)
    }
  }
}
