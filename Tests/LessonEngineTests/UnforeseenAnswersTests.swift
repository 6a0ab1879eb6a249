import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What students are told who answer what no author has foreseen: `Fixtures/answers.txt`, with what is
/// said of each line. A change of it is read line by line: is it true, and is it of use?
@Suite struct `Unforeseen answers` {
  @Test(arguments: Shipped.ids)
  func `are told what is recorded`(id: String) throws {
    let tables = try AnswerTable.all().filter { $0.lesson == id }
    guard !tables.isEmpty else { return }
    let pages = try tables.map { try $0.page() }
    Golden.expect(pages.joined(separator: "\n\n"), matches: "answers-\(id)")
  }

  @Test func `are three hundred and more`() throws {
    #expect(try AnswerTable.all().map(\.answers.count).reduce(0, +) >= 300)
  }
}

/// The answers to one task in one language.
private struct AnswerTable {
  let lesson: String
  let step: String
  let language: InterfaceLanguage
  var answers: [String] = []

  /// `# lesson/step en`, and below it an answer a line, with ⏎ between its lines, and with values
  /// between « and ».
  static func all() throws -> [AnswerTable] {
    let folder: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let path = folder.dropLast().joined(separator: "/") + "/Fixtures/answers.txt"
    let lines: [Substring] = try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n")
    return lines.reduce(into: []) { tables, line in
      guard line.hasPrefix("# ") else {
        if let last = tables.indices.last { tables[last].answers.append(String(line)) }
        return
      }
      let words = line.split { $0 == " " || $0 == "/" }
      tables.append(
        AnswerTable(
          lesson: String(words[1]), step: String(words[2]),
          language: words[3] == "zh" ? .chinese : .english))
    }
  }

  func page() throws -> String {
    let lesson = try Shipped.lesson(lesson, in: language)
    let place = try #require(lesson.steps.firstIndex { $0.id == step })
    var student = Student(lesson, language: language, width: 100)
    student.start()
    student.types(":goto \(place + 1)")
    while student.draft.isEmpty, student.runner.place == place { student.types("") }
    let values = student.runner.workspace
    let told = answers.map { answer in
      var student = student
      let code = answer.replacing("⏎", with: "\n").filled(from: values)
      let said = student.types(code)
      let typed = code.replacing("\n", with: "⏎")
      return (["» " + typed] + said.split(separator: "\n").map { "  " + $0 })
        .joined(separator: "\n")
    }
    return (["# \(self.lesson)/\(step) \(language.rawValue)"] + told).joined(separator: "\n")
  }
}

extension String {
  /// The same with values in the place of what stands between « and », as they are shown.
  fileprivate func filled(from values: Workspace) -> String {
    guard let start = firstIndex(of: "«"), let end = firstIndex(of: "»") else { return self }
    let code = String(self[index(after: start)..<end])
    let value = (try? Cell(CellSource(code))).flatMap { try? values.value(of: $0) }
    let shown = value.map { ValueFormat().inline($0) } ?? code
    return (self[..<start] + shown + self[index(after: end)...]).filled(from: values)
  }
}
