import LanguageSyntax
import NumericCore

/// A stored number is a constant for `grad`. If it was computed from an asked-for name, a gradient
/// would silently be wrong, so this is an error that says what to do.
extension Evaluator {
  func storedFrom(
    _ asked: Name, _ name: Name, _ binding: Workspace.Binding, _ code: Code
  ) -> EvaluationError {
    let problem =
      binding.way == .given
      ? Problem.givenFrom(name, asked: asked, in: binding.origin)
      : .storedFrom(
        name, asked: asked, in: binding.origin, canBeFormula: !isSilent && binding.code != nil)
    var diagnostic = failure(
      problem, of: nil, at: code.range, operands: [(code, binding.value)]
    ).diagnostic
    diagnostic.fixes = isSilent ? inlinedLoss() : []
    if holdingWorks(code) {
      diagnostic.fixes.append(Fix("hold(\(name))", replacing: code.range))
    }
    return .failed(diagnostic)
  }

  /// The gradient with stored names replaced by the code that computed them: in a function or a
  /// loop, where no formula can stand.
  private func inlinedLoss() -> [Fix] {
    guard let question = tape?.question, level == question.level, source == question.source,
      case .gradient(let loss, _) = question.code.form,
      let inlined = inlined(loss, of: source, question, depth: 0)
    else { return [] }
    let whole = question.code.range
    let before = source[whole.lowerBound..<loss.range.lowerBound]
    let after = source[loss.range.upperBound..<whole.upperBound]
    var trial = self
    trial.tape = nil
    return trial.tried(["\(before)\(inlined)\(after)"], replacing: whole)
  }

  /// Code as text, with the names that were stored from the asked-for names written out; nil if
  /// there are none, or if they cannot be written out.
  private func inlined(
    _ code: Code, of cell: CellSource, _ question: GradientQuestion, depth: Int
  ) -> String? {
    guard depth < 8 else { return nil }
    var text = cell[code.range]
    var names: [(range: SourceRange, code: String)] = []
    var isPossible = true
    code.walk { node in
      if case .hold = node.form { return false }
      guard case .variable(let slot, _) = node.form, let binding = binding(slot),
        !binding.isFormula, question.place(of: slot, at: level) == nil,
        question.names.contains(where: { binding.origins.contains($0.slot) })
      else { return true }
      guard let stored = binding.code else {
        isPossible = false
        return false
      }
      let own = inlined(stored, of: binding.source, question, depth: depth + 1)
      names.append((node.range, own ?? binding.source[stored.range]))
      return true
    }
    guard isPossible, !names.isEmpty else { return nil }
    for name in names.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let place = name.range.lowerBound - code.range.lowerBound
      let isWhole = name.range == code.range
      text = CellSource(text).replacing(
        place..<place + name.range.count, with: isWhole ? name.code : "(\(name.code))")
    }
    return text
  }

  /// True if the whole gradient can be computed once the value is held.
  private func holdingWorks(_ code: Code) -> Bool {
    guard let question = tape?.question, level == question.level, source == question.source else {
      return false
    }
    let whole = question.code.range
    guard whole.lowerBound <= code.range.lowerBound, code.range.upperBound <= whole.upperBound
    else { return false }
    let before = source[whole.lowerBound..<code.range.lowerBound]
    let after = source[code.range.upperBound..<whole.upperBound]
    var trial = self
    trial.tape = nil
    return !trial.tried(
      ["\(before)hold(\(source[code.range]))\(after)"], replacing: whole
    ).isEmpty
  }
}
