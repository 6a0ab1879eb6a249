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

  /// Where an element stands in `elements`.
  @inline(__always)
  func place(_ index: Int) -> Int { start &+ index &* step }

  @inline(__always)
  subscript(index: Int) -> Double { elements[place(index)] }
}

extension Line {
  /// A column, where the axis is that of the rows, or a row.
  init(_ index: Int, of elements: UnsafeBufferPointer<Double>, _ shape: Shape, along axis: Axis) {
    self.init(
      index: index, elements: elements,
      start: axis == .rows ? index : index &* shape.columns,
      step: axis == .rows ? shape.columns : 1,
      count: shape.size(along: axis))
  }
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
    let (shape, allowance) = (shape, allowance)
    let reduced = shape.reduced(along: axis)
    return try Matrix(shape: reduced, allowance: allowance) { target throws(MatrixError) in
      try withElements { elements throws(MatrixError) in
        var watch = InterruptWatch(allowance)
        for index in 0..<reduced.count {
          let line = Line(index, of: elements, shape, along: axis)
          target[index] = try reduction(line, &watch)
        }
      }
    }
  }
}
