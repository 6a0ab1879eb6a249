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
    let left = BroadcastOperand(left.elements, left.shape, isFlat: isFlat)
    let right = BroadcastOperand(right.elements, right.shape, isFlat: isFlat)
    guard let start = target.baseAddress else { return }
    try specialized { operation throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      for row in 0..<rows {
        try watch.inPieces(of: columns) { piece throws(MatrixError) in
          ElementwiseRun.combine(
            left.loopOperand(row, piece.lowerBound), right.loopOperand(row, piece.lowerBound),
            by: operation, into: start + (row &* columns &+ piece.lowerBound), count: piece.count)
        }
      }
    }
  }
}
