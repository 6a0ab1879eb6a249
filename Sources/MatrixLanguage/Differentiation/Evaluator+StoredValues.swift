import NumericCore

/// A stored number is a constant for `grad`. Where it was computed from an asked-for name, that
/// would be a wrong answer in silence, so it is an error that says what to do.
extension Evaluator {
  func storedFrom(
    _ asked: Name, _ name: Name, _ binding: Workspace.Binding, _ code: Code
  ) -> EvaluationError {
    let problem =
      binding.way == .given
      ? Problem.givenFrom(name, asked: asked, in: binding.origin)
      : .storedFrom(name, asked: asked, in: binding.origin, isInBlock: isSilent)
    var diagnostic = failure(
      problem, of: nil, at: code.range, operands: [(code, binding.value)]
    ).diagnostic
    diagnostic.fixes = holdingWorks(code) ? [Fix("hold(\(name))", replacing: code.range)] : []
    return .failed(diagnostic)
  }

  /// Whether the whole gradient can be computed once the value is held.
  private func holdingWorks(_ code: Code) -> Bool {
    guard let question = trace?.question, level == question.level, source == question.source else {
      return false
    }
    let whole = question.code.range
    guard whole.lowerBound <= code.range.lowerBound, code.range.upperBound <= whole.upperBound
    else { return false }
    let before = source[whole.lowerBound..<code.range.lowerBound]
    let after = source[code.range.upperBound..<whole.upperBound]
    var trial = self
    trial.trace = nil
    return !trial.tried(
      ["\(before)hold(\(source[code.range]))\(after)"], replacing: whole
    ).isEmpty
  }
}
