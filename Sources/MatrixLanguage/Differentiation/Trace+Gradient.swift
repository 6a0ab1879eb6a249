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
      for (operand, share) in zip(entry.operands, try entry.shares(of: adjoint)) {
        guard let operand, let node = operand.node, let share else { continue }
        let fitting = try share.summed(to: operand.value.shape ?? .scalar)
        adjoints[node.index] =
          if let before = adjoints[node.index] { try before + fitting } else { fitting }
      }
    }
    return adjoints
  }
}

extension Trace.Entry {
  /// The parts of the result's adjoint that the operands are to blame for, as far as they are
  /// recorded.
  func shares(of adjoint: Value) throws(Problem) -> [Value?] {
    switch work {
    case .name: return operands.map { _ in adjoint }
    case .list: return operands.map { _ in nil }
    case .operation(let operation):
      let pullback = Pullback(
        operands: operands.map { $0?.value }, result: result, adjoint: adjoint)
      return try operation.gradient?.adjoints(operands.map { $0?.node != nil }, pullback) ?? []
    case .selection(let rows, let columns):
      let whole = operands.first??.value.shape ?? .scalar
      return [try adjoint.placed(in: whole, rows, columns)]
    case .literal:
      return try adjoint.asMatrix().elements.map { .number($0) }
    case .joined:
      return try joinedShares(of: adjoint.asMatrix())
    }
  }

  /// Of what was joined in a row, each operand gets the columns that it has there.
  private func joinedShares(of adjoint: Matrix) throws(Problem) -> [Value?] {
    var shares: [Value?] = []
    var start = 0
    for operand in operands {
      let end = start + (operand?.value.shape?.columns ?? 0)
      let columns = start..<end
      shares.append(
        operand?.node == nil
          ? nil
          : try Problem.catching { () throws(MatrixError) in
            Value(try adjoint.submatrix(rows: 0..<adjoint.rows, columns: columns))
          })
      start = end
    }
    return shares
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
