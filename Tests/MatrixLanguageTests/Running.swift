import LanguageSyntax
import MatrixLanguage
import NumericCore

extension Workspace {
  /// Reads and runs code, as if a student had typed it.
  @discardableResult
  mutating func run(_ code: String, label: CellLabel = .input(1)) throws -> [Printed] {
    try run(Cell(CellSource(code, label: label), under: resources.allowance))
  }

  /// A workspace in which cells have run.
  init(after cells: String..., allowance: Allowance = Allowance(), seed: UInt64 = 1) throws {
    self.init(allowance: allowance, seed: seed)
    for cell in cells { try run(cell) }
  }

  /// What makes code fail, the first problem first; none if it runs.
  ///
  /// Some programs go as deep as they may, for which a test's own stack is too small.
  mutating func diagnostics(of code: String, label: CellLabel = .input(1)) -> [Diagnostic] {
    let before = self
    let (after, diagnostics) = DeepStack.run {
      var workspace = before
      let diagnostics = workspace.diagnosticsHere(of: code, label)
      return (workspace, diagnostics)
    }
    self = after
    return diagnostics
  }

  private mutating func diagnosticsHere(of code: String, _ label: CellLabel) -> [Diagnostic] {
    do {
      try run(code, label: label)
      return []
    } catch let error as Cell.ParseError {
      return error.diagnostics
    } catch let error as EvaluationError {
      return [error.diagnostic]
    } catch {
      return []
    }
  }

  /// All that a cell could change, as text.
  var state: String {
    let values = names.map { name in
      "\(name) = \(self[name].map { shown($0.value) } ?? "")"
    }
    let last = lastResult.map { shown($0) } ?? "none"
    var generator = resources.generator
    let next = (try? generator.uniforms(shape: .scalar).elements) ?? []
    return (values + ["_ = \(last)", "next = \(next)"]).joined(separator: "\n")
  }
}

/// What the last statement of a program shows, with as many digits as a number has.
func output(_ code: String, after cells: String...) throws -> String {
  var workspace = Workspace(allowance: Allowance(), seed: 1)
  for cell in cells { try workspace.run(cell) }
  return try workspace.run(code).last.map { shown($0.value) } ?? ""
}

/// A value on one line: `[1, 2; 3, 4]`.
func shown(_ value: Value) -> String {
  var format = ValueFormat()
  format.number.digits = 12
  format.width = 10_000
  if case .list(let parts) = value { return parts.map { shown($0) }.joined(separator: " & ") }
  guard case .matrix(let matrix) = value else { return format.inline(value) }
  if matrix.count == 0 { return "\(matrix.shape)" }
  let rows = (0..<matrix.rows).map { row in
    (0..<matrix.columns).map { format.number(matrix[row, $0]) }.joined(separator: ", ")
  }
  return "[" + rows.joined(separator: "; ") + "]"
}

/// The ids of what is wrong with a program, or nothing.
func problems(_ code: String, after cells: String...) throws -> [String] {
  var workspace = Workspace(allowance: Allowance(), seed: 1)
  for cell in cells { try workspace.run(cell) }
  return workspace.diagnostics(of: code).map(\.problem.id)
}

/// The folder of these tests.
let testFolder: String = {
  let path = #filePath
  return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}()
