import NumericCore
import Testing

@Suite struct OptimiserTests {
  private func steps(
    _ method: Optimiser.Method, rate: Double, along gradients: [Double]
  ) throws -> Double {
    var theta = [try Matrix([[1]])]
    var optimiser = Optimiser(method, rate: rate)
    for gradient in gradients { try optimiser.step(&theta, along: [Matrix([[gradient]])]) }
    #expect(optimiser.steps == gradients.count)
    return theta[0][0, 0]
  }

  @Test func `the example of the documentation`() throws {
    var theta = [try Matrix(row: [1, -2])]
    var optimiser = Optimiser(.momentum(), rate: 0.1)
    for _ in 1...2 {
      let gradient = theta
      try optimiser.step(&theta, along: gradient)
    }
    #expect(zip(theta[0].elements, [0.72, -1.44]).allSatisfy { agree($0, $1, relative: 1e-15) })
  }

  @Test func `two steps of each method are its formulas`() throws {
    #expect(
      agree(try steps(.gradientDescent, rate: 0.5, along: [1, 2]), 1 - 0.5 - 1, relative: 1e-15))
    // v = 1, then 0.5 · 1 + 2.
    #expect(
      agree(
        try steps(.momentum(rho: 0.5), rate: 0.1, along: [1, 2]), 1 - 0.1 - 0.25, relative: 1e-15))
    // 1 + 0.5 · 1, then 2 + 0.5 · 2.5.
    #expect(
      agree(
        try steps(.nesterov(rho: 0.5), rate: 0.1, along: [1, 2]), 1 - 0.15 - 0.325, relative: 1e-15)
    )
  }

  @Test(arguments: [1e-3, 1, 1e6])
  func `Adam's first step is as long as its rate, whatever the gradient's size`(
    _ size: Double
  ) throws {
    let theta = try steps(.adam(epsilon: 0), rate: 0.1, along: [size])
    #expect(agree(theta, 0.9, relative: 1e-14))
    // ε outside of the root: g / (|g| + ε).
    let cut = try steps(.adam(epsilon: size), rate: 0.1, along: [size])
    #expect(agree(cut, 0.95, relative: 1e-14))
  }

  @Test func `a gradient has its parameter's shape`() throws {
    var theta = [try Matrix(row: [1, 2]), try Matrix([[3]])]
    let before = theta
    var optimiser = Optimiser(.adam(), rate: 0.1)
    let error = MatrixError.cannotBroadcast(theta[1].shape, theta[0].shape)
    #expect(throws: error) { try optimiser.step(&theta, along: [before[0], before[0]]) }
    #expect(theta == before && optimiser.steps == 0)
  }
}
