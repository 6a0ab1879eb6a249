extension Matrix {
  /// The values of a function of three matrices, broadcast together.
  ///
  /// One pass over memory replaces two operations and the matrix between them.
  @inline(__always)
  static func combined(
    _ first: Matrix, _ second: Matrix, _ third: Matrix,
    by function: (Double, Double, Double) -> Double
  ) throws(MatrixError) -> Matrix {
    let shape = try first.shape.broadcast(with: second.shape).broadcast(with: third.shape)
    let isFlat =
      first.shape.isFlat(in: shape) && second.shape.isFlat(in: shape)
      && third.shape.isFlat(in: shape)
    let size = shape.flattened(isFlat)
    let allowance = first.allowance(with: second).joined(with: third.allowance)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try first.withOperand(isFlat) { first throws(MatrixError) in
        try second.withOperand(isFlat) { second throws(MatrixError) in
          try third.withOperand(isFlat) { third throws(MatrixError) in
            var watch = InterruptWatch(allowance)
            for row in 0..<size.rows {
              try watch.inPieces(of: size.columns) { columns throws(MatrixError) in
                let start = row &* size.columns
                guard second.columnStep != 0 || third.columnStep != 0 else {
                  // The layout of batch norm, one value for each unit: worth a loop without steps.
                  let (second, third) = (second[row, 0], third[row, 0])
                  for column in columns {
                    target[start &+ column] = function(first[row, column], second, third)
                  }
                  return
                }
                for column in columns {
                  target[start &+ column] = function(
                    first[row, column], second[row, column], third[row, column])
                }
              }
            }
          }
        }
      }
    }
  }

  private func withOperand(
    _ isFlat: Bool, _ body: (BroadcastOperand) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    try withElements { elements throws(MatrixError) in
      try body(BroadcastOperand(elements, shape, isFlat: isFlat))
    }
  }
}
