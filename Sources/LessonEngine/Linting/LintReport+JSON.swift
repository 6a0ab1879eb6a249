import Notebook
package import StyledText

extension LintReport {
  /// The findings for an editor: a JSON array with an object for each, on a line of its own.
  ///
  /// Lines and columns count from 1, a column is a character, and the end is the place behind the
  /// last one. `fix` is the code to write, or what to do.
  package func json(in language: InterfaceLanguage) -> String {
    let lines = findings.map { JSONText.encode(EncodedFinding($0, language)) }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
  }

  private struct EncodedFinding: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let severity: String
    let id: String
    let message: String
    let fix: String

    init(_ finding: LessonFinding, _ language: InterfaceLanguage) {
      file = finding.source.name
      line = finding.start.line
      column = finding.start.column
      endLine = finding.end.line
      endColumn = finding.end.column
      severity = finding.severity.rawValue
      id = finding.id
      message = finding.message[language]
      fix = finding.fix[language]
    }
  }
}
