import LanguageSyntax
import NumericCore

/// `z[i]`, `Z[i, j]` and slices. Indices count from 0, or from the end if they are negative; a
/// slice `a:b` goes up to b, without it.
extension Evaluator {
  mutating func indexed(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .index(let operand, let subscripts) = code.form else { return .nothing }
    let value = try evaluate(operand)
    var places: [EvaluatedSubscript] = []
    for entry in subscripts { places.append(try place(entry, of: code)) }
    let selection = try selection(of: (operand, value.value), at: places, in: code)
    let result = try elements(of: value.value, selection, in: code)
    guard tape != nil else { return Traced(result) }
    let work = Tape.Work.selection(rows: selection.rows, columns: selection.columns)
    return traced(result, by: work, .one(value), code)
  }

  /// A subscript, evaluated.
  private enum EvaluatedSubscript {
    case position(Int, SourceRange)
    case slice(Int?, Int?)

    /// The range it selects among so many places.
    func range(of count: Int) -> Range<Int>? {
      switch self {
      case .position(let index, _):
        let place = index < 0 ? index + count : index
        return (0..<count).contains(place) ? place..<place + 1 : nil
      case .slice(let lower, let upper):
        // Ends beyond the matrix are cut to it, as in NumPy.
        let first = lower ?? 0
        let last = upper ?? count
        let start = min(max(first < 0 ? first + count : first, 0), count)
        let end = min(max(last < 0 ? last + count : last, 0), count)
        return start..<max(start, end)
      }
    }
  }

  private mutating func place(
    _ entry: Code.ResolvedSubscript, of index: Code
  ) throws(EvaluationError) -> EvaluatedSubscript {
    switch entry {
    case .position(let code):
      let value = try place(code)
      guard case .matrix(let matrix) = value, matrix.shape.count != 1 else {
        return .position(try whole(value, of: code), code.range)
      }
      throw manyIndices(value, of: code, in: index)
    case .slice(let lower, let upper):
      var ends: (Int?, Int?)
      if let lower { ends.0 = try whole(place(lower), of: lower) }
      if let upper { ends.1 = try whole(place(upper), of: upper) }
      return .slice(ends.0, ends.1)
    }
  }

  private mutating func place(_ code: Code) throws(EvaluationError) -> Value {
    let value = try evaluate(code)
    tape?.noteCut("[ ]", at: value.node)
    return value.value
  }

  /// `z[z > 1]` and `z[[0, 2]]`: a matrix where a place should be.
  private func manyIndices(_ value: Value, of code: Code, in index: Code) -> EvaluationError {
    let problem = Problem.wrongKind(needed: .number, found: .matrix, role: "index")
    let failure = failure(problem, of: nil, at: code.range, operands: [(code, value)])
    guard case .index(let operand, let subscripts) = index.form, subscripts.count == 1 else {
      return failure
    }
    let whole = source[operand.range]
    var candidates: [String] = []
    switch code.syntax.kind {
    case .comparison: candidates = ["where(\(source[code.range]), \(whole), 0)"]
    case .brackets(let rows) where rows.count == 1 && rows[0].count <= 10:
      candidates = [
        "[\(rows[0].map { "\(whole)[\(source[$0.range])]" }.joined(separator: ", "))]"
      ]
    default: break
    }
    var diagnostic = failure.diagnostic
    diagnostic.fixes = tried(candidates, replacing: index.range)
    return .failed(diagnostic)
  }

  private func whole(_ value: Value, of code: Code) throws(EvaluationError) -> Int {
    do throws(Problem) {
      return try WholeNumber.exactly(value.asNumber(role: "index"), role: "index")
    } catch {
      throw failure(error, of: nil, at: code.range, operands: [(code, value)])
    }
  }

  /// The rows and columns that subscripts select.
  private func selection(
    of operand: (code: Code, value: Value), at places: [EvaluatedSubscript], in code: Code
  ) throws(EvaluationError) -> (rows: Range<Int>, columns: Range<Int>) {
    guard let shape = operand.value.shape else {
      throw failure(
        .notIndexable(operand.value.kind), of: nil, at: code.range, operands: [operand])
    }
    switch places.count {
    case 2:
      let rows = try range(places[0], of: shape.rows, .rows, in: code)
      return (rows, try range(places[1], of: shape.columns, .columns, in: code))
    case 1 where shape.rows == 1:
      return (0..<1, try range(places[0], of: shape.columns, nil, in: code))
    case 1 where shape.columns == 1:
      return (try range(places[0], of: shape.rows, nil, in: code), 0..<1)
    case 1:
      throw failure(.oneIndexOfMatrix(shape), of: nil, at: code.range, operands: [operand])
    default:
      throw failure(.tooManyIndices(places.count), at: code.range)
    }
  }

  private func elements(
    of value: Value, _ selection: (rows: Range<Int>, columns: Range<Int>), in code: Code
  ) throws(EvaluationError) -> Value {
    do throws(Problem) {
      let matrix = try value.asMatrix()
      return Value(
        try Problem.catching { () throws(MatrixError) in
          try matrix.submatrix(rows: selection.rows, columns: selection.columns)
        })
    } catch {
      throw failure(error, at: code.range)
    }
  }

  private func range(
    _ place: EvaluatedSubscript, of count: Int, _ axis: Axis?, in code: Code
  ) throws(EvaluationError) -> Range<Int> {
    if let range = place.range(of: count) { return range }
    guard case .position(let index, let range) = place else { return 0..<0 }
    var diagnostic = Diagnostic(
      .indexOutOfRange(index: index, count: count, axis), source: source, range: range)
    // With counting from 1, this was meant to be the last one.
    if index == count, count > 0 {
      let before = source[code.range.lowerBound..<range.lowerBound]
      let behind = source[range.upperBound..<code.range.upperBound]
      diagnostic.fixes = tried(["\(before)\(count - 1)\(behind)"], replacing: code.range)
    }
    throw .failed(diagnostic)
  }
}
