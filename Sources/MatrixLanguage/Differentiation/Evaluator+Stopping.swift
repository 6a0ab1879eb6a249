import LanguageSyntax
import NumericCore

/// Ctrl-C in `minimize` and `train`: the result after the current step is kept, and the cell is
/// recorded with as many steps as were done, so that it gives the same bits when it is run again.
///
/// This holds for a call in the cell itself. In a loop or a function, one place in the text makes
/// several calls, each with its own number of steps; there Ctrl-C ends the cell like any other, and
/// leaves everything as it was before.
extension Evaluator {
  /// True if a shorter call can be recorded in place of this one.
  var canBeShortened: Bool { workspace.keepsStopped && !isSilent && !isTrial && level == 0 }

  /// Keeps the result of a training that was stopped, if that was just done.
  mutating func keepStopped(_ code: Code) throws(EvaluationError) {
    guard let steps = workspace.resources.stoppedAfter else { return }
    workspace.resources.stoppedAfter = nil
    guard canBeShortened else { throw failure(.interrupted, at: code.range) }
    keep(code, stoppedAfter: steps)
  }

  /// Goes on after a call that was stopped, and says how many steps it did.
  mutating func keep(_ code: Code, stoppedAfter steps: Int) {
    workspace.resources.allowance.acknowledgeInterrupt()
    printed.append(Printed(.stopped(steps: steps)))
    guard case .call(_, _, let arguments) = code.syntax.kind else { return }
    let given = (arguments.first { $0.label == Name("steps") } ?? arguments.unnamedSteps)?.value
      .range
    let end = code.range.upperBound - source[code.range].closingBracketWidth
    workspace.shortened.append(
      Fix(given == nil ? ", steps=\(steps)" : "\(steps)", replacing: given ?? end..<end))
  }
}

extension [Expression.Argument] {
  /// The steps of `train` where no argument is labelled.
  fileprivate var unnamedSteps: Expression.Argument? {
    let place = Builtins.train.parameters.firstIndex { $0.name == "steps" }
    guard let place, indices.contains(place), self[place].label == nil else { return nil }
    return self[place]
  }
}

extension String {
  /// The bytes of the bracket at its end, which may be a full-width one.
  var closingBracketWidth: Int { last.map { String($0).utf8.count } ?? 0 }
}
