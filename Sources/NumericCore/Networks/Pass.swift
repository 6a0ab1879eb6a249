/// A way forward and back through a network. It keeps its matrices, so that the next one writes into
/// them.
struct Pass {
  /// What each layer computed.
  private(set) var values: [LayerValues] = []
  /// How the loss changes with the parameters of each layer.
  private(set) var gradients: [Parameters] = []

  /// Creates a pass that has gone nowhere yet.
  init(of network: Network) throws(MatrixError) {
    for layer in network.layers {
      values.append(try LayerValues(of: layer))
      gradients.append(layer.parameters)
    }
  }

  mutating func forward(
    _ network: Network, _ examples: Matrix, _ statistics: NormalizingStatistics
  ) throws(MatrixError) {
    for (index, layer) in network.layers.enumerated() {
      let input = index == 0 ? examples : values[index - 1].output
      try layer.forward(input, statistics, into: &values[index])
    }
  }

  /// The loss of what the way forward gave; the gradients are then those of this loss.
  mutating func backward(
    _ network: Network, _ examples: Matrix, _ targets: Matrix
  ) throws(MatrixError) -> Double {
    let last = network.layers.count - 1
    let loss = try network.loss.value(of: values[last], targets)
    var gradient = try network.loss.gradient(of: values[last], targets)
    for index in (0...last).reversed() {
      let layer = network.layers[index]
      // The gradient of softmax with cross-entropy comes as one.
      if network.loss != .crossEntropy || index < last {
        try layer.backwardThroughActivation(&gradient, values[index], &gradients[index])
      }
      try layer.backwardToWeights(
        &gradient, values[index], input: index == 0 ? examples : values[index - 1].output,
        &gradients[index])
      if index > 0 { gradient = try layer.parameters.weights.transposedProduct(gradient) }
    }
    return loss
  }
}

extension Pass {
  /// Changes the network by what the pass found: its parameters by the gradients, its running
  /// statistics by those of the batch.
  mutating func learn(
    _ network: inout Network, by optimisers: inout [Optimiser], weightDecay: Double
  ) throws(MatrixError) {
    for index in network.layers.indices {
      if weightDecay != 0 {
        let weights = network.layers[index].parameters.weights
        try gradients[index].weights.update(from: weights) { $0 + weightDecay * $1 }
      }
      try optimisers[index].step(
        &network.layers[index].parameters.all, along: gradients[index].all)
      if let forward = values[index].batchNorm, let batchNorm = network.layers[index].batchNorm {
        network.layers[index].batchNorm?.statistics =
          try batchNorm.statistics.updated(with: forward)
      }
    }
  }
}
