import LanguageSyntax
import MatrixLanguage

/// The error that code raises, as far as it tells one mistake from another: what is wrong, with which
/// operator and which shapes, and under which name the value would have been stored.
///
/// A mistake may be a cell that raises an error, such as `z @ z`. An attempt makes it if it fails alike.
/// What differs from one spelling to the next does not count: the code, and the number of an index.
struct RaisedError: Hashable {
  private let problem: Problem
  private let sign: Word?
  /// What the statement that failed stores.
  private let names: [Name]

  init(_ diagnostic: Diagnostic, of cell: Cell) {
    problem = diagnostic.problem.withoutSpelling
    sign = diagnostic.operatorRange.map { Word(diagnostic.source[$0]) }
    let place = diagnostic.callers.last?.range ?? diagnostic.range
    names = cell.statements.first { $0.range.overlaps(place) }?.assignedNames ?? []
  }

  /// Whether a mistake of these names may be meant by it as well.
  func isAlike(_ other: RaisedError, storing targets: [Name]) -> Bool {
    let own = names.filter(targets.contains)
    let others = other.names.filter(targets.contains)
    // A statement of neither name, such as a first line that helps, belongs to any.
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

  /// Whether code that fails so may be a mistake that learners make. A name that is not there is a slip,
  /// be it the student's or the author's, and a limit says nothing about the code.
  var isMistake: Bool { !["name", "function", "limit", "interrupted"].contains(id) }
}

extension Mistake {
  /// How it fails; nil if it computes.
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
  /// What is said of a cell that fails: the mistakes that fail alike.
  func remarks(on diagnostic: Diagnostic, of cell: Cell) -> [Remark] {
    guard diagnostic.problem.isMistake else { return [] }
    let error = RaisedError(diagnostic, of: cell)
    return key.mistakes.filter { mistake in
      mistake.error(from: scope)?.isAlike(error, storing: key.targets) == true
    }.map { Remark(kind: .mistake($0.place, message: $0.wrong.message), workspace: scope) }
  }
}
