import NumericCore

/// Reverse mode: one sweep over the record, from the loss back to every name at once.
extension Trace {
  /// How the last value changes with each element of the nodes' values.
  ///
  /// - Parameters:
  ///   - loss: the node of a number.
  ///   - wanted: the nodes that somebody asks for; nil for all.
  /// - Returns: an adjoint for each of them that the loss depends on.
  func adjoints(
    of loss: Node, for wanted: [Node]?, allowance: Allowance
  ) throws(Problem) -> [Value?] {
    var values = [Value?](repeating: nil, count: entries.count)
    // What has been handed on is not kept, so that its memory is used again.
    var adjoints = [Adjoint?](repeating: nil, count: entries.count)
    adjoints[loss.index] = .number(1)
    for index in entries.indices.reversed() {
      guard var adjoint = adjoints[index] else { continue }
      adjoints[index] = nil
      try Problem.catching { () throws(MatrixError) in try allowance.checkInterrupt() }
      let entry = entries[index]
      let isWanted = wanted?.contains(Node(index: index)) ?? true
      if isWanted || entry.operands.count(where: { $0?.node != nil }) > 1 {
        adjoint = .value(try adjoint.computed)
      }
      if isWanted { values[index] = try adjoint.whole(entry.result.shape ?? .scalar) }
      for (operand, share) in zip(entry.operands, try entry.shares(of: adjoint)) {
        guard let operand, let node = operand.node, let share else { continue }
        let fitting = try entry.fitted(share, to: operand.value.shape ?? .scalar)
        if let before = adjoints[node.index] {
          adjoints[node.index] = nil
          adjoints[node.index] = try before + fitting
        } else {
          adjoints[node.index] = fitting
        }
      }
    }
    return values
  }
}

extension Trace.Entry {
  /// The parts of the result's adjoint that the operands are to blame for, as far as they are
  /// recorded.
  func shares(of adjoint: Adjoint) throws(Problem) -> [Adjoint?] {
    switch work {
    case .name: return operands.map { _ in adjoint }
    case .list: return operands.map { _ in nil }
    case .operation(let operation):
      let pullback = Pullback(
        operands: operands.map { $0?.value }, result: result, adjoint: adjoint)
      return try operation.gradient?.adjoints(operands.map { $0?.node != nil }, pullback) ?? []
    case .selection(let rows, let columns):
      let whole = operands.first??.value.shape ?? .scalar
      return [.value(try self.whole(adjoint).placed(in: whole, rows, columns))]
    case .literal:
      return try whole(adjoint).asMatrix().elements.map { .number($0) }
    case .joined:
      return try joinedShares(of: whole(adjoint).asMatrix()).map { share in
        share.map { .value($0) }
      }
    }
  }

  /// The same as values, before what broadcasting has repeated is summed.
  func wholeShares(of adjoint: Value) throws(Problem) -> [Value?] {
    var values: [Value?] = []
    for (operand, share) in zip(operands, try shares(of: .value(adjoint))) {
      let value = try share?.computed
      let shape = (isElementwise ? result : operand?.value)?.shape ?? .scalar
      let isSmaller = isElementwise || value?.shape?.count ?? 0 < shape.count
      values.append(isSmaller ? try value?.repeated(to: shape) : value)
    }
    return values
  }

  /// A share in the shape of its operand, or the same along its axes.
  func fitted(_ share: Adjoint, to shape: Shape) throws(Problem) -> Adjoint {
    if isElementwise { return try share.shared(by: shape, of: result.shape ?? .scalar) }
    guard case .value(let value) = share else { return share }
    return .value(try value.summed(to: shape))
  }

  private var isElementwise: Bool {
    if case .operation(let operation) = work {
      operation.gradient?.isElementwise == true
    } else {
      false
    }
  }

  private func whole(_ adjoint: Adjoint) throws(Problem) -> Value {
    try adjoint.whole(result.shape ?? .scalar)
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
