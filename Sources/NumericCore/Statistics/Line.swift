/// What a reduction reduces: a row, a column or a whole matrix, as numbers at equal distances.
///
/// Every reduction is written once, for a line, so that the sum of a column is the same, bit by
/// bit, as the sum of the same numbers in a row.
struct Line {
  /// Which of the lines along its axis this is, counted from 0.
  let index: Int
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
      let line = Line(index: 0, elements: elements, start: 0, step: 1, count: count)
      return try reduction(line, &watch)
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
          let line = Line(
            index: index, elements: elements,
            start: axis == .rows ? index : index &* columns,
            step: axis == .rows ? columns : 1,
            count: axis == .rows ? rows : columns)
          target[index] = try reduction(line, &watch)
        }
      }
    }
  }
}
