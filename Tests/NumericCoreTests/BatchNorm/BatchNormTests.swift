import NumericCore
import Support
import Testing

@Suite struct BatchNormTests {
  private let epsilon = 1e-5

  @Test(arguments: Seeds.few)
  func `the whole is its four steps, and each step is its formula`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (n, m) = (Int.random(in: 1...6, using: &numbers), Int.random(in: 1...300, using: &numbers))
    let z = try numbers.matrix(n, m)
    let (gamma, beta) = (try numbers.matrix(n, 1), try numbers.matrix(n, 1))
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: epsilon)

    let mean = try BatchNorm.mean(of: z)
    let variance = try BatchNorm.variance(of: z, around: mean)
    let normalized = try BatchNorm.normalize(
      z, mean: mean, variance: variance, epsilon: epsilon)
    let output = try BatchNorm.scaleAndShift(normalized, gamma: gamma, beta: beta)
    #expect(forward.mean == mean && forward.variance == variance)
    #expect(try forward.normalized() == normalized && forward.output == output)

    #expect(try mean == z.mean(along: .columns))
    #expect(try variance == z.variance(along: .columns))
    let deviations = try z - mean
    #expect(try variance == (deviations * deviations).mean(along: .columns))
    #expect(try normalized == deviations / (variance + epsilon).mapped(by: .squareRoot))
    #expect(try output == gamma * normalized + beta)
  }

  @Test(arguments: Seeds.few)
  func `the mean becomes β and the spread |γ| √(σ²∕(σ² + ε))`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let z = try numbers.matrix(3, 50)
    let (gamma, beta) = (try numbers.matrix(3, 1), try numbers.matrix(3, 1))
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: 0.1)
    let means = try forward.output.mean(along: .columns)
    let spreads = try forward.output.standardDeviation(along: .columns)
    for unit in 0..<3 {
      let (gamma, beta) = (gamma[unit, 0], beta[unit, 0])
      let variance = forward.variance[unit, 0]
      let spread = gamma.magnitude * (variance / (variance + 0.1)).squareRoot()
      #expect((means[unit, 0] - beta).magnitude <= 1e-13 * (gamma.magnitude + beta.magnitude))
      #expect(agree(spreads[unit, 0], spread, relative: 1e-12))
    }
  }

  @Test(arguments: Seeds.few)
  func `γ = √(σ² + ε) and β = μ give z back`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let z = try numbers.matrix(4, 9)
    let mean = try BatchNorm.mean(of: z)
    let variance = try BatchNorm.variance(of: z, around: mean)
    let gamma = try (variance + epsilon).mapped(by: .squareRoot)
    let back = try BatchNorm.forward(z, gamma: gamma, beta: mean, epsilon: epsilon).output
    #expect(try (back - z).mapped(by: .absolute).maximum() <= 1e-14 * 10)
  }

  @Test func `a batch of one becomes β`() throws {
    let (z, gamma) = (try Matrix(column: [3, -7]), try Matrix(column: [2, 5]))
    let beta = try Matrix(column: [0.5, 1])
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta)
    #expect(forward.mean == z)
    #expect(
      try forward.variance.nested == [[0], [0]] && forward.normalized().nested == [[0], [0]])
    #expect(forward.output == beta)
  }

  @Test func `without ε a constant unit divides by 0, or by the trace of a rounding`() throws {
    let one = try Matrix([[1]])
    let constant = try Matrix(row: [5, 5, 5])
    let forward = try BatchNorm.forward(constant, gamma: one, beta: one, epsilon: 0)
    #expect(try forward.normalized().elements.allSatisfy { $0.isNaN })
    let tenths = try Matrix(row: [0.1, 0.1, 0.1])
    let rounded = try BatchNorm.forward(tenths, gamma: one, beta: one, epsilon: 0)
    #expect(try rounded.normalized().elements.allSatisfy { $0 == -1 })
    let saved = try BatchNorm.forward(tenths, gamma: one, beta: one)
    #expect(try saved.normalized().elements.allSatisfy { $0.magnitude < 1e-13 })
  }

  @Test func `a NaN spoils its own unit only`() throws {
    let z = try Matrix([[1, .nan, 3], [1, 2, 3]])
    let one = try Matrix([[1]])
    let output = try BatchNorm.forward(z, gamma: one, beta: one).output
    #expect(try output.row(0).elements.allSatisfy(\.isNaN))
    #expect(try output.row(1).elements.allSatisfy(\.isFinite))
  }

  @Test func `an empty batch has no output`() throws {
    let one = try Matrix([[1]])
    let forward = try BatchNorm.forward(Matrix([[], []]), gamma: one, beta: one)
    #expect(forward.mean.elements.allSatisfy { $0.isNaN })
    #expect("\(forward.mean.shape) \(forward.output.shape)" == "2×1 2×0")
  }

  @Test func `a parameter is one for each unit, or one for all`() throws {
    let z = try Matrix([[1, 2, 3], [4, 5, 6]])
    let (one, perUnit) = (try Matrix([[2]]), try Matrix(column: [2, 2]))
    #expect(
      try BatchNorm.forward(z, gamma: one, beta: one).output
        == BatchNorm.forward(z, gamma: perUnit, beta: perUnit).output)
    #expect(
      try BatchNorm.variance(of: z, around: one)
        == BatchNorm.variance(of: z, around: perUnit))
    // Broadcasting would take one for each example.
    let perExample = try Matrix(row: [1, 2, 3])
    let error = MatrixError.cannotBroadcast(perExample.shape, z.shape)
    #expect(throws: error) { try BatchNorm.variance(of: z, around: perExample) }
    #expect(throws: error) { try BatchNorm.forward(z, gamma: perExample, beta: one) }
    #expect(throws: error) { try BatchNorm.forward(z, gamma: one, beta: perExample) }
    #expect(throws: error) {
      try BatchNorm.normalize(z, mean: one, variance: perExample, epsilon: 0)
    }
  }
}
