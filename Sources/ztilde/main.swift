import MatrixLanguage
import StyledText
import NumericCore
var workspace = Workspace(allowance: .init())
var n = 0
@MainActor func go(_ line: String) {
  n += 1
  do {
    let cell = try Cell(CellSource(line, label: .input(n)))
      for p in try workspace.run(cell) { print(ValueFormat().markup(p).plain) }
  } catch {
    if let error = error as? EvaluationError, case .failed(let d) = error {
      print(DiagnosticDrawing(language: .english).markup(d).plain)
    }
    if let e = error as? Cell.Unreadable {
    for d in e.diagnostics { print(DiagnosticDrawing(language: .english).markup(d).plain) }}
  }
}
if CommandLine.arguments.count > 1 { go(CommandLine.arguments[1]) }
else { while let l = readLine() { go(l) } }
