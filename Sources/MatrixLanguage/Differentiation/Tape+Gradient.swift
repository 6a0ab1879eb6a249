import NumericCore

/// Reverse mode: one sweep over the tape, from the loss back to every name at once.
extension Tape {
  /// The adjoints of the asked-for values; of all values if the tape is explained.
  ///
  /// - Parameter loss: the node of a number; nil if it depends on none of the asked-for names.
  /// - Returns: the adjoint of each entry, whole and computed; nil where it is not asked for, or
  ///   the loss does not depend on it. And the reachable elements, where they matter.
  mutating func adjoints(
    of loss: Node?, allowance: Allowance
  ) throws(Problem) -> (adjoints: [Adjoint?], choice: ReachableElements?) {
    guard let loss else { return ([Adjoint?](repeating: nil, count: entries.count), nil) }
    var choice: ReachableElements?
    let adjoints = try adjoints(of: loss, allowance, choosing: &choice)
    for reading in readings {
      guard try adjoints[reading.node.index]?.computed.holdsNaN == true else { continue }
      choice = ReachableElements(for: entries.count, from: loss)
      return (try self.adjoints(of: loss, allowance, choosing: &choice), choice)
    }
    return (adjoints, nil)
  }

  /// - Parameter choice: keeps the chosen elements; nil where they do not matter.
  private mutating func adjoints(
    of loss: Node, _ allowance: Allowance, choosing choice: inout ReachableElements?
  ) throws(Problem) -> [Adjoint?] {
    var adjoints = [Adjoint?](repeating: nil, count: entries.count)
    adjoints[loss.index] = .number(1)
    for index in entries.indices.reversed() {
      // An adjoint that was passed on is not kept, so that its memory is used again.
      guard var adjoint = adjoints[index].take() else { continue }
      let entry = entries[index]
      try Problem.catching { () throws(MatrixError) in
        try allowance.count(Operations.statement)
        try allowance.checkInterrupt()
      }
      let isWanted = keepsNames || readings.contains { $0.node.index == index }
      if isWanted || entry.isForked { adjoint = .value(try adjoint.computed) }
      if isWanted { adjoints[index] = .value(try adjoint.whole(entry.shape)) }
      let shares = try entry.shares(of: adjoint)
      for place in entry.operands.indices {
        guard let node = entry.operands.node(place) else { continue }
        guard let share = try shares.share(of: place) else {
          if case .operation(let operation) = entry.work { noteCut(operation.name, at: node) }
          continue
        }
        let chosen = try choice?.chosen(share, of: entry, at: index, place, node) ?? share
        let fitting = try entry.fitted(chosen, to: entry.operands.shape(place))
        if let before = adjoints[node.index].take() {
          adjoints[node.index] = try before + fitting
        } else {
          adjoints[node.index] = fitting
        }
      }
    }
    return adjoints
  }
}

extension Tape.Entry {
  /// The shares of the operands in a result's adjoint.
  enum Shares {
    /// Shares that are computed one at a time.
    case stated(GradientRule, ElementwisePullback)
    case each(GradientRule.Each, Pullback)
    /// Shares that are all computed.
    case known([Adjoint?])

    func share(of place: Int) throws(Problem) -> Adjoint? {
      switch self {
      case .stated(let rule, let application): try rule.share(of: place)?.computed(application)
      case .each(let rule, let application): try rule(place, application).map { .value($0) }
      case .known(let shares): place < shares.count ? shares[place] : nil
      }
    }
  }

  func shares(of adjoint: Adjoint) throws(Problem) -> Shares {
    switch work {
    case .name: return .known([adjoint])
    case .list: return .known([])
    case .operation(let operation):
      guard let rule = operation.gradient else { return .known([]) }
      switch rule.way {
      case .elementwise, .reduction: return .stated(rule, ElementwisePullback(self, adjoint))
      case .matrices: return .stated(rule, ElementwisePullback(self, .value(try whole(adjoint))))
      case .each(let rule): return .each(rule, Pullback(self, try whole(adjoint)))
      case .joint(let adjoints):
        return .known(try adjoints(Pullback(self, whole(adjoint))).map { $0.map { .value($0) } })
      }
    case .selection(let rows, let columns):
      return .known(
        [.value(try whole(adjoint).placed(in: self[0].asMatrix(), rows, columns))])
    case .literal:
      return .known(try whole(adjoint).elements.map { .number($0) })
    case .joined:
      return .known(try joinedShares(of: whole(adjoint).asMatrix()))
    }
  }

  /// The shares of operands that were joined in a row: each gets its own columns.
  private func joinedShares(of adjoint: Matrix) throws(Problem) -> [Adjoint?] {
    var shares: [Adjoint?] = []
    var start = 0
    for place in operands.indices {
      let columns = start..<start + operands.shape(place).columns
      start = columns.upperBound
      shares.append(
        operands.node(place) == nil
          ? nil
          : .value(
            try Problem.catching { () throws(MatrixError) in
              Value(try adjoint.submatrix(rows: 0..<adjoint.rows, columns: columns))
            }))
    }
    return shares
  }

  /// The shares as values, before broadcasting is undone by sums.
  func wholeShares(of adjoint: Value) throws(Problem) -> [Value?] {
    var values = [Value?](repeating: nil, count: operands.count)
    let shares = try shares(of: .value(adjoint))
    for place in operands.indices where operands.node(place) != nil {
      guard let value = try shares.share(of: place)?.computed else { continue }
      let shape = isElementwise ? shape : operands.shape(place)
      let isSmaller = isElementwise || value.shape?.count ?? 0 < shape.count
      values[place] = isSmaller ? try value.repeated(to: shape) : value
    }
    return values
  }

  /// A share in the shape of its operand, or the same along its axes.
  func fitted(_ share: Adjoint, to operand: Shape) throws(Problem) -> Adjoint {
    if isElementwise { return try share.shared(by: operand, of: shape) }
    guard case .value(let value) = share else { return share }
    return .value(try value.summed(to: operand))
  }

  private func whole(_ adjoint: Adjoint) throws(Problem) -> Value { try adjoint.whole(shape) }
}

extension Value {
  /// The value inside a matrix of zeros, where it was selected from a matrix.
  fileprivate func placed(
    in matrix: Matrix, _ rows: Range<Int>, _ columns: Range<Int>
  ) throws(Problem) -> Value {
    let part = try asMatrix()
    return try Problem.catching { () throws(MatrixError) in
      var whole = try Matrix(repeating: 0, shape: matrix.shape, allowance: matrix.allowance)
      for row in rows {
        for column in columns {
          whole[row, column] = part[row - rows.lowerBound, column - columns.lowerBound]
        }
      }
      return Value(whole)
    }
  }
}
