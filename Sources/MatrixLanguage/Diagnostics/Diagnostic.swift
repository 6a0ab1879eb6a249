package import NumericCore

/// A problem at its place, with what is known about the operands and what would help.
package struct Diagnostic: Hashable, Sendable {
  package let problem: Problem
  package let source: SourceText
  /// The part of the code that is wrong.
  package let range: SourceRange
  /// The operator that could not be applied.
  package var operatorRange: SourceRange?
  /// Operands, from left to right.
  package var operands: [Operand]
  package var fixes: [Fix]

  package init(
    _ problem: Problem, source: SourceText, range: SourceRange, operands: [Operand] = [],
    fixes: [Fix] = []
  ) {
    self.problem = problem
    self.source = source
    self.range = range
    self.operands = operands
    self.fixes = fixes
  }

  /// A value that took part, and where it came from.
  package struct Operand: Hashable, Sendable {
    package let range: SourceRange
    package let description: ValueDescription
    package let origin: CellLabel?
  }
}

/// A piece of code that would work in the place of the wrong one.
///
/// A fix is offered only after it has been tried: by parsing it, or by computing it with the
/// operands at hand.
package struct Fix: Hashable, Sendable {
  package let code: String
  /// What the code would give, where that is known.
  package let result: ValueDescription?

  package init(_ code: String, result: ValueDescription? = nil) {
    self.code = code
    self.result = result
  }
}

/// A value in two words: its kind, and its shape if it has one.
package enum ValueDescription: Hashable, Sendable {
  case matrix(Shape)
  case other(ValueKind)
}

/// Why a cell did not run to its end.
///
/// It is indirect, so that a call that may throw costs no more than a pointer.
package indirect enum EvaluationError: Error, Sendable {
  case failed(Diagnostic)
}
