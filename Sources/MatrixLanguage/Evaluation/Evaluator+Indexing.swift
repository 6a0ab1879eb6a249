import NumericCore

/// `z[i]`, `Z[i, j]` and slices. Indices count from 0, or from the end if they are negative; a
/// slice `a:b` goes up to b, without it.
extension Evaluator {
  mutating func indexed(
    _ operand: Code, _ subscripts: [Code.Subscript], in code: Code
  ) throws(EvaluationError) -> Value {
    let value = try evaluate(operand)
    guard let shape = value.shape else {
      throw failure(
        .notIndexable(value.kind), of: nil, at: code.range, operands: [(operand, value)])
    }
    guard subscripts.count <= 2 else {
      throw failure(.tooManyArguments(function: "[ ]", accepts: 2, given: subscripts.count), at: code.range)
    }
    let rows: Range<Int>
    let columns: Range<Int>
    if subscripts.count == 2 {
      rows = try range(subscripts[0], of: shape.rows, .rows, in: code)
      columns = try range(subscripts[1], of: shape.columns, .columns, in: code)
    } else if shape.rows == 1 {
      rows = 0..<1
      columns = try range(subscripts[0], of: shape.columns, nil, in: code)
    } else if shape.columns == 1 {
      rows = try range(subscripts[0], of: shape.rows, nil, in: code)
      columns = 0..<1
    } else {
      throw failure(
        .oneIndexOfMatrix(shape), of: nil, at: code.range, operands: [(operand, value)])
    }
    do throws(Problem) {
      let matrix = try value.asMatrix()
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try matrix.submatrix(rows: rows, columns: columns)
        })
    } catch {
      throw failure(error, at: code.range)
    }
  }

  /// The places that a subscript names among so many.
  private mutating func range(
    _ subscript: Code.Subscript, of count: Int, _ axis: Axis?, in code: Code
  ) throws(EvaluationError) -> Range<Int> {
    switch `subscript` {
    case .position(let position):
      let index = try whole(position)
      let place = index < 0 ? index + count : index
      guard (0..<count).contains(place) else {
        throw failure(.indexOutOfRange(index: index, count: count, axis), at: position.range)
      }
      return place..<place + 1
    case .slice(let lower, let upper):
      // Ends beyond the matrix are cut to it, as in NumPy.
      let first = try lower.map { code throws(EvaluationError) in try whole(code) } ?? 0
      let last = try upper.map { code throws(EvaluationError) in try whole(code) } ?? count
      let start = min(max(first < 0 ? first + count : first, 0), count)
      let end = min(max(last < 0 ? last + count : last, 0), count)
      return start..<max(start, end)
    }
  }

  private mutating func whole(_ code: Code) throws(EvaluationError) -> Int {
    let value = try evaluate(code)
    do throws(Problem) {
      return try WholeNumber.exactly(value.asNumber(role: "index"), role: "index")
    } catch {
      throw failure(error, of: nil, at: code.range, operands: [(code, value)])
    }
  }
}
