/// An elementwise computation that is collected first, then done in one pass over memory.
///
/// Step by step, `γ * z_norm + β` would write γ * z_norm to memory for the sole purpose of reading it
/// again. A chain takes all its steps with a few neighbours at a time, while they are in the fastest
/// cache. Each number comes from the same operations in the same order either way, so the results are
/// the same bit by bit.
///
/// ```swift
/// let z = try Matrix([[1, 2, 3], [4, 5, 9]]), mean = try z.mean(along: .columns)
/// let chain = try ElementwiseChain(z).combined(with: ElementwiseChain(mean), by: .subtract)
/// try chain.mapped(by: .square).matrix()  // [[1, 0, 1], [4, 1, 9]]
/// ```
public struct ElementwiseChain: Sendable {
  /// The shape of the result.
  public let shape: Shape
  /// The allowance that counts the result.
  public let allowance: Allowance
  /// The steps in postfix order: operands stand before the operation on them.
  private(set) var steps: [StackOperation]
  /// The greatest number of values that wait for an operation at the same time.
  private(set) var depth: Int

  enum StackOperation {
    case number(Double)
    case matrix(Matrix)
    case combine(ElementwiseOperation)
    case map(ElementwiseFunction)
  }

  private init(_ shape: Shape, _ allowance: Allowance, _ steps: [StackOperation], depth: Int = 1) {
    self.shape = shape
    self.allowance = allowance
    self.steps = steps
    self.depth = depth
  }

  /// The elements of a matrix.
  public init(_ matrix: Matrix) {
    self.init(matrix.shape, matrix.allowance, [.matrix(matrix)])
  }

  /// A number, which is repeated to any shape.
  public init(_ number: Double) {
    self.init(.scalar, .unlimited, [.number(number)])
  }

  /// This chain, followed by a function of each element.
  public consuming func mapped(by function: ElementwiseFunction) -> ElementwiseChain {
    steps.append(.map(function))
    return self
  }

  /// This chain, followed by an operation with the elements of another at the same places.
  ///
  /// **Shape.** That of `shape.broadcast(with: other.shape)`.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the sizes differ along an axis and neither is 1.
  public consuming func combined(
    with other: consuming ElementwiseChain, by operation: ElementwiseOperation
  ) throws(MatrixError) -> ElementwiseChain {
    let shape = try shape.broadcast(with: other.shape)
    let allowance = allowance.joined(with: other.allowance)
    try allowance.check(shape)
    var left = try fitting(shape)
    let right = try other.fitting(shape, depth: Self.deepest - 1)
    let depth = max(left.depth, right.depth + 1)
    var steps = left.steps
    left.steps = []
    steps.append(contentsOf: right.steps)
    steps.append(.combine(operation))
    return ElementwiseChain(shape, allowance, steps, depth: depth)
  }

  /// No allowance counts the memory of waiting values, so there are few of them.
  private static let deepest = 8

  /// A chain as a part of another: if its values would be repeated, or would wait too deeply, it is
  /// computed first.
  private consuming func fitting(
    _ result: Shape, depth limit: Int = deepest
  ) throws(MatrixError) -> ElementwiseChain {
    if steps.count == 1 || (shape == result && depth <= limit) { return self }
    return ElementwiseChain(try matrix())
  }
}
