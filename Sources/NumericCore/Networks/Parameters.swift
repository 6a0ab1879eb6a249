/// The parameters that a layer learns: its weights W, and b, γ and β where it has them.
///
/// Gradients have the same form, one number for each parameter.
///
/// ```swift
/// let parameters = Parameters(
///   weights: try Matrix([[1, 2, 3], [4, 5, 6]]), bias: try Matrix(column: [0, 0]))
/// parameters.all.count  // 2: W and b
/// parameters.count      // 8 numbers
/// ```
public struct Parameters: Equatable, Sendable {
  /// W, then b if there is one, then γ and β if there are: one list, so that code for all
  /// parameters does not ask which exist.
  public internal(set) var all: [Matrix]
  private let hasBias: Bool
  private let hasBatchNorm: Bool

  /// Creates the parameters of a layer with n units and k inputs.
  ///
  /// - Parameters:
  ///   - weights: W, n×k.
  ///   - bias: b, n×1.
  ///   - scaleAndShift: γ and β, n×1 each.
  public init(
    weights: Matrix, bias: Matrix? = nil, scaleAndShift: (gamma: Matrix, beta: Matrix)? = nil
  ) {
    all = [weights]
    hasBias = bias != nil
    hasBatchNorm = scaleAndShift != nil
    if let bias { all.append(bias) }
    if let scaleAndShift { all += [scaleAndShift.gamma, scaleAndShift.beta] }
  }

  /// W, n×k: a row for each unit.
  public internal(set) var weights: Matrix {
    get { all[0] }
    _modify { yield &all[0] }
  }

  /// b, n×1.
  public internal(set) var bias: Matrix? {
    get { hasBias ? all[1] : nil }
    set { if hasBias, let newValue { all[1] = newValue } }
  }

  /// γ, n×1.
  public internal(set) var gamma: Matrix? {
    get { hasBatchNorm ? all[all.count - 2] : nil }
    set { if hasBatchNorm, let newValue { all[all.count - 2] = newValue } }
  }

  /// β, n×1.
  public internal(set) var beta: Matrix? {
    get { hasBatchNorm ? all[all.count - 1] : nil }
    set { if hasBatchNorm, let newValue { all[all.count - 1] = newValue } }
  }

  /// Changes γ and β together, if there are any.
  mutating func updateScaleAndShift(
    _ body: (_ gamma: inout Matrix, _ beta: inout Matrix) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    guard hasBatchNorm else { return }
    try all.withUnsafeMutableBufferPointer { all throws(MatrixError) in
      try body(&all[all.count - 2], &all[all.count - 1])
    }
  }

  /// The number of all numbers in them.
  public var count: Int { all.reduce(0) { $0 + $1.count } }
}
