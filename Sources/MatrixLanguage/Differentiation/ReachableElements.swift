import NumericCore

/// The elements of each value that can reach the loss at all.
///
/// `where`, `max`, `relu` and slices choose. An element that is not chosen has the adjoint 0,
/// whatever its own slope: at √0 the slope is ∞, and 0 · ∞ is NaN. So a gradient that came out NaN
/// is computed once more, without the elements that are not chosen.
///
/// The zeros of ordinary products are not taken for choices. The derivative of (√x)² at 0 is 1, and
/// 2 √x · 1/(2√x) = 0 · ∞ does not show it: that NaN is honest, and stays.
struct ReachableElements {
  /// The chosen elements of each entry, in the shape of its value: 0 where an element is not
  /// chosen; nil before they are known.
  private var chosen: [Value?]

  /// - Parameter loss: the last entry, which is chosen as a whole.
  init(for count: Int, from loss: Tape.Node) {
    chosen = [Value?](repeating: nil, count: count)
    chosen[loss.index] = .number(1)
  }

  /// The share of an operand, `node`, without the elements that the entry at an index has not
  /// chosen.
  mutating func chosen(
    _ share: Adjoint, of entry: Tape.Entry, at index: Int, _ place: Int, _ node: Tape.Node
  ) throws(Problem) -> Adjoint {
    let passed = try entry.passed(chosen[index] ?? .number(1), to: place)
    let own = try passed.summed(to: entry.operands.shape(place))
    chosen[node.index] = if let before = chosen[node.index] { try before + own } else { own }
    return .value(try share.kept(whole: passed))
  }

  /// The shares of an entry as values, without the elements it has not chosen, once all are known.
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
  /// The numbers at the chosen elements, in the shape of `chosen`.
  fileprivate func kept(whole chosen: Value) throws(Problem) -> Value {
    try whole(chosen.shape ?? .scalar).kept(where: chosen)
  }
}

extension Tape.Entry {
  /// The chosen elements of an operand, given those of the result: in the shape of the share before
  /// broadcasting is undone.
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
        // Each result of a reduction has its own elements of the operand.
        if case .reduction? = operation.gradient?.way { return try chosen.repeated(to: operand) }
        return try chosen.summed(to: .scalar).repeated(to: operand)
      }
    }
  }

  /// The rule itself selects, given the chosen elements in place of an adjoint.
  private func selected(
    _ chosen: Value, to place: Int, _ operand: Shape
  ) throws(Problem) -> Value {
    let share = try shares(of: .value(chosen)).share(of: place)?.computed ?? .number(0)
    return try share.repeated(to: operand).compared(.notEqual, .number(0))
  }
}
