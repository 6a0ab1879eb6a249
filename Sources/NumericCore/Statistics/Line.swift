/// What a reduction reduces: a row, a column or a whole matrix, as numbers at equal distances.
///
/// Every reduction is written once, for a line, so that the sum of a column is the same, bit by
/// bit, as the sum of the same numbers in a row.
struct Line {
  let elements: UnsafeBufferPointer<Double>
  let start: Int
  let step: Int
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Double { elements[start &+ index &* step] }
}

extension Matrix {
  typealias Reduction = (Line, inout InterruptWatch) throws(MatrixError) -> Double

  /// The value of a reduction for all elements, row after row.
  func reduced(by reduction: Reduction) throws(MatrixError) -> Double {
    try withElements { elements throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      return try reduction(Line(elements: elements, start: 0, step: 1, count: count), &watch)
    }
  }

  /// The values of a reduction for each line along an axis, which stays as an axis of size 1.
  func reduced(along axis: Axis, by reduction: Reduction) throws(MatrixError) -> Matrix {
    let (rows, columns, allowance) = (rows, columns, allowance)
    let shape = shape.reduced(along: axis)
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      try withElements { elements throws(MatrixError) in
        var watch = InterruptWatch(allowance)
        for index in 0..<shape.count {
          let line =
            switch axis {
            case .rows: Line(elements: elements, start: index, step: columns, count: rows)
            case .columns:
              Line(elements: elements, start: index &* columns, step: 1, count: columns)
            }
          target[index] = try reduction(line, &watch)
        }
      }
    }
  }
}
