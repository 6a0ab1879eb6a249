import LanguageSyntax
import NumericCore

/// The explanation of functions and loops, statement by statement.
extension Explainer {
  mutating func call(
    _ slot: Slot, _ name: Name, _ arguments: [Code.ResolvedArgument], _ code: Code
  ) throws(EvaluationError) -> Term {
    let parts = try terms(of: arguments.map(\.value))
    let values = zip(arguments, parts).map { argument, part in
      Code.ResolvedArgument(
        label: argument.label, labelRange: argument.labelRange,
        value: known(argument.value, part))
    }
    let call = Code(.call(slot, name, values), code.syntax)
    let labels = arguments.map { $0.label?.spelling }
    guard looksInside else {
      let value = try evaluator.evaluate(call).value
      return Term(.call(name.spelling, labels: labels), parts, value: value)
    }
    let watched = try watching(call)
    let term = Term(.call(name.spelling, labels: labels), parts, value: watched.value)
    inner.append(
      Explanation.Step(
        subject: .call, code: watched.function.signature, lines: [term.line(reducedTo: 0)],
        result: watched.value, inner: watched.steps))
    return term
  }

  /// Calls a function, and explains the statements of its body one after the other.
  private mutating func watching(
    _ call: Code
  ) throws(EvaluationError) -> (value: Value, function: Function, steps: [Explanation.Step]) {
    let entry = try evaluator.entry(of: call)
    let caller = evaluator.caller
    nesting += 1
    defer {
      nesting -= 1
      evaluator.leave(to: caller)
    }
    do throws(EvaluationError) {
      try evaluator.enter(entry, from: caller)
      let (value, steps) = try body(entry.function.body)
      return (value, entry.function, steps)
    } catch {
      throw error.called(from: Diagnostic.Caller(source: caller.source, range: call.range))
    }
  }

  /// Runs statements, and explains each as long as there is room.
  private mutating func body(
    _ statements: [StatementCode]
  ) throws(EvaluationError) -> (value: Value, steps: [Explanation.Step]) {
    var steps: [Explanation.Step] = []
    var last = Value.nothing
    for (place, statement) in statements.enumerated() {
      guard stepsLeft > 0 else {
        let rest = statements[place...]
        for statement in rest { last = try evaluator.run(statement).value }
        steps.append(Explanation.Step(subject: .rest(rest.count), code: "", result: nil))
        break
      }
      let (value, step) = try explained(statement)
      if let step { steps.append(step) }
      last = value
    }
    return (last, steps)
  }

  private mutating func explained(
    _ statement: StatementCode
  ) throws(EvaluationError) -> (Value, Explanation.Step?) {
    switch statement.kind {
    case .expression(let code):
      let step = try step(.expression, code)
      return (step.result ?? .nothing, step)
    case .assignment(let slot, let code):
      let step = try step(subject(of: statement), code)
      try run(.assignment(slot, known(step, code)), of: statement)
      return (.nothing, step)
    case .assignments(let slots, let code):
      let step = try step(subject(of: statement), code)
      try run(.assignments(slots, known(step, code)), of: statement)
      return (.nothing, step)
    case .update(let slot, let operation, let code):
      // `s += c` is explained as `s + c`.
      guard case .update(let target, let sign, let change, let range) = statement.syntax.kind
      else { return (.nothing, nil) }
      let name = Expression(kind: .name(target.name), range: target.range, height: 1)
      let whole = Expression(
        kind: .binary(sign, name, change, operator: range), range: statement.syntax.range,
        height: change.height + 1)
      let step = try step(
        .expression,
        Code(.binary(operation, Code(.variable(slot, target.name), name), code), whole))
      try run(.assignment(slot, known(step, code)), of: statement)
      return (.nothing, step)
    case .function, .formula, .explanation, .variation:
      _ = try evaluator.run(statement)
      return (.nothing, nil)
    }
  }

  /// Code replaced by the result of its step.
  private func known(_ step: Explanation.Step, _ code: Code) -> Code {
    Code(.constant(step.result ?? .nothing), code.syntax)
  }

  /// Runs a statement with known values.
  private mutating func run(
    _ kind: StatementCode.Kind, of statement: StatementCode
  ) throws(EvaluationError) {
    _ = try evaluator.run(
      StatementCode(kind: kind, syntax: statement.syntax, source: evaluator.source))
  }

  private func subject(of statement: StatementCode) -> Explanation.StepSubject {
    let names = statement.syntax.assignedNames
    return .local(Name(names.map(\.spelling).joined(separator: ", ")))
  }

  // MARK: Loops

  /// The first turns and the last are shown.
  private static let shownTurns = 2

  mutating func repeatLoop(
    _ count: Code, _ body: [StatementCode], _ code: Code
  ) throws(EvaluationError) -> Term {
    let turns = try evaluator.turns(evaluator.evaluate(count).value, of: count)
    return try loop(turns, code) { explainer, _ throws(EvaluationError) in
      try explainer.body(body)
    } silently: { explainer, _ throws(EvaluationError) in
      try explainer.evaluator.run(body: body).value
    }
  }

  mutating func forLoop(
    _ slot: Slot, _ values: Code, _ body: [StatementCode], _ code: Code
  ) throws(EvaluationError) -> Term {
    let elements = try evaluator.elements(of: evaluator.evaluate(values).value, values)
    let memory = Memory(evaluator.source, code.range, way: .given)
    return try loop(elements.count, code) { explainer, turn throws(EvaluationError) in
      explainer.evaluator.store(
        Traced(.number(elements[turn])), in: slot, memory)
      return try explainer.body(body)
    } silently: { explainer, turn throws(EvaluationError) in
      explainer.evaluator.store(
        Traced(.number(elements[turn])), in: slot, memory)
      return try explainer.evaluator.run(body: body).value
    }
  }

  private mutating func loop(
    _ turns: Int, _ code: Code,
    shown: (inout Explainer, Int) throws(EvaluationError) -> (Value, [Explanation.Step]),
    silently: (inout Explainer, Int) throws(EvaluationError) -> Value
  ) throws(EvaluationError) -> Term {
    var results = LoopResults()
    for turn in 0..<turns {
      let isShown = looksInside && (turn < Self.shownTurns || turn == turns - 1)
      guard isShown else {
        results.append(Traced(try silently(&self, turn)), isTraced: false)
        continue
      }
      nesting += 1
      defer { nesting -= 1 }
      let outer = (inner, notes)
      (inner, notes) = ([], [])
      let (value, steps) = try shown(&self, turn)
      (inner, notes) = outer
      inner.append(
        Explanation.Step(
          subject: .turn(turn + 1, of: turns), code: "", result: nil, inner: steps))
      results.append(Traced(value), isTraced: false)
    }
    return Term(.leaf(text(of: code)), value: try evaluator.joined(results, in: code).value)
  }
}
