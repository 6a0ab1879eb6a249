import NumericCore
import Support
import Testing

@Suite struct BatchNormBackwardTests {
  /// L = Σ c ⊙ z̃, whose dz̃ is c.
  private func loss(
    _ weights: Matrix, _ z: Matrix, _ gamma: Matrix, _ beta: Matrix, _ epsilon: Double
  ) throws -> Double {
    try (weights * BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: epsilon).output).sum()
  }

  /// The central difference of a loss along each element of a matrix.
  private func differences(
    at point: Matrix, _ loss: (Matrix) throws -> Double
  ) throws -> [Double] {
    let step = 1e-5
    return try (0..<point.count).map { index in
      let (row, column) = (index / point.columns, index % point.columns)
      var (ahead, behind) = (point, point)
      ahead[row, column] += step
      behind[row, column] -= step
      return try (loss(ahead) - loss(behind)) / (2 * step)
    }
  }

  private func expect(
    _ gradient: Matrix, isNear differences: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isNear = zip(gradient.elements, differences).allSatisfy { ($0 - $1).magnitude <= 1e-6 }
    #expect(
      isNear, "\(gradient), and by differences \(differences)", sourceLocation: sourceLocation)
  }

  @Test(arguments: Seeds.few, [0, 1e-5, 0.5])
  func `gradients agree with central differences`(_ seed: UInt64, _ epsilon: Double) throws {
    var numbers = SeededGenerator(seed: seed)
    let (n, m) = (Int.random(in: 1...4, using: &numbers), Int.random(in: 3...9, using: &numbers))
    let z = try numbers.matrix(n, m)
    let (gamma, beta) = (try numbers.matrix(n, 1) * 0.1, try numbers.matrix(n, 1))
    let weights = try numbers.matrix(n, m) * 0.1
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: epsilon)
    let gradients = try BatchNorm.backward(weights, through: forward)
    expect(
      gradients.z, isNear: try differences(at: z) { try loss(weights, $0, gamma, beta, epsilon) })
    expect(
      gradients.gamma,
      isNear: try differences(at: gamma) { try loss(weights, z, $0, beta, epsilon) })
    expect(
      gradients.beta,
      isNear: try differences(at: beta) { try loss(weights, z, gamma, $0, epsilon) })
  }

  // The last one is worth two cores.
  @Test(arguments: [(1, 1), (3, 7), (2, 1000), (6, 70_001)])
  func `the steps back are their formulas, to the last bit`(_ n: Int, _ m: Int) throws {
    var numbers = RandomGenerator(seed: 5)
    let shape = try Shape(rows: n, columns: m)
    let (z, outputGradient) = (
      try numbers.normals(shape: shape), try numbers.normals(shape: shape)
    )
    let gamma = try numbers.normals(shape: Shape(rows: n, columns: 1))
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: gamma, epsilon: 0.1)
    let gradients = try BatchNorm.backward(outputGradient, through: forward)

    let normalized = try forward.normalized()
    let beta = try outputGradient.sum(along: .columns)
    let dGamma = try (outputGradient * normalized).sum(along: .columns)
    let scale = try gamma * (1 / (forward.variance + 0.1).mapped(by: .squareRoot))
    let examples = Double(m)
    let dz = try scale * (outputGradient - beta / examples - normalized * (dGamma / examples))
    #expect(gradients.beta == beta && gradients.gamma == dGamma && gradients.z == dz)
  }

  @Test(arguments: Seeds.few)
  func `moving or stretching the batch is not felt`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let (z, outputGradient) = (try numbers.matrix(3, 40), try numbers.matrix(3, 40))
    let gamma = try numbers.matrix(3, 1)
    for epsilon in [0, 2.0] {
      let forward = try BatchNorm.forward(z, gamma: gamma, beta: gamma, epsilon: epsilon)
      let gradients = try BatchNorm.backward(outputGradient, through: forward)
      let moving = try gradients.z.sum(along: .columns)
      #expect(moving.elements.allSatisfy { $0.magnitude <= 1e-12 })
      // Σ dz z_norm is γ ε dγ ∕ s³, so it is 0 for ε = 0 alone.
      let stretching = try (gradients.z * forward.normalized()).sum(along: .columns)
      for unit in 0..<3 {
        let deviation = (forward.variance[unit, 0] + epsilon).squareRoot()
        let rest = gamma[unit, 0] * epsilon * gradients.gamma[unit, 0]
        let expected = rest / (deviation * deviation * deviation)
        #expect((stretching[unit, 0] - expected).magnitude <= 1e-12)
      }
    }
  }

  @Test func `one γ for all units has the sum of their gradients`() throws {
    let (z, weights) = (
      try Matrix([[1, 2, 4], [0, 5, 1]]), try Matrix([[3, 1, 2], [1, 0, 1]])
    )
    let (shared, beta) = (try Matrix([[2]]), try Matrix([[1]]))
    let forward = try BatchNorm.forward(z, gamma: shared, beta: beta)
    let gradients = try BatchNorm.backward(weights, through: forward)
    let perUnit = try BatchNorm.backward(
      weights, through: BatchNorm.forward(z, gamma: Matrix(column: [2, 2]), beta: beta))
    #expect(gradients == perUnit)
    let difference = try differences(at: shared) { try loss(weights, z, $0, beta, 1e-5) }[0]
    #expect((try gradients.gamma.sum() - difference).magnitude <= 1e-6)
  }

  @Test func `a batch of one passes nothing back to z`() throws {
    let z = try Matrix(column: [3, -7])
    let forward = try BatchNorm.forward(z, gamma: Matrix([[2]]), beta: Matrix([[0]]))
    let gradients = try BatchNorm.backward(Matrix(column: [5, 6]), through: forward)
    #expect(gradients.z.nested == [[0], [0]])
    #expect(gradients.gamma.nested == [[0], [0]])
    #expect(gradients.beta.nested == [[5], [6]])
  }

  @Test func `an empty batch has gradients of 0`() throws {
    let one = try Matrix([[1]])
    let empty = try Matrix([[], []])
    let gradients = try BatchNorm.backward(
      empty, through: BatchNorm.forward(empty, gamma: one, beta: one))
    #expect(gradients.z == empty)
    #expect(gradients.gamma.nested == [[0], [0]] && gradients.beta.nested == [[0], [0]])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not finite stays in its unit`(_ value: Double) throws {
    let one = try Matrix([[1]])
    let (good, bad) = (
      try Matrix([[1, 2, 4], [1, 2, 4]]), try Matrix([[1, value, 4], [1, 2, 4]])
    )
    let forward = try BatchNorm.forward(good, gamma: one, beta: one)
    for gradients in [
      try BatchNorm.backward(bad, through: forward),
      try BatchNorm.backward(good, through: BatchNorm.forward(bad, gamma: one, beta: one)),
    ] {
      #expect(try !gradients.z.row(0).elements.contains(where: \.isFinite))
      #expect(try gradients.z.row(1).elements.allSatisfy(\.isFinite))
      #expect(!gradients.gamma[0, 0].isFinite && gradients.gamma[1, 0].isFinite)
    }
  }

  @Test func `the gradient has the shape of the output`() throws {
    let (z, one) = (try Matrix([[1, 2], [3, 4]]), try Matrix([[1]]))
    let forward = try BatchNorm.forward(z, gamma: one, beta: one)
    #expect(throws: MatrixError.cannotBroadcast(one.shape, z.shape)) {
      try BatchNorm.backward(one, through: forward)
    }
  }
}
