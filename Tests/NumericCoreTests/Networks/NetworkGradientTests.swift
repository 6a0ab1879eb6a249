import NumericCore
import Support
import Testing

@Suite struct NetworkGradientTests {
  private static let cases = [Activation.sigmoid, .tanh, .relu].flatMap { activation in
    [Layer.Place.beforeActivation, .afterActivation, nil].map { (activation, $0) }
  }

  @Test(arguments: cases, Loss.allCases)
  func `gradients agree with central differences`(
    _ place: (activation: Activation, batchNorm: Layer.Place?), _ loss: Loss
  ) throws {
    var numbers = SeededGenerator(seed: 11)
    var network = try Network(
      sizes: [3, 4, 3, 2], activation: place.activation, batchNorm: place.batchNorm, loss: loss,
      seed: 3)
    // With b = 0, an example that no unit of a layer lets through would meet the next ReLU at its
    // kink, where there is no slope.
    for (index, layer) in network.layers.enumerated() where layer.parameters.bias != nil {
      network = try network.replacing(1, of: index, by: numbers.matrix(layer.units, 1) * 0.1)
    }
    let (x, y) = (try numbers.matrix(3, 7) * 0.1, try numbers.matrix(2, 7) * 0.1)
    let gradients = try network.gradients(for: x, targets: y).gradients
    for (index, gradient) in gradients.enumerated() {
      for (place, slopes) in gradient.all.enumerated() {
        let parameter = network.layers[index].parameters.all[place]
        let differences = try centralDifferences(at: parameter) { moved in
          try network.replacing(place, of: index, by: moved)
            .gradients(for: x, targets: y).loss
        }
        for (a, b) in zip(slopes.elements, differences.elements) {
          #expect((a - b).magnitude <= 1e-7 * max(1, a.magnitude))
        }
      }
    }
  }

  @Test func `a bias before batch norm is learnt in vain`() throws {
    var numbers = SeededGenerator(seed: 2)
    let (x, y) = (try numbers.matrix(3, 8), try Matrix(row: [0, 1, 1, 0, 1, 0, 0, 1]))
    let (weights, bias) = (try numbers.matrix(4, 3), try numbers.matrix(4, 1))
    func network(_ bias: Matrix?) throws -> Network {
      let hidden = try Layer(weights: weights, bias: bias, activation: .tanh)
      let output = try Layer(weights: Matrix(row: [1, -1, 2, -2]))
      return try Network(
        layers: [hidden.withBatchNorm(.beforeActivation), output], loss: .meanSquaredError)
    }
    let (without, with) = (try network(nil), try network(bias))
    let gradients = try with.gradients(for: x, targets: y)
    #expect(agree(gradients.loss, try without.gradients(for: x, targets: y).loss, relative: 1e-12))
    let slopes = try #require(gradients.gradients[0].bias)
    #expect(slopes.elements.allSatisfy { $0.magnitude < 1e-14 })
  }

  @Test(arguments: Seeds.few)
  func `stretched weights before batch norm change nothing but ε's share`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (x, weights) = (try numbers.matrix(3, 9), try numbers.matrix(4, 3))
    func values(_ scale: Double) throws -> Matrix {
      try Layer(weights: weights * scale, activation: .tanh)
        .withBatchNorm(.beforeActivation, epsilon: 1e-5 * scale * scale)
        .output(for: x, normalizingWith: .batch)
    }
    let (plain, stretched) = (try values(1), try values(7))
    #expect(zip(plain.elements, stretched.elements).allSatisfy { ($0 - $1).magnitude < 1e-12 })
  }
}

extension Network {
  /// The network with one of its parameters replaced.
  fileprivate func replacing(
    _ place: Int, of index: Int, by parameter: Matrix
  ) throws -> Network {
    let layers = try layers.enumerated().map { number, layer in
      guard number == index else { return layer }
      var all = layer.parameters.all
      all[place] = parameter
      let hasBias = layer.parameters.bias != nil
      let changed = try Layer(
        weights: all[0], bias: hasBias ? all[1] : nil, activation: layer.activation)
      guard let batchNorm = layer.batchNorm else { return changed }
      return try changed.withBatchNorm(
        batchNorm.place, gamma: all[all.count - 2], beta: all[all.count - 1])
    }
    return try Network(layers: layers, loss: loss)
  }
}
