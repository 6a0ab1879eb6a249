import NumericCore

/// The gradient rule of an operation: it divides the adjoint of the result among the operands.
///
/// Reverse mode needs nothing else: from the adjoint of the result, the change of the loss with
/// each of its elements, a rule gives the adjoints of the operands. The sweep undoes broadcasting,
/// so rules ignore it.
final class GradientRule: Sendable {
  /// The adjoint of the operand at a place; nil for an operand without influence on small changes,
  /// such as the condition of `where`.
  typealias Each = @Sendable (_ place: Int, _ application: Pullback) throws(Problem) -> Value?

  /// The ways to compute the adjoints of the operands.
  enum Strategy: Sendable {
    /// Operand by operand, from the whole adjoint.
    case each(Each)
    /// All operands in one computation.
    case joint(@Sendable (_ application: Pullback) throws(Problem) -> [Value?])
    /// Element by element, a share for each operand. Adjoints, given and returned, may still have
    /// to be computed, or be smaller than their values where they are the same along an axis.
    case elementwise([Share?])
    /// A reduction of the first operand. The returned adjoint may be as small as the result.
    case reduction(Share)
    /// A share for each operand, of whole matrices.
    case matrices([Share])
  }

  let way: Strategy

  /// The part of an operand that reaches an element of the result, for rules that do not go element
  /// by element.
  enum Reach: Sendable {
    /// All of it.
    case whole
    /// The line through the element, along an axis that may depend on the operand's place.
    case line(@Sendable (_ place: Int, _ values: Tape.Entry) -> Axis)
    /// The elements that the rule selects: it passes the adjoint on, times a positive number, or
    /// not at all.
    case selected
  }

  let reach: Reach

  private init(_ way: Strategy, reach: Reach = .whole) {
    self.way = way
    self.reach = reach
  }

  /// A rule that goes operand by operand and needs the whole adjoint.
  convenience init(_ adjoint: @escaping Each) {
    self.init(.each(adjoint))
  }

  /// A rule of an operation whose first operand alone has an adjoint.
  static func unary(
    _ adjoint: @escaping @Sendable (Pullback) throws(Problem) -> Value
  ) -> GradientRule {
    GradientRule { place, application throws(Problem) in
      place == 0 ? try adjoint(application) : nil
    }
  }

  /// A rule that computes all adjoints at once.
  static func joint(
    _ adjoints: @escaping @Sendable (_ application: Pullback) throws(Problem) -> [Value?]
  ) -> GradientRule {
    GradientRule(.joint(adjoints))
  }

  /// A rule that goes element by element; the share is nil for an operand without influence on
  /// small changes, such as the condition of `where`.
  static func elementwise(_ shares: Share?...) -> GradientRule {
    GradientRule(.elementwise(shares))
  }

  /// A rule of a reduction.
  static func reduction(_ share: Share) -> GradientRule {
    GradientRule(.reduction(share))
  }

  /// A rule of whole matrices.
  static func matrices(_ shares: Share...) -> GradientRule {
    GradientRule(.matrices(shares))
  }

  /// The share of an operand, where it is stated.
  func share(of place: Int) -> Share? {
    switch way {
    case .elementwise(let shares): place < shares.count ? shares[place] : nil
    case .matrices(let shares): place < shares.count ? shares[place] : nil
    case .reduction(let share): place == 0 ? share : nil
    case .each, .joint: nil
    }
  }
}

extension GradientRule {
  /// This rule, for an operation that selects or rearranges.
  var selecting: GradientRule { reaching(.selected) }

  /// This rule, for an operation that treats each line by itself.
  func lineByLine(
    _ axis: @escaping @Sendable (_ place: Int, _ values: Tape.Entry) -> Axis
  ) -> GradientRule {
    reaching(.line(axis))
  }

  private func reaching(_ reach: Reach) -> GradientRule {
    GradientRule(way, reach: reach)
  }
}

/// An application of an operation, seen from its result.
struct Pullback {
  let values: Tape.Entry
  /// The adjoint of the result.
  let adjoint: Value

  init(_ values: Tape.Entry, _ adjoint: Value) {
    self.values = values
    self.adjoint = adjoint
  }

  subscript(place: Int) -> Value { values[place] }

  var result: Value { values.result }
  /// The shape of the first operand.
  var shape: Shape { self[0].shape ?? .scalar }
}

/// An application seen from its result, for shares of adjoints that are not computed yet.
struct ElementwisePullback {
  let values: Tape.Entry
  let adjoint: Adjoint

  init(_ values: Tape.Entry, _ adjoint: Adjoint) {
    self.values = values
    self.adjoint = adjoint
  }

  subscript(place: Int) -> Adjoint { .value(values[place]) }

  var result: Adjoint { .value(values.result) }
  /// The number of elements behind each element of the result.
  var count: Double { values.count }
}
