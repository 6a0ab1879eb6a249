package import NumericCore

/// A network as a value of the language: it never changes, and training gives another one.
package final class Model: Sendable {
  package let network: Network
  /// The number of training steps that made it.
  package let steps: Int

  init(_ network: Network, steps: Int = 0) {
    self.network = network
    self.steps = steps
  }

  /// The same layers, with the same bits.
  func isIdentical(to other: Model) -> Bool {
    guard self !== other else { return true }
    guard steps == other.steps, network.layers.count == other.network.layers.count,
      network.loss == other.network.loss
    else { return false }
    return zip(network.layers, other.network.layers).allSatisfy { $0.isIdentical(to: $1) }
  }
}

extension Layer {
  fileprivate func isIdentical(to other: Layer) -> Bool {
    activation == other.activation && batchNorm?.place == other.batchNorm?.place
      && stored.map(\.shape) == other.stored.map(\.shape)
      && zip(stored, other.stored).allSatisfy { left, right in
        left.elements.elementsEqual(right.elements) { $0.bitPattern == $1.bitPattern }
      }
  }

  private var stored: [Matrix] {
    guard let statistics = batchNorm?.statistics else { return parameters.all }
    return parameters.all + [statistics.mean, statistics.variance]
  }
}
