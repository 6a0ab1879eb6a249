/// A forward and a backward pass through one layer.
struct LayerPass {
  /// The values that the layer computed.
  private(set) var values: LayerValues
  /// The gradient of the loss by the parameters.
  var parameters: Parameters
  /// The gradient of the loss by the output; the backward pass turns it into that by z.
  var gradient: Matrix

  /// Creates a pass that has computed nothing yet.
  init(through layer: Layer) throws(MatrixError) {
    values = try LayerValues(of: layer)
    parameters = layer.parameters
    gradient = try .placeholder(allowance: layer.parameters.weights.allowance)
  }
}

// MARK: Forward

extension LayerPass {
  /// Computes all values for a batch, in the memory of those for the batch before.
  mutating func forward(
    _ layer: Layer, _ input: Matrix, _ statistics: NormalizingStatistics
  ) throws(MatrixError) {
    // The old batch's forward pass shares z, which therefore could not be overwritten.
    var old = BatchNorm.Buffers(of: values.batchNorm.take())
    try values.z.refill(withProductOf: Factors(.plain(layer.parameters.weights), .plain(input)))
    if let bias = layer.parameters.bias { try values.z.combine(with: bias, by: .add) }
    if values.place == .beforeActivation {
      values.batchNorm = try layer.normalize(values.z, statistics, reusing: &old)
    }
    try layer.activation.fill(&values.activated, from: values.activationInput)
    if values.place == .afterActivation {
      values.batchNorm = try layer.normalize(values.activated, statistics, reusing: &old)
    }
  }
}

// MARK: Back

// The way back goes through the steps of the way forward in reverse:
//
//     da     what the next layer says, Wᵀ dz of that layer
//     dz̃     g′ ⊙ da
//     dz     through batch norm, which also gives dγ and dβ
//     dW     dz xᵀ
//     db     Σ dz, over the batch
//
// It is cut in two where the gradient of softmax with cross-entropy comes in. Each part changes the
// gradient in place and leaves those of the parameters.

extension LayerPass {
  /// The loss of the layer's output, with which the way back begins: with the gradient of the output,
  /// or for cross-entropy with that of the activation's input.
  mutating func begin(_ loss: Loss, _ targets: Matrix) throws(MatrixError) -> Double {
    switch loss {
    case .meanSquaredError:
      try loss.fill(&gradient, withGradientOf: values.output, targets)
      return try loss.meanSquaredError(of: values.output, targets)
    case .crossEntropy:
      try loss.fill(&gradient, withGradientOf: values.activated, targets)
      return try loss.crossEntropy(
        of: values.activationInput, probabilities: values.activated, targets)
    }
  }

  /// From the gradient of the output to that of the activation's input.
  mutating func backwardThrough(_ activation: Activation) throws(MatrixError) {
    try backwardThroughBatchNorm(.afterActivation)
    try activation.pullBack(&gradient, output: values.activated)
  }

  /// From the gradient of the activation's input to that of z, and those of W and b.
  mutating func backwardToWeights(input: Matrix) throws(MatrixError) {
    try backwardThroughBatchNorm(.beforeActivation)
    try parameters.weights.refill(
      withProductOf: Factors(.plain(gradient), .transposed(input)))
    if parameters.bias != nil { parameters.bias = try gradient.sum(along: .columns) }
  }

  /// The gradient of the layer's input, Wᵀ dz.
  func inputGradient(through weights: Matrix) throws(MatrixError) -> Factors {
    try Factors(.transposed(weights), .plain(gradient))
  }

  private mutating func backwardThroughBatchNorm(_ place: Layer.Place) throws(MatrixError) {
    guard values.place == place, let forward = values.batchNorm else { return }
    try parameters.updateScaleAndShift { gamma, beta throws(MatrixError) in
      try BatchNorm.pullBack(&gradient, through: forward, gamma: &gamma, beta: &beta)
    }
  }
}
