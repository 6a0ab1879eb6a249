import LanguageSyntax
import NumericCore

/// A gradient, with the tape and the adjoints that it was computed from.
struct GradientRecord {
  let tape: Tape
  let loss: Traced
  /// The adjoint of each entry that the loss depends on.
  let adjoints: [Adjoint?]
  private let choice: ReachableElements?
  /// The gradient by each name.
  let result: Value

  /// Walks a tape backwards.
  init(_ tape: consuming Tape, of loss: Traced, allowance: Allowance) throws(Problem) {
    var tape = tape
    (adjoints, choice) = try tape.adjoints(of: loss.node, allowance: allowance)
    var gradients: [Value] = []
    for (number, name) in tape.question.names.enumerated() {
      let place = tape.question.place(of: name.slot, at: tape.question.level)
      var sum: Value?
      for reading in tape.readings where reading.place == place {
        guard let share = try adjoints[reading.node.index]?.computed else { continue }
        sum = if let before = sum { try before + share } else { share }
      }
      guard let sum else {
        throw .noGradient(name.name, cut: tape.cut(before: place ?? number))
      }
      gradients.append(sum)
    }
    result = gradients.count == 1 ? gradients[0] : .list(gradients)
    self.tape = tape
    self.loss = loss
  }

  /// The shares of an entry's operands as values, before broadcasting is undone by sums.
  func wholeShares(at index: Int, of adjoint: Value) throws(Problem) -> [Value?] {
    let entry = tape.entries[index]
    let shares = try entry.wholeShares(of: adjoint)
    return try choice?.chosen(shares, of: entry, at: index) ?? shares
  }
}

/// `grad(L, γ, β)`: evaluates L once onto a tape, and walks the tape backwards.
extension Evaluator {
  mutating func gradient(_ code: Code) throws(EvaluationError) -> Traced {
    guard let record = try record(of: code) else { return .nothing }
    return Traced(record.result)
  }

  /// The gradient of code, with its tape and adjoints.
  mutating func record(
    of code: Code, keepsNames: Bool = false
  ) throws(EvaluationError) -> GradientRecord? {
    guard case .gradient(let loss, let names) = code.form else { return nil }
    guard tape == nil else { throw failure(.secondDerivative, at: code.range) }
    for name in names { try checkAsked(name) }
    workspace.clock += 1
    let question = GradientQuestion(
      names, level: level, start: workspace.clock, code: code, source: source)
    tape = Tape(for: question, keepsNames: keepsNames)
    defer { tape = nil }
    let value = try evaluate(loss)
    return try swept(from: value, loss)
  }

  private mutating func checkAsked(_ name: Code.AskedName) throws(EvaluationError) {
    let value = try variable(name.slot, name.name, name.code).value
    guard value.shape == nil else { return }
    throw failure(.gradientOfOther(value.kind), at: name.range)
  }

  private mutating func swept(
    from loss: Traced, _ code: Code
  ) throws(EvaluationError) -> GradientRecord? {
    guard case .number = loss.value else {
      let problem =
        loss.value.shape.map { Problem.gradientOfNonNumber($0) }
        ?? .gradientOfOther(loss.value.kind)
      throw failure(problem, of: nil, at: code.range, operands: [(code, loss.value)])
    }
    guard let tape = tape.take() else { return nil }
    do throws(Problem) {
      return try GradientRecord(
        tape, of: loss, allowance: workspace.resources.allowance)
    } catch {
      throw failure(error, at: code.range)
    }
  }

  /// `hold(e)`: the value, as a constant.
  mutating func held(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .hold(let inner) = code.form else { return .nothing }
    var outer = tape.take()
    defer { tape = outer }
    let value = try evaluate(inner).value
    if let names = outer?.question.names {
      let origins = origins(of: inner)
      for (place, name) in names.enumerated() where origins.contains(name.slot) {
        outer?.noteHeld(place)
      }
    }
    return Traced(value)
  }

  // MARK: Names

  mutating func variable(
    _ slot: Slot, _ name: Name, _ code: Code
  ) throws(EvaluationError) -> Traced {
    if case .last = slot { try refuseImpurity("_", at: code.range) }
    if let value = storedValue(slot) {
      return tape == nil ? Traced(value) : try traced(value, of: slot, name, code)
    }
    guard let binding = binding(slot) else { throw missing(name, at: code.range, in: slot) }
    guard binding.isFormula, case .global(let number) = slot else { return Traced(binding.value) }
    return try tape == nil ? Traced(pulled(number)) : tracedFormula(number)
  }

  /// The old value of the name that a statement updates.
  mutating func read(
    _ value: Value, of slot: Slot, in statement: StatementCode
  ) throws(EvaluationError) -> Traced {
    guard tape != nil, case .update(let target, _, _, _) = statement.syntax.kind else {
      return Traced(value)
    }
    let syntax = Expression(kind: .name(target.name), range: target.range, height: 1)
    return try traced(value, of: slot, target.name, Code(.variable(slot, target.name), syntax))
  }

  /// A stored value, while a tape is recorded.
  private mutating func traced(
    _ value: Value, of slot: Slot, _ name: Name, _ code: Code
  ) throws(EvaluationError) -> Traced {
    guard let question = tape?.question else { return Traced(value) }
    let stamp = stamp(of: slot)
    if stamp.changed >= question.start { return Traced(value, node: stamp.node) }
    if let place = question.place(of: slot, at: level) {
      return Traced(value, node: askedNode(place, Traced(value), code))
    }
    for other in question.names where stamp.origins.contains(other.slot) {
      guard let binding = binding(slot) else { break }
      throw storedFrom(other.name, name, binding, code)
    }
    return Traced(value)
  }

  private mutating func askedNode(_ place: Int, _ value: Traced, _ code: Code) -> Tape.Node? {
    if value.node == nil, let node = tape?.reading(of: place) { return node }
    let passage = passage(of: code)
    return tape?.recordName(place, value, passage)
  }

  /// A formula, evaluated anew for the tape: each formula once, and after those that it reads.
  private mutating func tracedFormula(_ number: Int) throws(EvaluationError) -> Traced {
    // An error of the formula itself, or a ring, shows here.
    _ = try pulled(number)
    let order = workspace.order(of: [number]) { [workspace, tape] in
      tape?.formulas[$0]?.computed != workspace.formulas[$0]?.computed
    }
    for next in order.numbers {
      guard let computed = workspace.formulas[next]?.computed, let result = try recorded(next)
      else { continue }
      tape?.formulas[next] = .init(result: result, computed: computed)
      if case .success(let traced) = result, let node = traced.node {
        let name = workspace.symbols.names[next]
        tape?.note(name, of: node)
      }
    }
    return try tape?.formulas[number]?.result.get() ?? .nothing
  }

  /// A failure is kept until the formula is read: a held formula never is.
  private mutating func recorded(
    _ number: Int
  ) throws(EvaluationError) -> Result<Traced, EvaluationError>? {
    guard let formula = workspace.formulas[number]?.formula else { return nil }
    do throws(EvaluationError) {
      var value = try compute(formula)
      if let place = tape?.question.place(of: .global(number), at: level) {
        value.node = askedNode(place, value, formula.code)
      }
      return .success(value)
    } catch {
      if case .interrupted = error.diagnostic.problem { throw error }
      return .failure(error)
    }
  }
}
