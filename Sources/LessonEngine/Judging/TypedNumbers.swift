import MatrixLanguage
import NumericCore

/// Numbers as somebody has typed them, which are right if they are right to the digits typed.
struct TypedNumbers {
  private struct Typed {
    let number: Double
    /// Half a unit of the last digit.
    let tolerance: Double
  }

  private let rows: [[Typed]]

  /// - Returns: nil if the expression is not a number, and not a matrix of numbers.
  init?(_ expression: Expression, in source: CellSource) {
    func typed(_ expression: Expression) -> Typed? {
      switch expression.kind {
      case .number(let number):
        Typed(number: number, tolerance: Self.tolerance(of: source[expression.range]))
      case .unary(.negate, let inner):
        typed(inner).map { Typed(number: -$0.number, tolerance: $0.tolerance) }
      case .parenthesized(let inner): typed(inner)
      default: nil
      }
    }
    let entries: [[Expression]] =
      if case .brackets(let rows) = expression.kind { rows } else {
        [[expression]]
      }
    let rows = entries.map { $0.compactMap(typed) }
    guard rows.map(\.count) == entries.map(\.count) else { return nil }
    self.rows = rows
  }

  func match(_ value: Value) -> Bool {
    guard let shape = value.shape, shape.rows == rows.count,
      rows.allSatisfy({ $0.count == shape.columns })
    else { return false }
    return zip(rows.joined(), value.elements).allSatisfy { typed, element in
      // 0.125 is 0.13 to two digits, and 0.12 as well: both are as near.
      let slack = 1e-9 * max(typed.number.magnitude, element.magnitude)
      return typed.number == element
        || (typed.number - element).magnitude <= typed.tolerance + slack
    }
  }

  /// `0.33` is right to two decimals, `1e-5` to one digit at the fifth.
  private static func tolerance(of literal: String) -> Double {
    let points: Set<Character> = [".", "．", "。"]
    let parts = literal.lowercased().split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? ""
    let decimals = mantissa.drop { !points.contains($0) }.dropFirst().count
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return 0.5 * Self.powerOfTen(exponent - decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? 0
  }
}
