/// A forward and a backward pass through a network. It keeps its matrices, and the next pass
/// overwrites them.
struct Pass {
  private(set) var layers: [LayerPass] = []

  /// Creates a pass that has computed nothing yet.
  init(of network: Network) throws(MatrixError) {
    for layer in network.layers { layers.append(try LayerPass(through: layer)) }
  }

  /// Computes the values of each layer.
  mutating func forward(
    _ network: Network, _ examples: Matrix, _ statistics: NormalizingStatistics
  ) throws(MatrixError) {
    for index in layers.indices {
      try layers[index].forward(
        network.layers[index], input(of: index, examples), statistics)
    }
  }

  /// The loss of the forward pass; the gradients become those of this loss.
  mutating func backward(
    _ network: Network, _ examples: Matrix, _ targets: Matrix
  ) throws(MatrixError) -> Double {
    let last = layers.count - 1
    let loss = try layers[last].begin(network.loss, targets)
    for index in layers.indices.reversed() {
      // The gradient of softmax with cross-entropy comes as one.
      let isBegun = network.loss == .crossEntropy && index == last
      if !isBegun { try layers[index].backwardThrough(network.layers[index].activation) }
      try layers[index].backwardToWeights(input: input(of: index, examples))
      if index > 0 {
        let factors = try layers[index].inputGradient(
          through: network.layers[index].parameters.weights)
        try layers[index - 1].gradient.refill(withProductOf: factors)
      }
    }
    return loss
  }

  private func input(of index: Int, _ examples: Matrix) -> Matrix {
    index == 0 ? examples : layers[index - 1].values.output
  }
}

extension Pass {
  /// Updates the network: its parameters by the gradients, its running statistics by those of the
  /// batch.
  mutating func learn(
    _ network: inout Network, by optimisers: inout [Optimiser], weightDecay: Double
  ) throws(MatrixError) {
    for index in layers.indices {
      if weightDecay != 0 {
        let weights = network.layers[index].parameters.weights
        try layers[index].parameters.weights.update(from: weights) { $0 + weightDecay * $1 }
      }
      try optimisers[index].step(
        &network.layers[index].parameters.all, along: layers[index].parameters.all)
      if let forward = layers[index].values.batchNorm {
        try network.layers[index].batchNorm?.statistics.update(with: forward)
      }
    }
  }
}
