import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// A program that fails, and what came before it.
struct BadProgram: Sendable, CustomTestStringConvertible {
  let code: String
  let before: [String]
  let limits: Limits
  /// Whether somebody asks to stop.
  let isInterrupted: Bool

  init(
    _ code: String, after before: String..., limits: Limits = .standard, isInterrupted: Bool = false
  ) {
    self.code = code
    self.before = before
    self.limits = limits
    self.isInterrupted = isInterrupted
  }

  var testDescription: String { code }

  /// The workspace in which it fails; the cells before it are In[1], In[2], ….
  func workspace() throws -> Workspace {
    let isInterrupted = isInterrupted
    let allowance = Allowance(limits: limits, interrupt: Interrupt { isInterrupted })
    var workspace = Workspace(allowance: allowance, seed: 1, data: .sample)
    for (index, cell) in before.enumerated() {
      try workspace.run(cell, label: .input(index + 1))
    }
    return workspace
  }

  var label: CellLabel { .input(before.count + 1) }

  func diagnostics() throws -> [Diagnostic] {
    var workspace = try workspace()
    let found = workspace.diagnostics(of: code, label: label)
    // What could not be read is answered with what has been tried on the values that are there.
    let isRead = (try? Cell(CellSource(code), under: workspace.resources.allowance)) != nil
    return isRead ? found : workspace.trying(found)
  }
}
