import LanguageSyntax
import MatrixLanguage

/// The error that code raises, as far as it distinguishes mistakes: the problem, the operator, the
/// shapes, and the name that would have stored the value.
///
/// A mistake may be a cell that raises an error, such as `z @ z`. An attempt makes it if it fails
/// alike. Differences of spelling do not count: the code, and the number of an index.
struct RaisedError: Hashable {
  private let problem: Problem
  private let sign: Word?
  /// The names that the failed statement stores.
  private let names: [Name]

  init(_ diagnostic: Diagnostic, of cell: Cell) {
    problem = diagnostic.problem.withoutSpelling
    sign = diagnostic.operatorRange.map { Word(String(diagnostic.source[$0]).folded) }
    let place = diagnostic.callers.last?.range ?? diagnostic.range
    names = cell.statements.first { $0.range.overlaps(place) }?.assignedNames ?? []
  }

  /// True if it may be the same mistake, for a task with these targets.
  func isAlike(_ other: RaisedError, storing targets: [Name]) -> Bool {
    let own = names.filter(targets.contains)
    let others = other.names.filter(targets.contains)
    // A statement of neither name, such as a helping first line, belongs to any target.
    let isSameTarget = own.isEmpty || others.isEmpty || own.contains(where: others.contains)
    return problem == other.problem && sign == other.sign && isSameTarget
  }
}

extension Problem {
  fileprivate var withoutSpelling: Problem {
    switch self {
    case .cannotBroadcast(_, let left, let right): .cannotBroadcast(code: "", left, right)
    case .indexOutOfRange(_, let count, let axis): .indexOutOfRange(index: 0, count: count, axis)
    case .notWhole(_, let role): .notWhole(0, role: role)
    case .notPositive(_, let role): .notPositive(0, role: role)
    case .axisOutOfRange: .axisOutOfRange(0)
    default: self
    }
  }

  /// True if this error may be a mistake that learners make. A missing name is a slip of the
  /// student or the author, and a limit says nothing about the code.
  var isMistake: Bool { !["name", "function", "limit", "interrupted"].contains(id) }
}

extension Mistake {
  /// The error it raises; nil if it computes.
  func error(from scope: Workspace) -> RaisedError? {
    var workspace = scope
    for cell in program {
      do throws(AuthoredCellError) {
        try cell.run(in: &workspace)
      } catch {
        return error.diagnostics.first.map { RaisedError($0, of: cell.cell) }
      }
    }
    return nil
  }
}

extension Trial {
  /// The remarks on a failing cell: the mistakes that raise the same error.
  func remarks(on diagnostic: Diagnostic, of cell: Cell) -> [Remark] {
    guard diagnostic.problem.isMistake else { return [] }
    let error = RaisedError(diagnostic, of: cell)
    return key.mistakes.filter { mistake in
      mistake.error(from: scope)?.isAlike(error, storing: key.targets) == true
    }.map { Remark(kind: .mistake($0.place, message: $0.wrong.message), workspace: scope) }
  }
}
