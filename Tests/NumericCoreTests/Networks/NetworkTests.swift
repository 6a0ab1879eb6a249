import NumericCore
import Support
import Testing

@Suite struct NetworkTests {
  private let sizes = [3, 5, 4, 2]

  @Test(arguments: Activation.allCases, [Layer.Place.beforeActivation, .afterActivation])
  func `what a layer computed can be looked at, and is its formulas`(
    _ activation: Activation, _ place: Layer.Place
  ) throws {
    var numbers = SeededGenerator(seed: 8)
    let x = try numbers.matrix(3, 6)
    let network = try Network(sizes: sizes, activation: activation, batchNorm: place, seed: 1)
    let values = try network.values(for: x)
    var input = x
    for (layer, values) in zip(network.layers.dropLast(), values) {
      var z = try layer.parameters.weights.product(input)
      if let bias = layer.parameters.bias { z = try z + bias }
      #expect(values.z == z)
      let normalized = try place == .beforeActivation ? z : activation(z)
      let forward = try BatchNorm.forward(
        normalized, gamma: #require(layer.parameters.gamma), beta: #require(layer.parameters.beta))
      #expect(values.mean == forward.mean && values.variance == forward.variance)
      #expect(try values.normalized() == forward.normalized() && values.scaled == forward.output)
      let a = try place == .beforeActivation ? activation(forward.output) : normalized
      #expect(values.activated == a)
      #expect(values.output == (place == .beforeActivation ? a : forward.output))
      input = values.output
    }
    let last = try #require(values.last)
    #expect(last.mean == nil && last.scaled == nil)
    #expect(try last.normalized() == nil && last.output == Activation.softmax(last.z))
  }

  @Test func `predictions use the running statistics, so that examples do not meet`() throws {
    var numbers = SeededGenerator(seed: 9)
    let x = try numbers.matrix(3, 40)
    var network = try Network(
      sizes: sizes, activation: .tanh, batchNorm: .beforeActivation, seed: 1)
    let labels = try x.row(0).combined(with: 0, by: .greater)
    try network.train(
      on: x, targets: labels.oneHot(classes: 2), Training(epochs: 5, batchSize: 8, rate: 0.1))
    let predictions = try network.predictions(for: x)
    for example in 0..<3 {
      let alone = try network.predictions(for: x.column(example))
      let together = try predictions.column(example)
      #expect(zip(alone.elements, together.elements).allSatisfy { agree($0, $1, relative: 1e-13) })
    }
    let running = try network.values(for: x, normalizingWith: .running)
    #expect(running.last?.output == predictions)
    #expect(running[0].mean == network.layers[0].batchNorm?.statistics.mean)
    #expect(running[0].mean != (try network.values(for: x)[0].mean))
  }

  @Test func `a seed is a network`() throws {
    func network(_ seed: UInt64) throws -> Network {
      try Network(sizes: sizes, activation: .relu, batchNorm: .beforeActivation, seed: seed)
    }
    #expect(try network(1) == network(1) && network(1) != network(2))
    let network = try network(1)
    #expect(network.inputs == 3 && network.outputs == 2)
    // 5·3 + 4·5 + 2·4 weights, 5 + 4 γ and β each, and 2 b of the last layer.
    #expect(network.parameterCount == 43 + 18 + 2)
    #expect(network.layers.map { $0.parameters.bias != nil } == [false, false, true])
  }

  @Test func `layers fit together`() throws {
    let (first, second) = (try Matrix([[1, 2], [3, 4], [5, 6]]), try Matrix([[1, 2]]))
    #expect(throws: MatrixError.cannotMultiply(second.shape, first.shape)) {
      try Network(
        layers: [Layer(weights: first), Layer(weights: second)], loss: .meanSquaredError)
    }
    let network = try Network(layers: [Layer(weights: first)], loss: .meanSquaredError)
    let wrong = try Matrix(row: [1, 2])
    #expect(throws: MatrixError.cannotMultiply(first.shape, wrong.shape)) {
      try network.predictions(for: wrong)
    }
    #expect(throws: MatrixError.cannotMultiply(first.shape, wrong.shape)) {
      try network.values(for: wrong)
    }
  }

  @Test func `the example of the documentation learns digits`() throws {
    // Two classes that the sign of one pixel tells apart.
    var generator = RandomGenerator(seed: 1)
    let images = try generator.normals(shape: Shape(rows: 4, columns: 200))
    let labels = try images.row(2).combined(with: 0, by: .greater)
    var network = try Network(
      sizes: [4, 8, 2], activation: .relu, batchNorm: .beforeActivation, seed: 1)
    let training = Training(epochs: 20, batchSize: 64, method: .adam(), rate: 0.01)
    try network.train(on: images, targets: labels.oneHot(classes: 2), training)
    #expect(try network.predictions(for: images).accuracy(labels: labels) > 0.9)
  }
}
