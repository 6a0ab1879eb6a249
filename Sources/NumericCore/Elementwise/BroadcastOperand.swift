/// An operand as a broadcasting loop sees it.
///
/// Broadcasting is a matter of steps: an operand with one row takes no step from row to row, and
/// one with one column none from column to column. No repeated element is copied.
///
/// Where each operand either fills the result or is a number, a loop need not know about rows at
/// all: the result is *flat*, one long row.
struct BroadcastOperand {
  let elements: UnsafeBufferPointer<Double>
  let rowStep: Int
  let columnStep: Int

  init(_ elements: UnsafeBufferPointer<Double>, _ shape: Shape, isFlat: Bool) {
    self.elements = elements
    rowStep = isFlat || shape.rows == 1 ? 0 : shape.columns
    columnStep = (isFlat ? shape.count : shape.columns) == 1 ? 0 : 1
  }

  @inline(__always)
  subscript(row: Int, column: Int) -> Double {
    elements[row &* rowStep &+ column &* columnStep]
  }

  /// The operand's values for the elements of a row, from a column on.
  @inline(__always)
  func loopOperand(_ row: Int, _ column: Int) -> LoopOperand {
    guard columnStep == 1, let start = elements.baseAddress else { return .all(self[row, 0]) }
    return .each(start + (row &* rowStep &+ column))
  }

  /// True if the end of a row with so many columns and the beginning of the next are neighbours
  /// too, or if all is one number.
  func isContiguous(over columns: Int) -> Bool {
    columnStep == 1 ? rowStep == columns : rowStep == 0
  }
}

extension Shape {
  /// True if an operand of this shape allows a flat loop over a result of another.
  func isFlat(in result: Shape) -> Bool {
    self == result || self == .scalar
  }

  /// The shape that a loop over this result goes through.
  func flattened(_ isFlat: Bool) -> (rows: Int, columns: Int) {
    isFlat ? (1, count) : (rows, columns)
  }
}
