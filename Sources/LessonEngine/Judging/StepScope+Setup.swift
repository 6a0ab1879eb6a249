import LanguageSyntax
import MatrixLanguage
import NumericCore

extension StepScope {
  /// The values of the scope, and the code that brings a notebook to them: the statements of the scope
  /// whose values the notebook has not got.
  ///
  /// Random numbers are written out, as another notebook would draw others.
  ///
  /// - Parameter notebook: the values that the notebook has.
  /// - Returns: the code is nil if nothing is missing.
  /// - Throws: the first cell that fails.
  func workspace(
    seed: UInt64, allowance: Allowance, bringing notebook: Workspace
  ) throws(AuthoredCellError) -> (Workspace, setup: String?) {
    let values = try workspace(seed: seed, allowance: allowance)
    guard values.names.contains(where: { !values.hasSame($0, as: notebook) }) else {
      return (values, nil)
    }
    var notebook = notebook
    var lines: [String] = []
    _ = try workspace(seed: seed, allowance: allowance) {
      authored, scope throws(AuthoredCellError) in
      let cell = authored.cell
      for statement in cell.statements {
        let line = cell.keeping([statement])
        let before = scope
        try AuthoredCell(code: authored.code, cell: line).run(in: &scope)
        // `minimize` stores names that it reads.
        let names =
          statement.assignedNames
          + line.readNames.filter { before[$0] != nil && !scope.hasSame($0, as: before) }
        guard names.contains(where: { !scope.hasSame($0, as: notebook) }) else { continue }
        let code = cell.source[statement.range]
        let hasDrawn = scope.resources.generator != before.resources.generator
        lines.append(hasDrawn ? scope.literals(of: names) ?? Self.drawnAnew(code) : code)
        notebook.adopt(scope)
      }
    }
    return (values, lines.isEmpty ? nil : lines.joined(separator: "\n"))
  }

  /// More numbers than fit on a screen are not written out.
  private static func drawnAnew(_ code: String) -> String {
    "# These random numbers are drawn anew.\n" + code
  }
}

extension Workspace {
  /// True if a name has the same value here as in another workspace.
  fileprivate func hasSame(_ name: Name, as other: Workspace) -> Bool {
    guard formula(of: name)?.text == other.formula(of: name)?.text else { return false }
    guard formula(of: name) == nil else { return true }
    guard let own = self[name]?.value, let value = other[name]?.value else { return false }
    if case .function(let own) = own, case .function(let function) = value {
      return own.isWritten(like: function)
    }
    return own.isIdentical(to: value)
  }

  /// `z = [12.3, 15.2]`, a line for each name; nil if one has no numbers, or too many.
  fileprivate func literals(of names: [Name]) -> String? {
    var lines: [String] = []
    for name in names {
      guard let literal = self[name]?.value.literal(atMost: Self.mostNumbersWritten) else {
        return nil
      }
      lines.append("\(name.spelling) = \(literal)")
    }
    return lines.joined(separator: "\n")
  }

  private static let mostNumbersWritten = 100
}
