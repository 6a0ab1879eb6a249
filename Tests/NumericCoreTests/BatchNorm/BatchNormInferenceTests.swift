import NumericCore
import Support
import Testing

@Suite struct BatchNormInferenceTests {
  private func trained(_ units: Int, _ numbers: inout SeededGenerator) throws
    -> BatchNorm.RunningStatistics
  {
    let one = try Matrix([[1]])
    return try BatchNorm.RunningStatistics(units: units).updated(
      with: BatchNorm.forward(numbers.matrix(units, 30), gamma: one, beta: one))
  }

  @Test(arguments: Seeds.few)
  func `inference treats each example by itself`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let statistics = try trained(4, &numbers)
    let (gamma, beta) = (try numbers.matrix(4, 1), try numbers.matrix(4, 1))
    let z = try numbers.matrix(4, 5)
    func infer(_ z: Matrix) throws -> Matrix {
      try BatchNorm.inference(z, statistics: statistics, gamma: gamma, beta: beta)
    }
    let alone = try (0..<5).map { try infer(z.column($0)) }
    #expect(try infer(z) == Matrix.stacked(alone, along: .columns))
  }

  @Test(arguments: Seeds.few)
  func `with the batch's own moments it is the way forward`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (z, gamma) = (try numbers.matrix(3, 8), try numbers.matrix(3, 1))
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: gamma)
    let statistics = try BatchNorm.RunningStatistics(
      units: 3, averaging: .exponential(momentum: 1), estimate: .biased
    ).updated(with: forward)
    let output = try BatchNorm.inference(z, statistics: statistics, gamma: gamma, beta: gamma)
    #expect(output == forward.output)
  }

  @Test(arguments: Seeds.few)
  func `a folded layer gives what the layer and inference give`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let statistics = try trained(4, &numbers)
    let (gamma, beta) = (try numbers.matrix(4, 1), try numbers.matrix(4, 1))
    let (weights, bias) = (try numbers.matrix(4, 6), try numbers.matrix(4, 1))
    let x = try numbers.matrix(6, 5)
    let expected = try BatchNorm.inference(
      weights.product(x) + bias, statistics: statistics, gamma: gamma, beta: beta)
    let folded = try BatchNorm.folded(
      intoWeights: weights, bias: bias, statistics: statistics, gamma: gamma, beta: beta)
    let output = try folded.weights.product(x) + folded.bias
    let scale = try expected.mapped(by: .absolute).maximum()
    #expect(try (output - expected).mapped(by: .absolute).maximum() <= 1e-13 * scale)
  }

  @Test func `parameters are one for each unit, or one for all`() throws {
    let statistics = try BatchNorm.RunningStatistics(units: 2)
    let (weights, one) = (try Matrix([[1, 2, 3], [4, 5, 6]]), try Matrix([[1]]))
    let perInput = try Matrix(row: [1, 2, 3])
    let error = MatrixError.cannotBroadcast(perInput.shape, weights.shape)
    #expect(throws: error) {
      try BatchNorm.folded(
        intoWeights: weights, bias: perInput, statistics: statistics, gamma: one, beta: one)
    }
    #expect(throws: error) {
      try BatchNorm.inference(weights, statistics: statistics, gamma: perInput, beta: one)
    }
  }
}
