import LanguageSyntax
import NumericCore

/// Arithmetic on nothing but numbers: `x + 1`, `√(σ² + ε)`.
///
/// Much of what a loop does is such arithmetic, and walking there and back with values of all kinds
/// would take many times as long as the arithmetic itself. The operations are the same, so the bits
/// are too.
extension Evaluator {
  /// Higher trees are left to `evaluate`, which comes back here for their parts, so that few
  /// attempts are in vain.
  private static let greatestHeight = 8

  /// The number, if code is nothing but operators on numbers.
  ///
  /// Nil in all other cases, and for every failure: then nothing has been done yet.
  mutating func arithmetic(_ code: Code) -> Double? {
    guard tape == nil, code.syntax.height <= Self.greatestHeight else { return nil }
    return number(code)
  }

  private mutating func number(_ code: Code) -> Double? {
    switch code.form {
    case .constant(.number(let number)): return number
    case .variable(let slot, _): return number(in: slot)
    case .unary(let operation, let operand):
      guard case .mapping(let function) = operation.rule, let x = number(operand) else {
        return nil
      }
      return function(x)
    case .binary(let operation, let left, let right):
      guard case .elementwise(let elementwise) = operation.rule, let a = number(left),
        let b = number(right)
      else { return nil }
      return elementwise(a, b)
    default: return nil
    }
  }

  /// The number that a name stands for. A formula may have to be computed first, and `_` is not
  /// allowed everywhere.
  private mutating func number(in slot: Slot) -> Double? {
    switch slot {
    case .global(let place): workspace.bindings.storedNumber(of: place)
    case .local(let place): frame.storedNumber(of: place)
    case .last: nil
    }
  }
}
