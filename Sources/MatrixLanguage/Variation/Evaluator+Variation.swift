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
    let lower = try number(code.lower)
    let upper = try number(code.upper)
    var frames: [Variation.Frame] = []
    for place in 0..<Variation.frameCount {
      let value = Variation.value(place, from: lower, to: upper)
      frames.append(.init(value: value, printed: try printed(by: code, at: value)))
    }
    return Variation(
      name: name, lower: lower, upper: upper, current: current, body: body(of: code),
      frames: frames)
  }

  private mutating func number(_ code: Code) throws(EvaluationError) -> Double {
    let value = try evaluate(code).value
    guard case .number(let number) = value, number.isFinite else {
      throw failure(
        .wrongKind(needed: .number, found: value.kind, role: nil), of: nil, at: code.range,
        operands: [(code, value)])
    }
    return number
  }

  private mutating func printed(
    by code: VariationCode, at value: Double
  ) throws(EvaluationError) -> [Printed] {
    var copy = self
    copy.printed = []
    let memory = Memory(source, code.syntax.target.range)
    copy.store(Traced(.number(value)), in: .global(code.symbol), memory)
    try copy.run(code.body)
    stepsLeft = copy.stepsLeft
    return copy.printed
  }

  /// The text of the block, where its first statement begins and its last one ends.
  private func body(of code: VariationCode) -> CellSource {
    let statements = code.syntax.body
    guard let first = statements.first, let last = statements.last else {
      return source.with(text: "")
    }
    let text = source[first.range.lowerBound..<last.range.upperBound]
    return source.with(text: text + (last.isSilenced ? ";" : ""))
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
