import MatrixLanguage
import NumericCore

/// In a layer each unit has a row, and a γ, a β, a μ of its own: a change of all numbers of a row
/// alike, with another number for each row.
extension NumberComparison {
  /// - Returns: nil if rows were not changed like that on every seed, or if there are too few or
  ///   too many of them.
  func rows(_ change: Difference.RowChange) -> Difference? {
    guard (2...8).contains(shape.rows), shape.columns > 2 else { return nil }
    let amounts = pairs.map { pair in
      (0..<shape.rows).compactMap { row -> Double? in
        let places = row * shape.columns..<(row + 1) * shape.columns
        return change.amount(from: Array(pair.wanted[places]), to: Array(pair.found[places]))
      }
    }
    guard amounts.allSatisfy({ $0.count == shape.rows }),
      let column = try? Matrix(column: amounts[0])
    else { return nil }
    let isOne = amounts[0].allSatisfy { Factor.areClose($0, amounts[0][0]) }
    return .rows(change, by: isOne ? .number(amounts[0][0]) : Value(column))
  }
}

extension Difference.RowChange {
  /// The number by which one row became another; nil if none did.
  fileprivate func amount(from wanted: [Double], to found: [Double]) -> Double? {
    guard let top = wanted.indices.max(by: { wanted[$0] < wanted[$1] }),
      let bottom = wanted.indices.min(by: { wanted[$0] < wanted[$1] }), wanted[top] > wanted[bottom]
    else { return nil }
    let spread = wanted[top] - wanted[bottom]
    let largest = max(wanted[top].magnitude, wanted[bottom].magnitude)
    let place = wanted[top].magnitude == largest ? top : bottom
    let ratio =
      switch self {
      case .shifted: 1.0
      case .scaled: found[place] / wanted[place]
      case .stretched: (found[top] - found[bottom]) / spread
      }
    let offset = self == .scaled ? 0 : found[place] - ratio * wanted[place]
    guard ratio != 0, NumberComparison.areClose(found, wanted.map { ratio * $0 + offset }) else {
      return nil
    }
    return self == .shifted ? offset : ratio
  }
}
