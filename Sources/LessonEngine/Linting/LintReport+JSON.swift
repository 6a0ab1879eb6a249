import Notebook
package import StyledText

extension LintReport {
  /// The diagnostics for an editor: a JSON array with an object for each, on a line of its own.
  ///
  /// Lines and columns count from 1, a column is a character, and the end is the place behind the
  /// last one. `fix` is the code to write, or the advice.
  package func json(in language: InterfaceLanguage) -> String {
    let lines = diagnostics.map { JSONText.encode(EncodedDiagnostic($0, language)) }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
  }

  private struct EncodedDiagnostic: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let severity: String
    let id: String
    let message: String
    let fix: String

    init(_ diagnostic: LessonDiagnostic, _ language: InterfaceLanguage) {
      file = diagnostic.source.name
      line = diagnostic.start.line
      column = diagnostic.start.column
      endLine = diagnostic.end.line
      endColumn = diagnostic.end.column
      severity = diagnostic.severity.rawValue
      id = diagnostic.id
      message = diagnostic.message[language]
      fix = diagnostic.fix[language]
    }
  }
}
