extension ElementwiseOperation {
  /// Writes the results for all elements of two broadcast operands; `target` may be the left one.
  ///
  /// The switch stands outside the loop, so that each loop is compiled for one operation, and the
  /// simple ones become vector instructions.
  func fill(
    _ target: UnsafeMutableBufferPointer<Double>, _ shape: Shape,
    _ left: (elements: UnsafeBufferPointer<Double>, shape: Shape),
    _ right: (elements: UnsafeBufferPointer<Double>, shape: Shape),
    _ allowance: Allowance
  ) throws(MatrixError) {
    let isFlat = left.shape.isFlat(in: shape) && right.shape.isFlat(in: shape)
    let loop = ElementwiseLoop(
      target: target,
      size: shape.flattened(isFlat),
      left: BroadcastOperand(left.elements, left.shape, isFlat: isFlat),
      right: BroadcastOperand(right.elements, right.shape, isFlat: isFlat),
      allowance: allowance)
    switch self {
    case .add: try loop.run(.add)
    case .subtract: try loop.run(.subtract)
    case .multiply: try loop.run(.multiply)
    case .divide: try loop.run(.divide)
    case .power: try loop.run(.power)
    case .equal: try loop.run(.equal)
    case .notEqual: try loop.run(.notEqual)
    case .less: try loop.run(.less)
    case .lessOrEqual: try loop.run(.lessOrEqual)
    case .greater: try loop.run(.greater)
    case .greaterOrEqual: try loop.run(.greaterOrEqual)
    case .and: try loop.run(.and)
    case .or: try loop.run(.or)
    }
  }
}

private struct ElementwiseLoop {
  let target: UnsafeMutableBufferPointer<Double>
  let size: (rows: Int, columns: Int)
  let left: BroadcastOperand
  let right: BroadcastOperand
  let allowance: Allowance

  @inline(__always)
  func run(_ operation: ElementwiseOperation) throws(MatrixError) {
    var watch = InterruptWatch(allowance)
    for row in 0..<size.rows {
      try watch.inPieces(of: size.columns) { columns throws(MatrixError) in
        run(operation, row, columns)
      }
    }
  }

  // One loop for each way in which the operands advance: a step known to be 0 or 1 is what lets the
  // compiler load whole vectors.
  @inline(__always)
  private func run(_ operation: ElementwiseOperation, _ row: Int, _ columns: Range<Int>) {
    let start = row &* size.columns
    switch (left.columnStep, right.columnStep) {
    case (1, 1):
      let (left, leftStart) = (left.elements, row &* left.rowStep)
      let (right, rightStart) = (right.elements, row &* right.rowStep)
      for column in columns {
        target[start &+ column] = operation(left[leftStart &+ column], right[rightStart &+ column])
      }
    case (1, _):
      let (left, leftStart) = (left.elements, row &* left.rowStep)
      let right = right[row, 0]
      for column in columns {
        target[start &+ column] = operation(left[leftStart &+ column], right)
      }
    case (_, 1):
      let left = left[row, 0]
      let (right, rightStart) = (right.elements, row &* right.rowStep)
      for column in columns {
        target[start &+ column] = operation(left, right[rightStart &+ column])
      }
    default:
      for column in columns {
        target[start &+ column] = operation(left[row, 0], right[row, 0])
      }
    }
  }
}
