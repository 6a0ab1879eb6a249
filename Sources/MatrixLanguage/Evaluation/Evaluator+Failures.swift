import NumericCore

/// What is said about a failure: the operands with their shapes and where they came from, and fixes
/// that have been tried on the values at hand.
extension Evaluator {
  func failure(
    _ problem: Problem, of operation: Operation?, at range: SourceRange,
    operands: [(code: Code, value: Value)], operatorRange: SourceRange? = nil
  ) -> EvaluationError {
    var diagnostic = Diagnostic(problem, source: source, range: range)
    diagnostic.operatorRange = operatorRange
    diagnostic.operands = operands.map { operand in
      Diagnostic.Operand(
        range: operand.code.range, description: operand.value.description,
        origin: origin(of: operand.code))
    }
    diagnostic.fixes = fixes(for: problem, of: operation, operands)
    return .failed(diagnostic)
  }

  /// The cell that stored an operand, if the operand is a name.
  private func origin(of code: Code) -> CellLabel? {
    guard case .variable(let slot, _) = code.form else { return nil }
    return binding(slot)?.origin
  }

  // MARK: Names

  func missing(_ name: Name, at range: SourceRange, in slot: Slot? = nil) -> EvaluationError {
    if case .local = slot, workspace[name] == nil { return failure(.unassigned(name), at: range) }
    if Builtins.named[name] != nil {
      let problem = Problem.wrongKind(needed: .matrix, found: .function, role: name.spelling)
      return failure(problem, at: range)
    }
    var diagnostic = Diagnostic(.unknownName(name), source: source, range: range)
    diagnostic.fixes = NearNames.of(name, among: workspace.names).map { near in
      Fix(near.spelling, result: workspace[near]?.value.description)
    }
    return .failed(diagnostic)
  }

  func unknownFunction(_ name: Name, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.unknownFunction(name), at: code.range)
    }
    var diagnostic = Diagnostic(.unknownFunction(name), source: source, range: range)
    let own = workspace.names.filter { workspace[$0]?.value.kind == .function }
    let candidates = own + Builtins.operations.map { Name($0.name) }
    let elsewhere = ForeignFunctions.named[name.spelling].map { [Name($0)] } ?? []
    let near = elsewhere.isEmpty ? NearNames.of(name, among: candidates) : elsewhere
    diagnostic.fixes = near.map { Fix("\($0)(…)") }
    return .failed(diagnostic)
  }

  /// `γ(z + 1)`: a product without an operator.
  func notAFunction(_ name: Name, _ value: Value, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.notAFunction(name, value.kind), at: code.range)
    }
    var diagnostic = Diagnostic(.notAFunction(name, value.kind), source: source, range: range)
    let inner = source[range.upperBound..<code.range.upperBound]
    let product = "\(source[range]) * \(inner)"
    let cell = try? Cell(source.with(text: product))
    if value.shape != nil, let cell, let result = try? workspace.value(of: cell) {
      diagnostic.fixes = [Fix(product, result: result.description)]
    }
    return .failed(diagnostic)
  }

  // MARK: Shapes

  private func fixes(
    for problem: Problem, of operation: Operation?, _ operands: [(code: Code, value: Value)]
  ) -> [Fix] {
    switch problem {
    case .cannotBroadcast, .cannotMultiply, .dotOfMatrices:
      guard let operation, operands.count == 2 else { return [] }
      return shapeFixes(for: problem, of: operation, operands[0], operands[1])
    default:
      return []
    }
  }

  /// Transposes an operand, or takes the other product, and keeps what computes.
  private func shapeFixes(
    for problem: Problem, of operation: Operation, _ left: (code: Code, value: Value),
    _ right: (code: Code, value: Value)
  ) -> [Fix] {
    let a = source.operand(left.code)
    let b = source.operand(right.code)
    var candidates: [(String, Operation, Value?, Value?)] = []
    if case .dotOfMatrices = problem {
      candidates = [
        ("\(a) ⊙ \(b)", Operators.multiply, left.value, right.value),
        ("\(a) @ \(b)", Operators.product, left.value, right.value),
      ]
    } else {
      let name = operation.name
      candidates = [
        ("\(a.transposed) \(name) \(b)", operation, left.value.transposed, right.value),
        ("\(a) \(name) \(b.transposed)", operation, left.value, right.value.transposed),
      ]
      if operation === Operators.multiply {
        candidates.append(("\(a) @ \(b)", Operators.product, left.value, right.value))
      } else if operation === Operators.product {
        candidates.append(("\(a) * \(b)", Operators.multiply, left.value, right.value))
      }
    }
    return candidates.compactMap { code, operation, left, right in
      guard let left, let right else { return nil }
      var resources = Resources(allowance: .unlimited, generator: workspace.resources.generator)
      guard let result = try? operation.apply(left, right, &resources) else { return nil }
      return Fix(code, result: result.description)
    }
  }
}

extension Value {
  /// The transpose, if the value is small enough to try it.
  fileprivate var transposed: Value? {
    guard case .matrix(let matrix) = self, matrix.count <= 1 << 16 else { return nil }
    return (try? matrix.transposed()).map(Value.init)
  }
}

extension SourceText {
  /// An operand's code, in brackets if it is more than a name or a call.
  fileprivate func operand(_ code: Code) -> String {
    let text = self[code.syntax.range]
    switch code.syntax.kind {
    case .binary, .comparison, .unary(.negate, _), .unary(.not, _), .unary(.root, _): return "(\(text))"
    default: return text
    }
  }
}

extension String {
  fileprivate var transposed: String { hasSuffix("ᵀ") ? String(dropLast()) : self + "ᵀ" }
}
