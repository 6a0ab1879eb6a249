import NumericCore

/// Which elements of each value can reach the loss at all.
///
/// `where`, `max`, `relu` and slices choose. An element that is not chosen has the adjoint 0, and is to
/// blame for nothing, whatever its own slope: at √0 that is ∞, and 0 · ∞ is NaN. So a gradient that
/// came out NaN is computed once more, with everything left out that nothing has chosen.
///
/// The zeros of ordinary products are not taken for choices. The derivative of (√x)² at 0 is 1, and
/// 2 √x · 1/(2√x) = 0 · ∞ does not tell it: that NaN is honest, and stays.
struct ReachableElements {
  /// For each entry, not 0 where an element is chosen, in the shape of its value; nil before it is known.
  private var chosen: [Value?]

  /// - Parameter loss: the last entry, which is chosen as a whole.
  init(for count: Int, from loss: Tape.Node) {
    chosen = [Value?](repeating: nil, count: count)
    chosen[loss.index] = .number(1)
  }

  /// A share of the operand in a place, which is `node`, without what the entry at an index has not
  /// chosen.
  mutating func chosen(
    _ share: Adjoint, of entry: Tape.Entry, at index: Int, _ place: Int, _ node: Tape.Node
  ) throws(Problem) -> Adjoint {
    let passed = try entry.passed(chosen[index] ?? .number(1), to: place)
    let own = try passed.summed(to: entry.operands.shape(place))
    chosen[node.index] = if let before = chosen[node.index] { try before + own } else { own }
    return .value(try share.kept(whole: passed))
  }

  /// The shares of an entry as values, without what it has not chosen, once all is known.
  func chosen(
    _ shares: [Value?], of entry: Tape.Entry, at index: Int
  ) throws(Problem) -> [Value?] {
    var chosen = shares
    for (place, share) in shares.enumerated() {
      guard let share else { continue }
      let passed = try entry.passed(self.chosen[index] ?? .number(1), to: place)
      chosen[place] = try Adjoint.value(share).kept(whole: passed)
    }
    return chosen
  }
}

extension Adjoint {
  /// The numbers where something is chosen, in its shape.
  fileprivate func kept(whole chosen: Value) throws(Problem) -> Value {
    try whole(chosen.shape ?? .scalar).kept(where: chosen)
  }
}

extension Tape.Entry {
  /// What of an operand is chosen, if this is chosen of the result: in the shape of the share before
  /// what broadcasting has repeated is summed.
  fileprivate func passed(_ chosen: Value, to place: Int) throws(Problem) -> Value {
    let chosen = try chosen.repeated(to: shape)
    let operand = isElementwise ? shape : operands.shape(place)
    switch work {
    case .name: return chosen
    case .list: return .number(1)
    case .selection, .literal, .joined: return try selected(chosen, to: place, operand)
    case .operation(let operation):
      switch operation.gradient?.reach {
      case .selected: return try selected(chosen, to: place, operand)
      case .line(let axis):
        let lines = try chosen.summed(to: shape.reduced(along: axis(place, self)))
        return try lines.summed(to: operand).repeated(to: operand)
      case .whole, nil:
        if isElementwise { return chosen }
        // Each number that a reduction makes has the elements to itself that it is made of.
        if case .reduction? = operation.gradient?.way { return try chosen.repeated(to: operand) }
        return try chosen.summed(to: .scalar).repeated(to: operand)
      }
    }
  }

  /// The rule itself tells, given the chosen elements in the place of an adjoint.
  private func selected(
    _ chosen: Value, to place: Int, _ operand: Shape
  ) throws(Problem) -> Value {
    let share = try shares(of: .value(chosen)).share(of: place)?.computed ?? .number(0)
    return try share.repeated(to: operand).compared(.notEqual, .number(0))
  }
}
