extension Layer {
  /// The distribution of random weights. It keeps values from fading or growing from layer to
  /// layer.
  ///
  /// All weights equal would make all units of a layer equal for ever, so they are random: normally
  /// distributed around 0, and the more inputs a unit adds up, the smaller.
  public enum Initialization: String, CaseIterable, Hashable, Sendable {
    /// Variance 2 / (k + n), for k inputs and n units: a balance between the way forward and the way
    /// back, for activations that are nearly straight around 0.
    ///
    /// - Note: Source: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep
    ///   feedforward neural networks", 2010, equation 12; the same as
    ///   `torch.nn.init.xavier_normal_`.
    case glorot
    /// Variance 2 / k: ReLU cuts off half of the values, and the 2 makes up for it.
    ///
    /// - Note: Source: K. He et al., "Delving deep into rectifiers", 2015, equation 10; the same as
    ///   `torch.nn.init.kaiming_normal_`.
    case he

    /// The one that suits an activation: `he` for ReLU, `glorot` for all others.
    public static func suiting(_ activation: Activation) -> Initialization {
      activation == .relu ? .he : .glorot
    }

    /// √variance.
    func standardDeviation(inputs: Int, units: Int) -> Double {
      switch self {
      case .glorot: (2 / Double(inputs + units)).squareRoot()
      case .he: (2 / Double(inputs)).squareRoot()
      }
    }
  }

  /// Creates a layer with random weights, and with b = 0 unless a batch norm before the activation
  /// makes it useless.
  ///
  /// ```swift
  /// var generator = RandomGenerator(seed: 1)
  /// let layer = try Layer(
  ///   inputs: 64, units: 32, activation: .relu, batchNorm: .beforeActivation, using: &generator)
  /// layer.parameters.bias  // nil
  /// ```
  ///
  /// - Parameters:
  ///   - hasBias: true for a layer with b; if nil, the sentence above decides.
  ///   - initialization: the distribution of W; if nil, the one that suits the activation.
  /// - Throws: `MatrixError.negativeSize` for a number of inputs or units below zero.
  public init(
    inputs: Int, units: Int, activation: Activation, batchNorm: Place? = nil,
    hasBias: Bool? = nil, initialization: Initialization? = nil,
    using generator: inout RandomGenerator, allowance: Allowance = .unlimited
  ) throws(MatrixError) {
    let shape = try Shape(rows: units, columns: inputs)
    let deviation = (initialization ?? .suiting(activation))
      .standardDeviation(inputs: inputs, units: units)
    var weights = try generator.normals(shape: shape, allowance: allowance)
    try weights.combine(with: deviation, by: .multiply)
    let bias =
      try hasBias ?? (batchNorm != .beforeActivation)
      ? Matrix(repeating: 0, shape: shape.reduced(along: .columns), allowance: allowance) : nil
    let layer = try Layer(weights: weights, bias: bias, activation: activation)
    self =
      try batchNorm.map { place throws(MatrixError) in try layer.withBatchNorm(place) } ?? layer
  }
}
