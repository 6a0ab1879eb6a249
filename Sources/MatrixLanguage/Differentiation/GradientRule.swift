import NumericCore

/// How a small change of an operation's result is blamed on its operands.
///
/// Reverse mode needs nothing else of an operation: given the adjoint of the result, that is, how
/// the loss changes with each of its elements, the adjoints of its operands. What broadcasting has
/// repeated is summed by the sweep, so a rule may forget about it.
struct GradientRule: Sendable {
  /// - Parameter wanted: for each operand, whether anybody asks for its adjoint.
  /// - Returns: an adjoint for each operand; nil if nobody asks, or a change of the operand changes
  ///   nothing, as the condition of `where`.
  let adjoints: @Sendable (_ wanted: [Bool], _ application: Pullback) throws(Problem) -> [Value?]

  /// A rule that goes operand by operand.
  init(
    _ adjoint: @escaping @Sendable (_ place: Int, _ application: Pullback) throws(Problem) -> Value?
  ) {
    adjoints = { wanted, application throws(Problem) in
      var adjoints: [Value?] = []
      for (place, isWanted) in wanted.enumerated() {
        adjoints.append(isWanted ? try adjoint(place, application) : nil)
      }
      return adjoints
    }
  }

  /// A rule by which all adjoints come out of one computation.
  static func joint(
    _ adjoints: @escaping @Sendable (_ application: Pullback) throws(Problem) -> [Value?]
  ) -> GradientRule {
    GradientRule(adjoints: { _, application throws(Problem) in try adjoints(application) })
  }

  private init(
    adjoints:
      @escaping @Sendable (_ wanted: [Bool], _ application: Pullback) throws(Problem) ->
      [Value?]
  ) {
    self.adjoints = adjoints
  }

  /// A rule of an operation with one operand that can change, the first.
  static func unary(
    _ adjoint: @escaping @Sendable (Pullback) throws(Problem) -> Value
  ) -> GradientRule {
    GradientRule { place, application throws(Problem) in
      place == 0 ? try adjoint(application) : nil
    }
  }
}

/// An application of an operation, seen from its result.
struct Pullback {
  let operands: [Value?]
  let result: Value
  /// How the loss changes with each element of the result.
  let adjoint: Value

  /// An operand that was given.
  subscript(place: Int) -> Value {
    (place < operands.count ? operands[place] : nil) ?? .number(0)
  }

  /// The shape of the first operand.
  var shape: Shape { self[0].shape ?? .scalar }

  /// The number of elements of the first operand that each element of the result draws on.
  var count: Double { Double(shape.count / Swift.max(result.shape?.count ?? 1, 1)) }
}
