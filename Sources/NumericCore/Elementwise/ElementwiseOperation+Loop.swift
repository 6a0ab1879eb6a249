extension ElementwiseOperation {
  /// Writes the results for all elements of two broadcast operands; `target` may be the left one.
  func fill(
    _ target: UnsafeMutableBufferPointer<Double>, _ shape: Shape,
    _ left: (elements: UnsafeBufferPointer<Double>, shape: Shape),
    _ right: (elements: UnsafeBufferPointer<Double>, shape: Shape),
    _ allowance: Allowance
  ) throws(MatrixError) {
    let isFlat = left.shape.isFlat(in: shape) && right.shape.isFlat(in: shape)
    let (rows, columns) = shape.flattened(isFlat)
    guard let start = target.baseAddress else { return }
    try allowance.count(shape.count * (operations - 1))
    let loop = ElementwiseLoop(
      left: BroadcastOperand(left.elements, left.shape, isFlat: isFlat),
      right: BroadcastOperand(right.elements, right.shape, isFlat: isFlat), target: start,
      columns: columns)
    // The cores share the rows or, where all stands in one, its elements.
    if rows == 1 {
      try Cores.split(0..<columns, elements: columns) { part throws(MatrixError) in
        try loop.run(self, 0..<1, part, allowance)
      }
    } else {
      try Cores.split(0..<rows, elements: shape.count) { part throws(MatrixError) in
        try loop.run(self, part, 0..<columns, allowance)
      }
    }
  }
}

/// The operands of an operation and where its results go. Sendable, since each core writes results of
/// its own.
private struct ElementwiseLoop: @unchecked Sendable {
  let left, right: BroadcastOperand
  let target: UnsafeMutablePointer<Double>
  let columns: Int

  func run(
    _ operation: ElementwiseOperation, _ rows: Range<Int>, _ part: Range<Int>,
    _ allowance: Allowance
  ) throws(MatrixError) {
    try operation.specialized { operation throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      for row in rows {
        try watch.inPieces(of: part.count) { piece throws(MatrixError) in
          let first = part.lowerBound &+ piece.lowerBound
          ElementwiseRun.combine(
            left.loopOperand(row, first), right.loopOperand(row, first), by: operation,
            into: target + (row &* columns &+ first), count: piece.count)
        }
      }
    }
  }
}
