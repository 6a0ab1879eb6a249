import Notebook
package import StyledText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension LintReport {
  /// The findings for an editor: a JSON array with an object for each, on a line of its own.
  ///
  /// Lines and columns count from 1, a column is a character, and the end is the place behind the
  /// last one. `fix` is the code to write, or what to do.
  package func json(in language: InterfaceLanguage) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = findings.map { finding in
      // Strings and integers always encode.
      let data = (try? encoder.encode(Entry(finding, language))) ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
  }

  private struct Entry: Encodable {
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
      message = finding.message(in: language)
      fix = finding.fix(in: language)
    }
  }
}
