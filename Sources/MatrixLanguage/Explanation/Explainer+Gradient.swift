import LanguageSyntax
import NumericCore

/// The backward steps of a gradient: the adjoint of each name, from the loss on.
extension Explainer {
  mutating func gradientSteps(
    _ subject: Explanation.StepSubject, _ code: Code, _ loss: Code
  ) throws(EvaluationError) -> [Explanation.Step] {
    var steps: [Explanation.Step] = []
    var lossName = "L"
    if case .variable(_, let name) = loss.form {
      lossName = name.spelling
    } else {
      steps.append(try step(.local(Name(lossName)), loss))
    }
    guard let record = try evaluator.record(of: code, keepsNames: true) else { return steps }
    var adjoints = AdjointTerms(record, loss: lossName, evaluator)
    let way = try adjoints.steps(atMost: Self.mostSteps)
    var whole = Explanation.Step(
      subject: subject, code: evaluator.source[code.range],
      notes: [.backwards(from: lossName)], result: record.result)
    whole.inner = way
    return steps + [whole]
  }
}

/// Adjoints as terms: the same sweep as the gradient's, in mathematics.
///
/// A value with a name is one letter: `∂L/∂z̃`. A value without one, an expression within a
/// formula, becomes part of the term of its operands.
struct AdjointTerms {
  private let record: GradientRecord
  private let loss: String
  private var evaluator: Evaluator
  /// The names of the asked-for formulas, by the nodes whose values they have.
  private let aliases: [Int: Name]
  /// The shares of each node, one from each node that reads it.
  private var shares: [Int: [Term]] = [:]

  /// A term that has grown beyond this gets a letter of its own.
  private static let mostParts = 30

  init(_ record: GradientRecord, loss: String, _ evaluator: Evaluator) {
    self.record = record
    self.loss = loss
    self.evaluator = evaluator
    var aliases: [Int: Name] = [:]
    for (index, name) in record.tape.names {
      let entry = record.tape.entries[index]
      if case .name = entry.work, entry.operands.count == 1, let node = entry.operands.node(0) {
        aliases[node.index] = name
      }
    }
    self.aliases = aliases
  }

  /// A step for each name, the nearest to the loss first; beyond the limit, the number of the
  /// others.
  mutating func steps(atMost limit: Int) throws(EvaluationError) -> [Explanation.Step] {
    var steps: [Explanation.Step] = []
    for index in record.tape.entries.indices.reversed() {
      guard case .value(let value)? = record.adjoints[index] else { continue }
      guard steps.count < limit else {
        let rest = namesOnTheWay(below: index)
        if rest > 0 { steps.append(Explanation.Step(subject: .rest(rest), code: "", result: nil)) }
        break
      }
      try evaluator.takeStep(at: 0..<0)
      let entry = record.tape.entries[index]
      let isLoss = index == record.loss.node?.index
      let whole = isLoss ? Term.one : sum(shares[index] ?? []).valued(value)
      shares[index] = nil
      var own = whole
      if !isLoss, let name = name(of: index, whole) {
        own = Term(.leaf("∂\(loss)/∂\(name)"), value: value)
        steps.append(step("∂\(loss)/∂\(name)", whole, value))
      }
      let parts = (try? record.wholeShares(at: index, of: value)) ?? []
      for (place, share) in parts.enumerated() {
        guard let share, let node = entry.operands.node(place) else { continue }
        let shape = entry.operands.shape(place)
        guard let fitting = try? share.summed(to: shape) else { continue }
        let term = self.share(entry, index, place, own, share)
        shares[node.index, default: []].append(
          summed(term, share, to: shape).valued(fitting))
      }
    }
    return steps
  }

  private func namesOnTheWay(below index: Int) -> Int {
    record.tape.names.keys.count { $0 <= index && record.adjoints[$0] != nil }
  }

  private func step(_ name: String, _ term: Term, _ value: Value) -> Explanation.Step {
    let written = term.line(reducedTo: -1)
    var lines = [written]
    if term.height > 0 { lines.append(term.line(reducedTo: 0)) }
    let result: Explanation.StepLine = [
      .value(Explanation.Numbers(value: value), isGuarded: false)
    ]
    if lines.last != result { lines.append(result) }
    return Explanation.Step(subject: .adjoint(name), code: name, lines: lines, result: value)
  }

  /// The name of a node: that of a formula or a variable, or its code if its term is too long.
  private func name(of index: Int, _ term: Term) -> String? {
    if let name = record.tape.names[index] { return name.spelling }
    let entry = record.tape.entries[index]
    guard term.size > Self.mostParts, let passage = entry.passage else { return nil }
    return "(\(passage.source[passage.code.range].excerpt))"
  }

  // MARK: Shares

  private func sum(_ terms: [Term]) -> Term {
    guard let first = terms.first, terms.count > 1 else { return terms.first ?? .one }
    let signs = terms.dropFirst().map { $0.isNegative ? "-" : "+" }
    let rest = terms.dropFirst().map { $0.isNegative ? $0.parts[0] : $0 }
    return Term(.infix(signs, .sum), [first] + rest, value: first.value)
  }

  /// The sum of the shares of all copies, for a value that was repeated to fit.
  private func summed(_ term: Term, _ share: Value, to shape: Shape) -> Term {
    guard let own = share.shape, own != shape else { return term }
    if term.isNegative, let opposite = try? share.mapped(by: .negate) {
      return -summed(term.parts[0], opposite, to: shape)
    }
    let term = term.valued(share)
    if shape.count == 1 { return Term(.call("Σ", labels: [nil]), [term], value: share) }
    let axis = Term(.leaf(shape.rows == 1 ? "0" : "1"), value: .number(shape.rows == 1 ? 0 : 1))
    return Term(.call("Σ", labels: [nil, "axis"]), [term, axis], value: share)
  }

  /// The share of an operand in the adjoint of a result.
  private func share(
    _ entry: Tape.Entry, _ index: Int, _ place: Int, _ own: Term, _ value: Value
  ) -> Term {
    switch entry.work {
    case .name: return own
    case .operation(let operation):
      let operands = entry.operands.indices.map { operand(entry, $0) }
      let application = WrittenPullback(
        operands: operands, result: result(entry, index), adjoint: own)
      return operation.gradient?.share(of: place)?.written(application)?.valued(value)
        ?? opaque(entry, value)
    case .selection, .literal, .joined, .list: return opaque(entry, value)
    }
  }

  /// A share without a rule in one line is shown by its value.
  private func opaque(_ entry: Tape.Entry, _ value: Value) -> Term {
    Term(.value, value: value)
  }

  private func result(_ entry: Tape.Entry, _ index: Int) -> Term {
    if let name = record.tape.names[index] ?? aliases[index] {
      return Term(.leaf(name.spelling), value: entry.result)
    }
    return written(entry.passage?.code, in: entry.passage?.source ?? evaluator.source, entry.result)
  }

  private func operand(_ entry: Tape.Entry, _ place: Int) -> Term {
    guard let value = entry.operands.value(place) else { return .left }
    if let node = entry.operands.node(place), let name = record.tape.names[node.index] {
      return Term(.leaf(name.spelling), value: value)
    }
    return written(
      entry.operandCode(place), in: entry.passage?.source ?? evaluator.source, value)
  }

  /// Code as a part of a term: its text as it stands, in brackets if it needs them.
  private func written(_ code: Code?, in source: CellSource, _ value: Value) -> Term {
    guard let code else { return Term(.value, value: value) }
    let text = source[code.range].oneLine
    let isWhole =
      switch code.syntax.kind {
      case .binary, .comparison, .unary(.negate, _), .unary(.not, _), .list: false
      default: true
      }
    return Term(.leaf(isWhole ? text : "(\(text))"), value: value)
  }
}

extension Tape.Entry {
  /// The code of an operand, where the entry's code is an operation on it.
  fileprivate func operandCode(_ place: Int) -> Code? {
    switch passage?.code.form {
    case .unary(_, let operand): place == 0 ? operand : nil
    case .binary(_, let left, let right): place == 0 ? left : right
    case .builtin(_, let arguments): place < arguments.count ? arguments[place] : nil
    case .variadic(_, let arguments): place < arguments.count ? arguments[place] : nil
    default: nil
    }
  }
}
