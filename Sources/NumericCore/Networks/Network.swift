/// Dense layers, one after the other, and the loss that measures their error.
///
/// ```swift
/// var network = try Network(
///   sizes: [64, 32, 32, 10], activation: .relu, batchNorm: .beforeActivation, seed: 1)
/// let training = Training(epochs: 20, batchSize: 64, method: .adam(), rate: 0.01)
/// try network.train(on: images, labels.oneHot(classes: 10), training)
/// try network.predictions(for: images).accuracy(labels: labels)
/// ```
///
/// Columns are examples: k×m go in, for k inputs, and n×m come out, for n units of the last layer.
public struct Network: Equatable, Sendable {
  /// The layers, in the order in which the examples pass through them.
  public internal(set) var layers: [Layer]
  /// The loss that training minimizes. With cross-entropy the last layer ends in softmax.
  public let loss: Loss

  /// Creates a network from its layers.
  ///
  /// - Throws: `MatrixError.cannotMultiply` if a layer does not take as many values as the one
  ///   before it gives.
  /// - Precondition: there is a layer, and with cross-entropy the last one's activation is softmax,
  ///   without a batch norm after it.
  public init(layers: [Layer], loss: Loss) throws(MatrixError) {
    for (layer, next) in zip(layers, layers.dropFirst()) where layer.units != next.inputs {
      throw .cannotMultiply(next.parameters.weights.shape, layer.parameters.weights.shape)
    }
    guard let last = layers.last else { preconditionFailure("a network has a layer") }
    precondition(
      loss != .crossEntropy
        || last.activation == .softmax && last.batchNorm?.place != .afterActivation,
      "cross-entropy is of probabilities")
    self.layers = layers
    self.loss = loss
  }

  /// Creates a network with random weights, which depend on nothing but the seed.
  ///
  /// The last layer has no batch norm. It ends in softmax for cross-entropy, and is linear for the
  /// mean squared error.
  ///
  /// - Parameters:
  ///   - sizes: the number of inputs, then the number of units of each layer; at least two.
  ///   - activation: that of all layers but the last.
  ///   - batchNorm: where batch norm stands in all layers but the last; nil for none.
  /// - Throws: `MatrixError.negativeSize` for a size below zero.
  /// - Precondition: there are at least two sizes.
  public init(
    sizes: [Int], activation: Activation, batchNorm: Layer.Place? = nil,
    loss: Loss = .crossEntropy, seed: UInt64, allowance: Allowance = .unlimited
  ) throws(MatrixError) {
    var generator = RandomGenerator(seed: seed)
    var layers: [Layer] = []
    for (inputs, units) in zip(sizes, sizes.dropFirst()) {
      let isLast = layers.count == sizes.count - 2
      layers.append(
        try Layer(
          inputs: inputs, units: units,
          activation: isLast ? loss.outputActivation : activation,
          batchNorm: isLast ? nil : batchNorm, using: &generator, allowance: allowance))
    }
    try self.init(layers: layers, loss: loss)
  }

  /// The number of inputs for each example.
  public var inputs: Int { layers[0].inputs }
  /// The number of outputs for each example.
  public var outputs: Int { layers[layers.count - 1].units }
  /// The number of learnt numbers.
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameters.count } }
}

extension Loss {
  /// The activation that the last layer must have for this loss.
  fileprivate var outputActivation: Activation {
    switch self {
    case .crossEntropy: .softmax
    case .meanSquaredError: .identity
    }
  }
}
