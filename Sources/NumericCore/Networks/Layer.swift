/// A dense layer: every unit sees every input.
///
///     z = W x + b        a = g(z)
///
/// With batch norm before the activation, as Ioffe and Szegedy propose and most networks have it:
///
///     z = W x        z̃ = BN(z)        a = g(z̃)
///
/// With batch norm after it, which others prefer, the next layer gets BN(g(z)).
///
/// ```swift
/// let layer = try Layer(weights: Matrix([[1, -1]]), activation: .relu)  // 1 unit, 2 inputs
/// try layer.output(for: Matrix([[3, 1], [1, 3]]))  // [[2, 0]]: 3 − 1, and 1 − 3 cut off at 0
/// ```
public struct Layer: Equatable, Sendable {
  /// W, and b, γ and β where the layer has them.
  public internal(set) var parameters: Parameters
  /// g.
  public let activation: Activation
  /// Batch norm, if the layer has it.
  public internal(set) var batchNorm: Normalization?

  /// Batch norm as a part of a layer; its γ and β are among the layer's parameters.
  public struct Normalization: Equatable, Sendable {
    /// Its place in the layer.
    public let place: Place
    /// ε.
    public let epsilon: Double
    /// The statistics it normalizes with when there is no batch.
    public internal(set) var statistics: BatchNorm.RunningStatistics
  }

  /// The place of batch norm.
  public enum Place: Hashable, Sendable, CaseIterable {
    /// z is normalized: g(BN(z)). The mean takes away whatever b adds, so b would be learnt in vain,
    /// and β does what b did.
    case beforeActivation
    /// a is normalized: BN(g(z)).
    case afterActivation
  }

  /// Creates a layer from its parameters.
  ///
  /// **Shape.** W is n×k for n units and k inputs, b is n×1.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if b is not of that shape.
  public init(
    weights: Matrix, bias: Matrix? = nil, activation: Activation = .identity
  ) throws(MatrixError) {
    if let bias { try Layer.check(bias, isPerUnitOf: weights) }
    parameters = Parameters(weights: weights, bias: bias)
    self.activation = activation
  }

  /// The layer with batch norm, which has seen no batch yet.
  ///
  /// ```swift
  /// let layer = try Layer(weights: weights, activation: .relu).withBatchNorm(.beforeActivation)
  /// ```
  ///
  /// **Shape.** γ and β are n×1; without them, γ = 1 and β = 0, so that it starts with z_norm.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if γ or β is not of that shape.
  public func withBatchNorm(
    _ place: Place, gamma: Matrix? = nil, beta: Matrix? = nil,
    epsilon: Double = BatchNorm.standardEpsilon,
    averaging: BatchNorm.Averaging = .exponential(momentum: 0.1)
  ) throws(MatrixError) -> Layer {
    let (weights, allowance) = (parameters.weights, parameters.weights.allowance)
    let shape = weights.shape.reduced(along: .columns)
    func perUnit(_ parameter: Matrix?, else start: Double) throws(MatrixError) -> Matrix {
      guard let parameter else {
        return try Matrix(repeating: start, shape: shape, allowance: allowance)
      }
      try Layer.check(parameter, isPerUnitOf: weights)
      return parameter
    }
    let (gamma, beta) = (try perUnit(gamma, else: 1), try perUnit(beta, else: 0))
    var layer = self
    layer.parameters = Parameters(
      weights: weights, bias: parameters.bias, scaleAndShift: (gamma, beta))
    layer.batchNorm = Normalization(
      place: place, epsilon: epsilon,
      statistics: try BatchNorm.RunningStatistics(
        units: shape.rows, averaging: averaging, allowance: allowance))
    return layer
  }

  /// n, the number of outputs for each example.
  public var units: Int { parameters.weights.rows }
  /// k, the number of inputs for each example.
  public var inputs: Int { parameters.weights.columns }

  private static func check(
    _ parameter: Matrix, isPerUnitOf weights: Matrix
  ) throws(MatrixError) {
    let shape = weights.shape.reduced(along: .columns)
    guard parameter.shape == shape else { throw .cannotBroadcast(parameter.shape, shape) }
  }
}
