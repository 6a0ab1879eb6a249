import LanguageSyntax
import NumericCore

/// The diagnostic of a failure: the operands with their shapes and origins, and fixes that were
/// tried on the values at hand.
extension Evaluator {
  func failure(
    _ problem: Problem, of operation: Operation?, at range: SourceRange,
    operands: [(code: Code, value: Value)], operatorRange: SourceRange? = nil
  ) -> EvaluationError {
    if case .wrongKind(_, .list, _) = problem,
      let missing = operands.first(where: \.value.isNothing)
    {
      return failure(missing.code.missingValue, at: missing.code.range)
    }
    var diagnostic = Diagnostic(named(problem), source: source, range: range)
    diagnostic.operatorRange = operatorRange
    // A literal number needs no description.
    diagnostic.operands = operands.filter { !$0.code.isNumber }.map { operand in
      Diagnostic.Operand(
        range: operand.code.range, description: operand.value.description,
        origin: origin(of: operand.code))
    }
    if operands.count == 2, operatorRange != nil, let operation, !isTrial {
      diagnostic.fixes = fixes(for: problem, of: operation, operands[0], operands[1], at: range)
    }
    return .failed(diagnostic)
  }

  /// The failure of a builtin's arguments: it marks the one at fault, or else all matrices.
  func failure(
    _ problem: Problem, of operation: Operation, _ arguments: [Code?], _ values: [Value?],
    in code: Code
  ) -> EvaluationError {
    var operands: [(code: Code, value: Value)] = []
    for (place, argument) in arguments.enumerated() {
      guard let argument, let value = values[place] else { continue }
      let parameter = operation.parameter(at: place, of: arguments.count)
      if let role = problem.role, !operation.isVariadic || operation.parameters[0].name != role {
        if parameter.name != role { continue }
        let failure = failure(
          problem, of: operation, at: argument.range, operands: [(argument, value)])
        var diagnostic = failure.diagnostic
        diagnostic.fixes = tried(
          callsInstead(of: code, problem, operation), replacing: code.range)
        return .failed(diagnostic)
      }
      if case .number = value { continue }
      operands.append((argument, value))
    }
    let failure = failure(problem, of: operation, at: code.range, operands: operands)
    guard !isTrial, failure.diagnostic.fixes.isEmpty else { return failure }
    var diagnostic = failure.diagnostic
    diagnostic.fixes = tried(callsInstead(of: code, problem, operation), replacing: code.range)
    return .failed(diagnostic)
  }

  // MARK: Updates

  func missingTarget(of statement: StatementCode, in slot: Slot) -> EvaluationError {
    guard case .update(let target, _, _, _) = statement.syntax.kind else {
      return failure(.wrongCount(names: 1, values: 0), at: statement.syntax.range)
    }
    let unknown = missing(target.name, at: target.range, in: slot)
    // A misspelt name has a near one; inside a loop, a first value would have to stand before the
    // loop.
    guard unknown.diagnostic.problem == .unknownName(target.name), unknown.diagnostic.fixes.isEmpty,
      case .update(_, let operation, let change) = statement.kind
    else { return unknown }
    let start = operation === Operators.multiply || operation === Operators.divide ? 1 : 0
    var diagnostic = Diagnostic(
      .nothingToUpdate(target.name, start: start), source: source, range: target.range)
    if !isSilent {
      let code = "\(start) \(operation.name) (\(source[change.range]))"
      diagnostic.fixes = tried([code], replacing: statement.syntax.range).map { fix in
        Fix(
          "\(target.name) = \(start); \(source[statement.syntax.range])",
          replacing: statement.syntax.range, result: fix.result)
      }
    }
    return .failed(diagnostic)
  }

  /// The failure of `x += e`: its operands are x and e, and a fix must store its result.
  func failure(
    _ problem: Problem, of operation: Operation, updating target: (slot: Slot, value: Value),
    by change: (code: Code, value: Value), _ statement: StatementCode
  ) -> EvaluationError {
    guard case .update(let name, _, _, let operatorRange) = statement.syntax.kind else {
      return failure(problem, at: statement.syntax.range)
    }
    let code = Code(
      .variable(target.slot, name.name),
      Expression(kind: .name(name.name), range: name.range, height: 1))
    var diagnostic = failure(
      problem, of: operation, at: statement.syntax.range,
      operands: [(code, target.value), change], operatorRange: operatorRange
    ).diagnostic
    diagnostic.fixes = diagnostic.fixes.map { fix in
      Fix("\(name.name) = \(fix.code)", replacing: fix.range, result: fix.result)
    }
    return .failed(diagnostic)
  }

  // MARK: Operands

  /// The cell that stored an operand, if the operand is a name.
  private func origin(of code: Code) -> CellLabel? {
    guard case .variable(let slot, _) = code.form else { return nil }
    return binding(slot)?.origin
  }

  /// Fixes that transpose an operand or use the other product, as far as they compute.
  private func fixes(
    for problem: Problem, of operation: Operation, _ left: (code: Code, value: Value),
    _ right: (code: Code, value: Value), at range: SourceRange
  ) -> [Fix] {
    let a = source[left.code.syntax.range].asOperand
    let b = source[right.code.syntax.range].asOperand
    let (x, y) = (left.value, right.value)
    let name = operation.name
    var candidates: [(code: String, operation: Operation, left: Value?, right: Value?)]
    switch problem {
    case .dotOfMatrices:
      candidates = [
        ("\(a) ⊙ \(b)", Operators.multiply, x, y), ("\(a) @ \(b)", Operators.product, x, y),
      ]
    case .cannotBroadcast, .cannotMultiply:
      candidates = [
        ("\(a.transposed) \(name) \(b)", operation, x.transposed, y),
        ("\(a) \(name) \(b.transposed)", operation, x, y.transposed),
      ]
      if operation === Operators.multiply {
        candidates.append(("\(a) @ \(b)", Operators.product, x, y))
      } else if operation === Operators.product {
        candidates.append(("\(a) * \(b)", Operators.multiply, x, y))
      }
    default:
      return []
    }
    return candidates.compactMap { code, operation, left, right in
      guard let left, let right, left.isSmall, right.isSmall else { return nil }
      var resources = workspace.resources
      guard let result = try? operation.apply(left, right, &resources) else { return nil }
      return Fix(code, replacing: range, result: result.description)
    }
  }
}

extension Value {
  /// True if it is small enough for trials.
  fileprivate var isSmall: Bool { shape.map { $0.count <= 1 << 16 } ?? false }

  fileprivate var transposed: Value? {
    guard isSmall, case .matrix(let matrix) = self else { return nil }
    return (try? matrix.transposed()).map(Value.init)
  }
}

extension String {
  fileprivate var transposed: String { hasSuffix("ᵀ") ? String(dropLast()) : self + "ᵀ" }
}
