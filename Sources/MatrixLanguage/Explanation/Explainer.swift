import LanguageSyntax
import NumericCore

/// An evaluator that writes down its steps.
///
/// It works on a copy of the notebook, so that an explanation changes nothing. The evaluator itself
/// carries out each operation, on values that were explained before, so that the explanation shows
/// what is computed.
struct Explainer {
  var evaluator: Evaluator
  /// The number of functions and loops being explained, one inside the other.
  var nesting = 0
  /// The steps inside the functions and loops of the running step.
  var inner: [Explanation.Step] = []
  /// The notes about the running step.
  var notes: [Explanation.Note] = []

  /// The number of steps inside of functions and loops that may still be shown.
  private(set) var stepsLeft = 200

  /// Beyond these, only results are shown.
  static let deepestNesting = 3
  static let mostSteps = 24

  /// True if the steps inside a function or a loop are to be shown.
  var looksInside: Bool { nesting < Self.deepestNesting && stepsLeft > 0 }

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    self.evaluator.isSilent = true
  }

  /// Explains an expression: first the names that it reads, each after those that it depends on.
  mutating func explanation(of code: Code) throws(EvaluationError) -> Explanation {
    var explanation = Explanation(steps: [])
    var wanted = KnownNames.reads(of: code)
    if case .variable(let slot, _) = code.form { wanted = slot.global.map { [$0] } ?? [] }
    let known = KnownNames(wanted, in: &evaluator)
    for number in known.order.suffix(Self.mostSteps) {
      explanation.steps += try steps(of: number, known)
    }
    explanation.omitted = max(0, known.order.count - Self.mostSteps)
    if case .variable(let slot, let name) = code.form {
      // Its own step came last, unless only its value is known.
      if let number = slot.global, known.order.last == number { return explanation }
      explanation.steps.append(try given(name, slot, code))
    } else {
      explanation.steps += try steps(.expression, code)
    }
    return explanation
  }

  // MARK: Names

  /// The steps of a name of which it is known how it was computed.
  private mutating func steps(
    of number: Int, _ known: KnownNames
  ) throws(EvaluationError) -> [Explanation.Step] {
    let name = evaluator.workspace.symbols.names[number]
    switch known.ways[number] {
    case .formula(let formula):
      _ = try evaluator.pulled(number)
      return try reading(formula.source) { explainer throws(EvaluationError) in
        try explainer.steps(.formula(name), formula.code)
      }
    case .stored(let code, let binding):
      let steps = try reading(binding.source) { explainer throws(EvaluationError) in
        try explainer.steps(.stored(name, binding.origin), code)
      }
      guard let result = steps.last?.result, result.isIdentical(to: binding.value) else {
        return [statement(name, binding, .unrepeatable)]
      }
      return steps
    case nil: return []
    }
  }

  /// A name whose value cannot be computed again, or was just given.
  private mutating func given(
    _ name: Name, _ slot: Slot, _ code: Code
  ) throws(EvaluationError) -> Explanation.Step {
    let value = try evaluator.evaluate(code).value
    guard let binding = evaluator.binding(slot) else {
      return Explanation.Step(subject: .expression, code: name.spelling, result: value)
    }
    let changed = KnownNames.changed(behind: binding, in: evaluator.workspace)
    return statement(name, binding, changed.isEmpty ? nil : .changed(changed))
  }

  private func statement(
    _ name: Name, _ binding: Workspace.Binding, _ note: Explanation.Note?
  ) -> Explanation.Step {
    let text = binding.code.map { binding.source[$0.range] } ?? binding.source[binding.range]
    let isWhole = binding.code == nil || text.isEmpty
    return Explanation.Step(
      subject: isWhole ? .expression : .stored(name, binding.origin),
      code: text.isEmpty ? name.spelling : text, notes: [note].compactMap(\.self),
      result: binding.value)
  }

  /// Runs a closure on the code of another cell, outside of all functions.
  private mutating func reading<Result>(
    _ source: CellSource, _ body: (inout Explainer) throws(EvaluationError) -> Result
  ) throws(EvaluationError) -> Result {
    let outer = (evaluator.source, evaluator.function, evaluator.frame)
    defer { (evaluator.source, evaluator.function, evaluator.frame) = outer }
    (evaluator.source, evaluator.function, evaluator.frame) = (source, nil, CallFrame())
    return try body(&self)
  }

  // MARK: Steps

  /// The steps of code: one, or for a gradient the whole way back.
  mutating func steps(
    _ subject: Explanation.StepSubject, _ code: Code
  ) throws(EvaluationError) -> [Explanation.Step] {
    if case .gradient(let loss, _) = code.form {
      return try gradientSteps(subject, code, loss)
    }
    return [try step(subject, code)]
  }

  /// A step, with the steps inside its functions and loops.
  mutating func step(
    _ subject: Explanation.StepSubject, _ code: Code
  ) throws(EvaluationError) -> Explanation.Step {
    let outer = (inner, notes)
    defer { (inner, notes) = outer }
    (inner, notes) = ([], [])
    stepsLeft -= 1
    let term = try term(of: code)
    let text = evaluator.source[code.range]
    var lines = term.lines
    // A line that only repeats the code says nothing.
    if case [.code(text)]? = lines.first { lines.removeFirst() }
    return Explanation.Step(
      subject: subject, code: text, lines: lines, notes: notes, result: term.value, inner: inner)
  }
}
