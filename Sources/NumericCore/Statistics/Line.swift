/// A row, a column or a whole matrix, as numbers at equal distances: the operand of a reduction.
///
/// Every reduction is written once, for a line, so that the sum of a column is the same, bit by
/// bit, as the sum of the same numbers in a row.
struct Line {
  /// Its number among the lines along its axis, counted from 0.
  let index: Int
  let elements: UnsafeBufferPointer<Double>
  let start: Int
  let step: Int
  let count: Int

  /// The place of an element in `elements`.
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
  typealias LineReduction = @Sendable (Line, inout InterruptWatch) throws(MatrixError) -> Double

  /// The value of a reduction for all elements, row after row.
  func reduced(by reduction: LineReduction) throws(MatrixError) -> Double {
    try allowance.count(count)
    return try withElements { elements throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      let line = Line(index: 0, elements: elements, start: 0, step: 1, count: count)
      return try reduction(line, &watch)
    }
  }

  /// The values of a reduction for each line along an axis, which stays as an axis of size 1.
  ///
  /// One core reduces a whole line, so the number of cores changes no bit.
  ///
  /// - Parameter ofEight: the same reduction for eight columns at once, if it exists.
  func reduced(
    along axis: Axis, by reduction: LineReduction, ofEight: EightColumns.Reduction? = nil
  ) throws(MatrixError) -> Matrix {
    let allowance = allowance
    let result = shape.reduced(along: axis)
    try allowance.count(count)
    return try Matrix(shape: result, allowance: allowance) { target throws(MatrixError) in
      try withElements { elements throws(MatrixError) in
        let lines = LineReducer(elements: elements, shape: shape, axis: axis, results: target)
        try Cores.split(0..<result.count, elements: count, by: 8) { part throws(MatrixError) in
          var watch = InterruptWatch(allowance)
          var rest = part
          if axis == .rows, let ofEight {
            rest = try lines.reduceEights(part, by: ofEight, &watch)
          }
          try lines.reduce(rest, by: reduction, &watch)
        }
      }
    }
  }
}

/// All lines along an axis, and where their results go. Sendable, since each core writes results of
/// its own.
private struct LineReducer: @unchecked Sendable {
  let elements: UnsafeBufferPointer<Double>
  let shape: Shape
  let axis: Axis
  let results: UnsafeMutableBufferPointer<Double>

  func reduce(
    _ part: Range<Int>, by reduction: Matrix.LineReduction, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    let width = width
    guard width > 1 else {
      for index in part {
        let line = Line(index, of: elements, shape, along: axis)
        results[index] = try reduction(line, &watch)
      }
      return
    }
    let columns = UnsafeMutableBufferPointer<Double>.allocate(capacity: width * shape.rows)
    defer { columns.deallocate() }
    for first in stride(from: part.lowerBound, to: part.upperBound, by: width) {
      let block = first..<min(first + width, part.upperBound)
      copy(block, to: columns)
      for index in block {
        let line = Line(
          index: index, elements: UnsafeBufferPointer(columns),
          start: (index - first) * shape.rows, step: 1, count: shape.rows)
        results[index] = try reduction(line, &watch)
      }
    }
  }

  /// Reduces columns eight at a time.
  ///
  /// - Returns: the columns that are left.
  func reduceEights(
    _ part: Range<Int>, by reduction: EightColumns.Reduction, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Range<Int> {
    guard let source = elements.baseAddress, let target = results.baseAddress else { return part }
    var first = part.lowerBound
    while first + 8 <= part.upperBound {
      let columns = EightColumns(start: source + first, rows: shape.rows, stride: shape.columns)
      let eight = try reduction(columns, &watch)
      UnsafeMutableRawPointer(target + first).storeBytes(of: eight, as: SIMD8<Double>.self)
      first += 8
    }
    return first..<part.upperBound
  }

  /// The number of columns that are copied so that the elements of each stand side by side.
  ///
  /// With an element of a column, its neighbours in the row come into the cache. In a large matrix
  /// they would be gone before their columns' turn.
  private var width: Int {
    axis == .columns || shape.count < 1 << 12 ? 1 : min(8, 1 << 16 / max(shape.rows, 1))
  }

  private func copy(_ block: Range<Int>, to columns: UnsafeMutableBufferPointer<Double>) {
    for row in 0..<shape.rows {
      let start = row &* shape.columns &+ block.lowerBound
      for column in 0..<block.count {
        columns[column &* shape.rows &+ row] = elements[start &+ column]
      }
    }
  }
}

/// Eight columns of a matrix that stand side by side.
///
/// With an element of a column, its neighbours in the row come into the cache. So eight columns are
/// summed at a time, each as if it were alone.
struct EightColumns: SumTerms {
  let start: UnsafePointer<Double>
  let rows: Int
  /// The distance between two rows.
  let stride: Int

  typealias Reduction =
    @Sendable (EightColumns, inout InterruptWatch) throws(MatrixError) -> SIMD8<Double>

  @inline(__always)
  subscript(row: Int) -> SIMD8<Double> {
    UnsafeRawPointer(start + row &* stride).loadUnaligned(as: SIMD8<Double>.self)
  }

  func sum(_ watch: inout InterruptWatch) throws(MatrixError) -> SIMD8<Double> {
    // The sum reports its terms, each of which is eight elements.
    try watch.passed(7 * rows)
    return try sum(0..<rows, &watch)
  }
}
