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
    let variance = try BatchNorm.variance(of: z)
    let normalized = try BatchNorm.normalize(
      z, mean: mean, variance: variance, epsilon: epsilon)
    let output = try BatchNorm.scaleAndShift(normalized, gamma: gamma, beta: beta)
    #expect(forward.mean == mean && forward.variance == variance)
    #expect(try forward.normalized() == normalized && forward.output == output)

    for unit in 0..<n {
      let mean = try z.row(unit).mean()
      #expect((forward.mean[unit, 0] - mean).magnitude <= 10 * 1e-15)
    }
    #expect(try variance == z.variance(along: .columns))
    let deviations = try z - mean
    #expect(try normalized == deviations * (1 / (variance + epsilon).mapped(by: .squareRoot)))
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
    let variance = try BatchNorm.variance(of: z)
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

  @Test(arguments: [5, 0.1, 1e9 + 0.1, -1.7e308, 1e-300, 0], [1, 2, 3, 7, 100, 1000])
  func `a unit whose values are all equal has that mean and no variance`(
    _ value: Double, _ count: Int
  ) throws {
    let one = try Matrix([[1]])
    let constant = try Matrix(repeating: value, shape: Shape(rows: 1, columns: count))
    let forward = try BatchNorm.forward(constant, gamma: one, beta: one)
    #expect(forward.mean.nested == [[value]] && forward.variance.nested == [[0]])
    #expect(forward.output.elements.allSatisfy { $0 == 1 })
    let divided = try BatchNorm.forward(constant, gamma: one, beta: one, epsilon: 0)
    #expect(divided.output.elements.allSatisfy { $0.isNaN })
  }

  @Test
  func `a spread beyond 10¹⁵⁴ has no variance in floating point, and is normalized all the same`()
    throws
  {
    let one = try Matrix([[1]])
    let wide = try BatchNorm.forward(Matrix(row: [1e200, 3e200]), gamma: one, beta: one)
    #expect(wide.mean.nested == [[2e200]] && wide.variance.nested == [[.infinity]])
    #expect(wide.output.nested == [[0, 2]])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not finite spoils its own unit only`(_ value: Double) throws {
    let z = try Matrix([[1, value, 3], [1, 2, 3]])
    let one = try Matrix([[1]])
    let forward = try BatchNorm.forward(z, gamma: one, beta: one)
    #expect(forward.variance[0, 0].isNaN)
    #expect(value.isNaN ? forward.mean[0, 0].isNaN : forward.mean[0, 0] == value)
    #expect(try forward.output.row(0).elements.allSatisfy(\.isNaN))
    #expect(try forward.output.row(1).elements.allSatisfy(\.isFinite))
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
    // Broadcasting would take one for each example.
    let perExample = try Matrix(row: [1, 2, 3])
    let error = MatrixError.cannotBroadcast(perExample.shape, z.shape)
    #expect(throws: error) { try BatchNorm.forward(z, gamma: perExample, beta: one) }
    #expect(throws: error) { try BatchNorm.forward(z, gamma: one, beta: perExample) }
    #expect(throws: error) {
      try BatchNorm.normalize(z, mean: one, variance: perExample, epsilon: 0)
    }
  }
}
