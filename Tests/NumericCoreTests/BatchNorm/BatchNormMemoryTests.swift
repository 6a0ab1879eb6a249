import NumericCore
import Support
import Testing

@Suite struct BatchNormMemoryTests {
  private let one: Matrix
  private let shape: Shape

  init() throws {
    one = try Matrix([[1]])
    shape = try Shape(rows: 4, columns: 1000)
  }

  /// An allowance for some matrices of 4×1000, and for the few numbers of their units.
  private func allowance(for matrices: Int) -> Allowance {
    var limits = Limits()
    limits.liveBytes = matrices * (64 + 8 * shape.count) + 1000
    return Allowance(limits: limits)
  }

  @Test func `the way forward takes memory for its output alone, and the old one's if it is free`()
    throws
  {
    let z = try Matrix(repeating: 2, shape: shape, allowance: allowance(for: 2))
    var output: Matrix? = try BatchNorm.forward(z, gamma: one, beta: one).output
    for _ in 1...3 {
      output = try BatchNorm.forward(z, gamma: one, beta: one, reusing: output.take()).output
    }
    // There is no room for another one, and what is held is never written to.
    #expect(throws: MatrixError.self) {
      try BatchNorm.forward(z, gamma: one, beta: one, reusing: output)
    }
    #expect(output?.elements.allSatisfy { $0 == 1 } == true)
  }

  @Test func `the way back takes memory for dz alone`() throws {
    let z = try Matrix(repeating: 2, shape: shape, allowance: allowance(for: 3))
    let forward = try BatchNorm.forward(z, gamma: one, beta: one)
    var gradient: Matrix? = try BatchNorm.backward(z, through: forward).z
    for _ in 1...3 {
      gradient = try BatchNorm.backward(z, through: forward, reusing: gradient.take()).z
    }
    #expect(throws: MatrixError.self) {
      try BatchNorm.backward(z, through: forward, reusing: gradient)
    }
  }

  @Test func `memory of another shape or another allowance is left alone`() throws {
    let z = try Matrix(row: [1, 2, 3], allowance: allowance(for: 2))
    for other in [try Matrix(row: [1, 2]), try Matrix(row: [1, 2, 3])] {
      let before = z.allowance.liveBytes
      let output = try BatchNorm.forward(z, gamma: one, beta: one, reusing: other).output
      #expect(output.shape == z.shape && output.allowance === z.allowance)
      #expect(z.allowance.liveBytes > before)
    }
  }

  // The last one is worth two cores, and large enough to be streamed past the caches.
  @Test(arguments: [(3, 7), (5, 1000), (2, 40_001), (7, 300_007)])
  func `every processor and any number of cores gives the same bits`(_ n: Int, _ m: Int) throws {
    var numbers = RandomGenerator(seed: 3)
    let z = try numbers.normals(shape: Shape(rows: n, columns: m))
    let gamma = try numbers.normals(shape: Shape(rows: n, columns: 1))
    let expected = try BatchNorm.scaleAndShift(
      BatchNorm.normalize(
        z, mean: BatchNorm.mean(of: z), variance: BatchNorm.variance(of: z), epsilon: 0.1),
      gamma: gamma, beta: gamma)
    let outputGradient = try numbers.normals(shape: z.shape)
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: gamma, epsilon: 0.1)
    let gradients = try BatchNorm.backward(outputGradient, through: forward)
    #expect(forward.output == expected)
    for hardware in Hardware.all {
      var memory = BatchNorm.Buffers()
      #expect(
        try BatchNorm.forward(
          z, gamma: gamma, beta: gamma, epsilon: 0.1, reusing: &memory, by: hardware) == forward,
        "\(hardware)")
      #expect(
        try BatchNorm.backward(outputGradient, through: forward, reusing: nil, by: hardware)
          == gradients, "\(hardware)")
    }
  }
}
