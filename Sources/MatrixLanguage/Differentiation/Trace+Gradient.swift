import NumericCore

/// Reverse mode: one sweep over the record, from the loss back to every name at once.
extension Trace {
  /// How the last value changes with each element of the nodes' values.
  ///
  /// - Parameter loss: the node of a number.
  /// - Returns: an adjoint for each node that the loss depends on.
  func adjoints(of loss: Node, allowance: Allowance) throws(Problem) -> [Value?] {
    var adjoints = [Value?](repeating: nil, count: entries.count)
    adjoints[loss.index] = .number(1)
    for index in entries.indices.reversed() {
      guard let adjoint = adjoints[index] else { continue }
      try Problem.catching { () throws(MatrixError) in try allowance.checkInterrupt() }
      let entry = entries[index]
      for (place, operand) in entry.operands.enumerated() {
        guard let operand, let node = operand.node else { continue }
        guard let share = try entry.share(of: place, adjoint) else { continue }
        let fitting = try share.summed(to: operand.value.shape ?? .scalar)
        adjoints[node.index] =
          if let before = adjoints[node.index] { try before + fitting } else { fitting }
      }
    }
    return adjoints
  }
}

extension Trace.Entry {
  /// The part of the result's adjoint that an operand is to blame for.
  func share(of place: Int, _ adjoint: Value) throws(Problem) -> Value? {
    switch work {
    case .name: return adjoint
    case .list: return nil
    case .operation(let operation):
      let pullback = Pullback(
        operands: operands.map { $0?.value }, result: result, adjoint: adjoint)
      return try operation.gradient?.adjoint(place, pullback)
    case .selection(let rows, let columns):
      return try adjoint.placed(in: operands[place]?.value.shape ?? .scalar, rows, columns)
    case .literal:
      return .number(try adjoint.asMatrix()[flat: place])
    case .joined:
      let before = operands[..<place].reduce(0) { $0 + ($1?.value.shape?.columns ?? 0) }
      let width = operands[place]?.value.shape?.columns ?? 1
      let matrix = try adjoint.asMatrix()
      return try Problem.catching { () throws(MatrixError) in
        Value(try matrix.submatrix(rows: 0..<matrix.rows, columns: before..<before + width))
      }
    }
  }
}

extension Value {
  /// The value inside a matrix of zeros, where a selection was taken from.
  fileprivate func placed(
    in shape: Shape, _ rows: Range<Int>, _ columns: Range<Int>
  ) throws(Problem) -> Value {
    let part = try asMatrix()
    return try Problem.catching { () throws(MatrixError) in
      var whole = try Matrix(repeating: 0, shape: shape)
      for row in rows {
        for column in columns {
          whole[row, column] = part[row - rows.lowerBound, column - columns.lowerBound]
        }
      }
      return Value(whole)
    }
  }
}
