import LanguageSyntax

/// The Python of an operation, for the operands of one call.
///
/// In the translation every value is a two-dimensional array, and a number is 1×1, as it is in the
/// language. So reductions keep dimensions, and only literals need care: NumPy computes with them
/// as they are, but a literal alone becomes an array.
package struct PythonSpelling: Sendable {
  /// - Returns: nil if NumPy cannot do the same.
  package let code: @Sendable (PythonOperands) -> PythonCode?

  package init(_ code: @escaping @Sendable (PythonOperands) -> PythonCode?) {
    self.code = code
  }

  /// An operation that NumPy does not have.
  package static let none = PythonSpelling { _ in nil }

  /// `np.exp(z)`
  package static func function(_ name: String) -> PythonSpelling {
    .call { "\(name)(\($0.array(0)))" }
  }

  /// Code that is one call.
  package static func call(
    _ kind: PythonCode.Kind = .array, _ text: @escaping @Sendable (PythonOperands) -> String
  ) -> PythonSpelling {
    PythonSpelling { PythonCode(text($0), .atom, kind) }
  }

  /// `np.mean(z, axis=1, keepdims=True)`
  package static func reduction(
    _ name: String, _ kind: PythonCode.Kind = .array
  ) -> PythonSpelling {
    .call(kind) { it in
      let axis = it.whole(1).map { ", axis=\($0)" } ?? ""
      let ddof = it.whole(2).map { ", ddof=\($0)" } ?? ""
      return "\(name)(\(it.array(0))\(axis)\(ddof), keepdims=True)"
    }
  }

  /// `a + b`, grouped to the left. NumPy computes only if one operand is its own, not Python's.
  package static func infix(_ sign: String, _ binding: PythonCode.PythonPrecedence)
    -> PythonSpelling
  {
    PythonSpelling { it in
      let (left, right) = it.pair
      return PythonCode(
        "\(left.text(at: binding)) \(sign) \(right.text(at: binding.tighter))", binding)
    }
  }

  /// `a < b`
  package static func comparison(_ sign: String) -> PythonSpelling {
    PythonSpelling { it in
      let (left, right) = it.pair
      return PythonCode(
        "\(left.text(at: .sum)) \(sign) \(right.text(at: .sum))", .comparison, .truth)
    }
  }

  /// `a ** b`: tighter than a sign on its left, looser than one on its right.
  package static let power = PythonSpelling { it in
    let (base, exponent) = it.pair
    return PythonCode("\(base.text(at: .atom)) ** \(exponent.text(at: .sign))", .power)
  }

  /// `a ** 2`
  package static func power(_ exponent: Int) -> PythonSpelling {
    PythonSpelling { PythonCode("\($0.array(0, at: .atom)) ** \(exponent)", .power) }
  }

  /// `-a`; a literal stays one.
  package static let negation = PythonSpelling { it in
    guard let operand = it[0] else { return nil }
    if case .number(let value) = operand.kind {
      return PythonCode("-\(operand.text(at: .sign))", .sign, .number(value.map { -$0 }))
    }
    return PythonCode("-\(operand.asOperand.text(at: .sign))", .sign)
  }
}

/// The operands of one call, in the forms that Python needs.
package struct PythonOperands: Sendable {
  private let operands: [PythonCode?]

  package init(_ operands: [PythonCode?]) {
    self.operands = operands
  }

  package var count: Int { operands.count }

  /// An operand; nil if the call leaves it out.
  package subscript(place: Int) -> PythonCode? {
    place < operands.count ? operands[place] : nil
  }

  /// The first two operands, at least one of them no literal.
  package var pair: (PythonCode, PythonCode) {
    let left = (self[0] ?? .literal(0)).asOperand
    let right = (self[1] ?? .literal(0)).asOperand
    return left.isNumber && right.isNumber ? (left.asArray, right) : (left, right)
  }

  /// An operand as an array; left out, it is a number.
  package func array(
    _ place: Int, at binding: PythonCode.PythonPrecedence = .comparison, else fallback: Double = 0
  ) -> String {
    (self[place] ?? .literal(fallback)).asArray.text(at: binding)
  }

  /// An operand for NumPy's broadcasting, perhaps a literal.
  package func operand(_ place: Int, else fallback: Double = 0) -> String {
    (self[place] ?? .literal(fallback)).asOperand.text(at: .comparison)
  }

  /// An operand as a condition.
  package func condition(_ place: Int) -> String {
    let code = self[place] ?? .literal(0)
    return (code.isNumber ? code.asArray : code).text(at: .comparison)
  }

  /// An operand as it is: a text, or a literal number.
  package func plain(_ place: Int) -> String? { self[place]?.asOperand.text(at: .comparison) }

  /// `, rate=0.1, seed=1`: the labelled arguments that the call gives.
  package func settings(_ settings: KeyValuePairs<String, String?>) -> String {
    settings.map { name, value in value.map { ", \(name)=\($0)" } ?? "" }.joined()
  }

  /// A number as one of Python's own.
  package func number(_ place: Int) -> String? { self[place]?.number }

  /// A whole number as one of Python's own.
  package func whole(_ place: Int) -> String? { self[place]?.whole }
}

extension PythonCode {
  /// A number as one of Python's own.
  package var number: String { isNumber ? asFloat : "number(\(asArray.text))" }

  /// A place or a size.
  package var whole: String {
    if case .number(let value?) = kind, let whole = WholeNumber.exactly(value) { return "\(whole)" }
    return "whole(\(text))"
  }
}
