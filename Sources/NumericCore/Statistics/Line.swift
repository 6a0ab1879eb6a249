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
  typealias Reduction = @Sendable (Line, inout InterruptWatch) throws(MatrixError) -> Double

  /// The value of a reduction for all elements, row after row.
  func reduced(by reduction: Reduction) throws(MatrixError) -> Double {
    try withElements { elements throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      let line = Line(index: 0, elements: elements, start: 0, step: 1, count: count)
      return try reduction(line, &watch)
    }
  }

  /// The values of a reduction for each line along an axis, which stays as an axis of size 1.
  ///
  /// Each line is reduced by one core alone, so their number changes no bit.
  func reduced(
    along axis: Axis, by reduction: Reduction
  ) throws(MatrixError) -> Matrix {
    let allowance = allowance
    let result = shape.reduced(along: axis)
    return try Matrix(shape: result, allowance: allowance) { target throws(MatrixError) in
      try withElements { elements throws(MatrixError) in
        let lines = Lines(elements: elements, shape: shape, axis: axis, results: target)
        try Cores.split(0..<result.count, elements: count) { part throws(MatrixError) in
          var watch = InterruptWatch(allowance)
          for index in part { lines.results[index] = try reduction(lines[index], &watch) }
        }
      }
    }
  }
}

/// All lines along an axis, and where their results go. Sendable, since each core writes results of
/// its own.
private struct Lines: @unchecked Sendable {
  let elements: UnsafeBufferPointer<Double>
  let shape: Shape
  let axis: Axis
  let results: UnsafeMutableBufferPointer<Double>

  subscript(index: Int) -> Line { Line(index, of: elements, shape, along: axis) }
}
