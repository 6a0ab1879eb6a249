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
  let adjoints: @Sendable (_ wanted: [Bool], _ application: Pullback) throws(Problem) -> [Adjoint?]
  /// Whether the adjoints are of the result's shape, or the same along its axes.
  let isElementwise: Bool
  /// The same as it stands in a book, for one operand; nil where that takes more than a line.
  private(set) var written: @Sendable (_ place: Int, _ application: WrittenPullback) -> Term? = {
    _, _ in nil
  }

  /// A rule that goes operand by operand, and needs the whole adjoint.
  init(
    _ adjoint: @escaping @Sendable (_ place: Int, _ application: Pullback) throws(Problem) -> Value?
  ) {
    isElementwise = false
    adjoints = { wanted, application throws(Problem) in
      var application = application
      try application.complete()
      var adjoints: [Adjoint?] = []
      for (place, isWanted) in wanted.enumerated() {
        let share = isWanted ? try adjoint(place, application) : nil
        adjoints.append(share.map { .value($0) })
      }
      return adjoints
    }
  }

  /// A rule by which all adjoints come out of one computation.
  static func joint(
    _ adjoints: @escaping @Sendable (_ application: Pullback) throws(Problem) -> [Value?]
  ) -> GradientRule {
    GradientRule(isElementwise: false) { _, application throws(Problem) in
      var application = application
      try application.complete()
      return try adjoints(application).map { share in share.map { .value($0) } }
    }
  }

  /// A rule that goes element by element, and takes the adjoint as it comes: to be computed, or
  /// smaller than the result where it is the same along an axis.
  static func elementwise(
    _ adjoint:
      @escaping @Sendable (_ place: Int, _ application: ElementwisePullback) throws(Problem) ->
      Adjoint?
  ) -> GradientRule {
    GradientRule(isElementwise: true) { wanted, application throws(Problem) in
      let application = ElementwisePullback(application)
      var adjoints: [Adjoint?] = []
      for (place, isWanted) in wanted.enumerated() {
        adjoints.append(isWanted ? try adjoint(place, application) : nil)
      }
      return adjoints
    }
  }

  /// The same of a function of each element.
  static func mapping(
    _ adjoint: @escaping @Sendable (ElementwisePullback) throws(Problem) -> Adjoint
  ) -> GradientRule {
    elementwise { _, application throws(Problem) in try adjoint(application) }
  }

  /// A rule of an operation that makes one number of many, and whose share may be as small as its
  /// result.
  static func reduction(
    _ adjoint: @escaping @Sendable (ElementwisePullback) throws(Problem) -> Adjoint
  ) -> GradientRule {
    GradientRule(isElementwise: false) { wanted, application throws(Problem) in
      guard wanted.first == true else { return [] }
      return [try adjoint(ElementwisePullback(application))]
    }
  }

  private init(
    isElementwise: Bool,
    adjoints:
      @escaping @Sendable (_ wanted: [Bool], _ application: Pullback) throws(Problem) ->
      [Adjoint?]
  ) {
    self.isElementwise = isElementwise
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

extension GradientRule {
  /// This rule, which explanations write down.
  func written(
    _ share: @escaping @Sendable (_ place: Int, _ application: WrittenPullback) -> Term?
  ) -> GradientRule {
    var rule = self
    rule.written = share
    return rule
  }

  /// This rule of an operation with one operand, which explanations write down.
  func written(_ share: @escaping @Sendable (WrittenPullback) -> Term?) -> GradientRule {
    written { _, application in share(application) }
  }
}

/// An application of an operation, seen from its result.
struct Pullback {
  let operands: [Value?]
  let result: Value
  /// How the loss changes with each element of the result.
  private(set) var adjoint = Value.nothing
  /// The same as it came.
  fileprivate let given: Adjoint

  init(operands: [Value?], result: Value, adjoint: Adjoint) {
    self.operands = operands
    self.result = result
    given = adjoint
  }

  /// Computes the whole adjoint.
  fileprivate mutating func complete() throws(Problem) {
    adjoint = try given.whole(result.shape ?? .scalar)
  }

  /// An operand that was given.
  subscript(place: Int) -> Value {
    (place < operands.count ? operands[place] : nil) ?? .number(0)
  }

  /// The shape of the first operand.
  var shape: Shape { self[0].shape ?? .scalar }

  /// The number of elements of the first operand that each element of the result draws on.
  var count: Double { Double(shape.count / Swift.max(result.shape?.count ?? 1, 1)) }
}

/// The same, for a rule that takes adjoints as they come.
struct ElementwisePullback {
  let values: Pullback

  fileprivate init(_ values: Pullback) {
    self.values = values
  }

  var adjoint: Adjoint { values.given }
  var result: Adjoint { .value(values.result) }
  var count: Double { values.count }

  subscript(place: Int) -> Adjoint { .value(values[place]) }
}

/// The same, in writing.
struct WrittenPullback {
  let operands: [Term]
  let result: Term
  let adjoint: Term

  subscript(place: Int) -> Term { place < operands.count ? operands[place] : .left }
}
