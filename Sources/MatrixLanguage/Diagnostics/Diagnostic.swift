package import LanguageSyntax
package import NumericCore

/// A problem at its place, with the operands, notes and fixes.
package struct Diagnostic: Hashable, Sendable {
  package let problem: Problem
  package let source: CellSource
  /// The part of the code that is wrong.
  package let range: SourceRange
  /// The operator that could not be applied.
  package var operatorRange: SourceRange?
  /// Operands, from left to right.
  package var operands: [Operand]
  package var fixes: [Fix]
  /// The calls that led into the code of a function, the innermost first.
  package private(set) var callers: [Caller] = []
  /// The changes since a failed formula last computed, in order. Nil until the failed formula is
  /// known.
  package private(set) var changes: [Change]?
  /// The number of further problems in the cell, which are only counted.
  package let untold: Int

  package init(
    _ problem: Problem, source: CellSource, range: SourceRange, operands: [Operand] = [],
    fixes: [Fix] = [], untold: Int = 0
  ) {
    self.problem = problem
    self.source = source
    self.range = range
    self.operands = operands
    self.fixes = fixes
    self.untold = untold
  }

  /// A change: a cell gave a name another value.
  package struct Change: Hashable, Sendable {
    package let name: Name
    package let source: CellSource
    package let range: SourceRange
  }

  /// A call of a function.
  package struct Caller: Hashable, Sendable {
    package let source: CellSource
    package let range: SourceRange
  }

  /// Notes the call in which the failure happened. Of a long chain, the ends are kept.
  mutating func add(_ caller: Caller) {
    guard caller != callers.last else { return }
    if callers.count == 3 { callers.removeLast() }
    callers.append(caller)
  }

  fileprivate mutating func note(_ changes: [Change]) {
    self.changes = changes
  }

  /// An operand: a value and its origin.
  package struct Operand: Hashable, Sendable {
    package let range: SourceRange
    package let description: ValueDescription
    package let origin: CellLabel?
  }
}

/// Code that works in place of the wrong one.
///
/// A fix is offered only after a trial: it is read, and computed with the values at hand.
package struct Fix: Hashable, Sendable {
  package let code: String
  /// The part of the diagnostic's source that it replaces.
  package let range: SourceRange
  /// The result of the code, where it is known.
  package let result: ValueDescription?

  package init(_ code: String, replacing range: SourceRange, result: ValueDescription? = nil) {
    self.code = code
    self.range = range
    self.result = result
  }
}

/// A short description of a value: the number itself, the shape of a matrix, or the kind of
/// anything else.
package enum ValueDescription: Hashable, Sendable {
  case number(Double)
  case matrix(Shape)
  case other(ValueKind)
}

/// The error of a cell that did not run to its end.
///
/// It is indirect, so that a call that may throw costs no more than a pointer.
package indirect enum EvaluationError: Error, Sendable {
  case failed(Diagnostic)

  package var diagnostic: Diagnostic {
    switch self {
    case .failed(let diagnostic): diagnostic
    }
  }

  /// The same failure, seen from the call in which it happened.
  func called(from caller: Diagnostic.Caller) -> EvaluationError {
    var diagnostic = diagnostic
    diagnostic.add(caller)
    return .failed(diagnostic)
  }

  /// The same failure after changes.
  func since(_ changes: [Diagnostic.Change]) -> EvaluationError {
    var diagnostic = diagnostic
    diagnostic.note(changes)
    return .failed(diagnostic)
  }
}
