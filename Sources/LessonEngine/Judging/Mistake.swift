package import LanguageSyntax
import MatrixLanguage
import Notebook

/// A `zt wrong` cell, completed by the solution.
///
/// The author gives only the names that the mistake gets wrong; all others are computed as the
/// solution does, in its order.
package struct Mistake: Sendable {
  package let wrong: Step.Wrong
  /// Its place among the task's `wrong` cells.
  package let place: Int
  /// The targets that it gets wrong itself, without those that merely follow from them.
  package let names: [Name]
  let program: [AuthoredCell]

  var cells: [Cell] { program.map(\.cell) }

  /// - Throws: every problem of the code.
  init(_ wrong: Step.Wrong, at place: Int, solution: AuthoredCell?) throws(AuthoredCellError) {
    self.wrong = wrong
    self.place = place
    let own = try AuthoredCell(wrong.fence.code)
    let targets = solution?.cell.assignedNames ?? []
    let names = own.cell.assignedNames.filter(targets.contains)
    self.names = names
    program = solution.map { Self.merging(own, into: $0, names: names) } ?? [own]
  }

  /// Runs the mistake from the numbers of a scope.
  ///
  /// - Throws: the code that failed.
  func workspace(from scope: Workspace) throws(AuthoredCellError) -> Workspace {
    var workspace = scope
    for cell in program { try cell.run(in: &workspace) }
    return workspace
  }

  /// The solution's statements, each that stores only wrong names replaced by the statements of the
  /// mistake up to the one that stores them.
  private static func merging(
    _ own: AuthoredCell, into solution: AuthoredCell, names: [Name]
  ) -> [AuthoredCell] {
    var program: [AuthoredCell] = []
    var rest = own.cell.statements[...]
    for statement in solution.cell.statements {
      let stored = statement.assignedNames
      let wrong = stored.filter(names.contains)
      if wrong.isEmpty || wrong.count < stored.count {
        program.append(solution.keeping([statement]))
      }
      if let last = rest.lastIndex(where: { !wrong.filter($0.assignedNames.contains).isEmpty }) {
        program.append(own.keeping(Array(rest[...last])))
        rest = rest[(last + 1)...]
      }
    }
    return rest.isEmpty ? program : program + [own.keeping(Array(rest))]
  }
}

extension AuthoredCell {
  fileprivate func keeping(_ statements: [Statement]) -> AuthoredCell {
    AuthoredCell(code: code, cell: cell.keeping(statements))
  }
}
