import LanguageSyntax
import NumericCore

/// `vary γ from 0 to 3 { … }`: runs the block for each value on a copy of the notebook.
extension Evaluator {
  mutating func variation(_ code: VariationCode) throws(EvaluationError) -> Variation {
    let name = workspace.symbols.names[code.symbol]
    guard let binding = binding(.global(code.symbol)) else {
      throw missing(name, at: code.syntax.target.range, in: .global(code.symbol))
    }
    guard !binding.isFormula, case .number(let current) = binding.value else {
      let found = binding.isFormula ? nil : binding.value.kind
      throw failure(.variedOther(name, found), at: code.syntax.target.range)
    }
    let scale = VariationScale(from: try number(code.lower), to: try number(code.upper))
    var variation = Variation(
      name, scale, current: current, code, source, in: workspace)
    try fill(&variation)
    return variation
  }

  private mutating func number(_ code: Code) throws(EvaluationError) -> Double {
    let value = try evaluate(code).value
    if case .number(let number) = value, !number.isFinite {
      throw failure(.endlessVariation(number), at: code.range)
    }
    guard case .number(let number) = value else {
      throw failure(
        .wrongKind(needed: .number, found: value.kind, role: nil), of: nil, at: code.range,
        operands: [(code, value)])
    }
    return number
  }

  /// Computes the frames of the table. Where keys choose the value, it computes those at the ends,
  /// which fix the axes, and the first one shown.
  ///
  /// - Throws: the failure of the first frame if all frames fail.
  private mutating func fill(_ variation: inout Variation) throws(EvaluationError) {
    let (lower, upper) = (variation.scale.lower, variation.scale.upper)
    let values =
      workspace.variesByHand
      ? [lower, upper, variation.start] : Variation.values(from: lower, to: upper)
    let loop = workspace.resources.allowance.progress?.begin(turns: values.count)
    defer { loop?.end() }
    for (place, value) in values.enumerated() {
      loop?.turn(place)
      let run = try variation.run(at: value, statements: stepsLeft)
      stepsLeft = run.stepsLeft
      if case .failure(let error) = run.frame.outcome, stepsLeft < 0 { throw error }
      if place == 0 { variation.settle(after: run) }
      variation.reach(as: run)
      variation.frames.append(run.frame)
    }
    guard let first = variation.frames.first, case .failure(let error) = first.outcome,
      variation.frames.allSatisfy({ $0.hasFailed })
    else { return }
    throw error
  }
}

extension Variation.Frame {
  /// True if all frames fail.
  package var hasFailed: Bool {
    if case .failure = outcome { true } else { false }
  }
}

/// A variation whose names have become slots.
struct VariationCode: Sendable {
  let symbol: Int
  let lower: Code
  let upper: Code
  let body: [StatementCode]
  let syntax: VariationSyntax
}
