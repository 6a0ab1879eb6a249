import LanguageSyntax
import MatrixLanguage
import NumericCore

/// Numbers as they were typed. They are right if they are right to the typed digits.
struct TypedNumbers {
  private struct Typed {
    let number: ShownNumber
    let isNegative: Bool

    func shows(_ value: Double) -> Bool {
      number.shows(isNegative ? -value : value)
    }

    func guesses(_ value: Double) -> Bool {
      number.guesses(isNegative ? -value : value)
    }

    func distance(to value: Double) -> Double {
      (number.value - (isNegative ? -value : value)).magnitude
    }
  }

  private let rows: [[Typed]]

  /// - Returns: nil if the expression is not a number, and not a matrix of numbers.
  init?(_ expression: Expression, in source: CellSource) {
    func typed(_ expression: Expression) -> Typed? {
      switch expression.kind {
      case .number:
        ShownNumber(source[expression.range]).map { Typed(number: $0, isNegative: false) }
      case .unary(.negate, let inner):
        typed(inner).map { Typed(number: $0.number, isNegative: !$0.isNegative) }
      case .parenthesized(let inner): typed(inner)
      default: nil
      }
    }
    let entries = if case .brackets(let rows) = expression.kind { rows } else { [[expression]] }
    let rows = entries.map { $0.compactMap(typed) }
    guard rows.map(\.count) == entries.map(\.count) else { return nil }
    self.rows = rows
  }

  /// True if they were copied from a value: they show it, and not by an accident of rounding.
  ///
  /// - Parameter share: the greatest distance of each, as a part of the largest number.
  func copy(_ value: Value, within share: Double) -> Bool {
    guard show(value) else { return false }
    let size = value.elements.reduce(0) { max($0, $1.magnitude) }
    let distances = zip(rows.joined(), value.elements).map { $0.distance(to: $1) }
    return distances.allSatisfy { $0 <= share * size }
  }

  /// True if they show a value.
  func show(_ value: Value) -> Bool {
    fit(value) && zip(rows.joined(), value.elements).allSatisfy { $0.shows($1) }
  }

  /// True if they are a right guess of a value.
  func guess(_ value: Value) -> Bool {
    fit(value) && zip(rows.joined(), value.elements).allSatisfy { $0.guesses($1) }
  }

  private func fit(_ value: Value) -> Bool {
    guard let shape = value.shape else { return false }
    return shape.rows == rows.count && rows.allSatisfy { $0.count == shape.columns }
  }
}
