import LessonEngine
import StyledText
import Testing

@Suite struct `The lessons that are shipped` {
  @Test func `are proved`() {
    let report = Linter().report(on: [Self.folder])
    #expect(report.lessons > 0)
    let findings = report.findings.map { $0.text(in: .english) }
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
  }

  private static var folder: String {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/Lessons"
  }
}
