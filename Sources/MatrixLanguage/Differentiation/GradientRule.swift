import NumericCore

/// How a small change of an operation's result is blamed on its operands.
///
/// Reverse mode needs nothing else of an operation: given the adjoint of the result, that is, how
/// the loss changes with each of its elements, the adjoints of its operands. What broadcasting has
/// repeated is summed by the sweep, so a rule may forget about it.
final class GradientRule: Sendable {
  /// The adjoint of the operand in a place; nil is that of an operand by which nothing changes, as
  /// the condition of `where`.
  typealias Each = @Sendable (_ place: Int, _ application: Pullback) throws(Problem) -> Value?

  /// How the adjoints of the operands are computed.
  enum Strategy: Sendable {
    /// Operand by operand, of the whole adjoint.
    case each(Each)
    /// All out of one computation.
    case joint(@Sendable (_ application: Pullback) throws(Problem) -> [Value?])
    /// Element by element, a share for each operand. The adjoint is taken as it comes: to be
    /// computed, or smaller than the result where it is the same along an axis; and what is given
    /// may be so too.
    case elementwise([Share?])
    /// Of an operation that makes one number of many of its first operand. What is given may be as
    /// small as the result.
    case reduction(Share)
    /// A share for each operand, of whole matrices.
    case matrices([Share])
  }

  let way: Strategy

  /// What of an operand comes into an element of the result, where neither goes element by element.
  enum Reach: Sendable {
    /// All of it.
    case whole
    /// The line through the element, along an axis that may depend on the operand's place.
    case line(@Sendable (_ place: Int, _ values: Tape.Entry) -> Axis)
    /// What the rule tells: it hands the adjoint on as it is, times a positive number, or not at all.
    case selected
  }

  let reach: Reach

  private init(_ way: Strategy, reach: Reach = .whole) {
    self.way = way
    self.reach = reach
  }

  /// A rule that goes operand by operand, and needs the whole adjoint.
  convenience init(_ adjoint: @escaping Each) {
    self.init(.each(adjoint))
  }

  /// A rule of an operation with one operand that can change, the first.
  static func unary(
    _ adjoint: @escaping @Sendable (Pullback) throws(Problem) -> Value
  ) -> GradientRule {
    GradientRule { place, application throws(Problem) in
      place == 0 ? try adjoint(application) : nil
    }
  }

  /// A rule by which all adjoints come out of one computation.
  static func joint(
    _ adjoints: @escaping @Sendable (_ application: Pullback) throws(Problem) -> [Value?]
  ) -> GradientRule {
    GradientRule(.joint(adjoints))
  }

  /// A rule that goes element by element; nil is the share of an operand by which nothing changes,
  /// as the condition of `where`.
  static func elementwise(_ shares: Share?...) -> GradientRule {
    GradientRule(.elementwise(shares))
  }

  /// A rule of an operation that makes one number of many.
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
  /// This rule, of an operation that selects or rearranges.
  var selecting: GradientRule { reaching(.selected) }

  /// This rule, of an operation on lines that have nothing to do with one another.
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
  /// How the loss changes with each element of the result.
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

/// The same, for a share that takes adjoints as they come.
struct ElementwisePullback {
  let values: Tape.Entry
  let adjoint: Adjoint

  init(_ values: Tape.Entry, _ adjoint: Adjoint) {
    self.values = values
    self.adjoint = adjoint
  }

  subscript(place: Int) -> Adjoint { .value(values[place]) }

  var result: Adjoint { .value(values.result) }
  /// The number of elements that each element of the result draws on.
  var count: Double { values.count }
}
