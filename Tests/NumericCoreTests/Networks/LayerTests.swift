import NumericCore
import Support
import Testing

@Suite struct LayerTests {
  @Test func `the examples of the documentation`() throws {
    let layer = try Layer(weights: Matrix([[1, -1]]), activation: .relu)
    #expect(try layer.output(for: Matrix([[3, 1], [1, 3]])).nested == [[2, 0]])
    #expect(layer.units == 1 && layer.inputs == 2)

    var generator = RandomGenerator(seed: 1)
    let random = try Layer(
      inputs: 64, units: 32, activation: .relu, batchNorm: .beforeActivation, using: &generator)
    #expect(random.parameters.bias == nil)
    #expect(random.parameters.gamma?.elements == Array(repeating: 1, count: 32))
    #expect(random.parameters.beta?.elements == Array(repeating: 0, count: 32))

    let parameters = Parameters(
      weights: try Matrix([[1, 2, 3], [4, 5, 6]]), bias: try Matrix(column: [0, 0]))
    #expect(parameters.all.count == 2 && parameters.count == 8)
    #expect(parameters.gamma == nil && parameters.beta == nil)
  }

  @Test(arguments: Layer.Initialization.allCases)
  func `weights have the variance of their author`(
    _ initialization: Layer.Initialization
  ) throws {
    var generator = RandomGenerator(seed: 3)
    let layer = try Layer(
      inputs: 300, units: 100, activation: .identity, initialization: initialization,
      using: &generator)
    let expected = initialization == .he ? 2.0 / 300 : 2.0 / 400
    let weights = layer.parameters.weights
    // Four standard errors of a variance and of a mean of 30,000 draws.
    #expect((try weights.variance() / expected - 1).magnitude < 4 * (2.0 / 30_000).squareRoot())
    #expect(try weights.mean().magnitude < 4 * (expected / 30_000).squareRoot())
    #expect(layer.parameters.bias?.elements == Array(repeating: 0, count: 100))
  }

  @Test func `ReLU starts as He says, all others as Glorot does`() {
    for activation in Activation.allCases {
      #expect(
        Layer.Initialization.suiting(activation) == (activation == .relu ? .he : .glorot))
    }
  }

  @Test func `a bias stands where it can learn, unless it is asked for`() throws {
    func bias(_ place: Layer.Place?, _ hasBias: Bool? = nil) throws -> Matrix? {
      var generator = RandomGenerator(seed: 3)
      return try Layer(
        inputs: 2, units: 2, activation: .tanh, batchNorm: place, hasBias: hasBias,
        using: &generator
      ).parameters.bias
    }
    #expect(try bias(nil) != nil && bias(.afterActivation) != nil)
    #expect(try bias(.beforeActivation) == nil)
    #expect(try bias(.beforeActivation, true) != nil && bias(nil, false) == nil)
  }

  @Test func `a layer's parameters are one for each unit`() throws {
    let (weights, wrong) = (try Matrix([[1, 2], [3, 4]]), try Matrix(row: [1, 2]))
    let error = MatrixError.cannotBroadcast(wrong.shape, try Shape(rows: 2, columns: 1))
    #expect(throws: error) { try Layer(weights: weights, bias: wrong) }
    let layer = try Layer(weights: weights)
    #expect(throws: error) { try layer.withBatchNorm(.beforeActivation, gamma: wrong) }
    #expect(throws: error) { try layer.withBatchNorm(.beforeActivation, beta: wrong) }
  }
}
