import NumericCore

extension Value {
  /// The value as it is typed, to the last bit: `1.7`, `[1, 3; 5, 7]`.
  ///
  /// - Returns: nil for a value without numbers, or with more than `count`.
  package func literal(atMost count: Int) -> String? {
    switch self {
    case .number(let number): return VariationScale.literal(number)
    case .matrix(let matrix) where !matrix.elements.isEmpty && matrix.count <= count:
      let rows = (0..<matrix.rows).map { row in
        (0..<matrix.columns).map { VariationScale.literal(matrix[row, $0]) }
          .joined(separator: ", ")
      }
      return "[\(rows.joined(separator: "; "))]"
    case .matrix, .text, .function, .model, .plot, .list: return nil
    }
  }
}
