import NumericCore
import Support
import Testing

/// Values whose squares are too large or too small for a number. The figures were computed by mpmath
/// with 60 digits from the formulas of `BatchNorm`, with ε = 0.
@Suite struct HugeAndTinyTests {
  private struct Sample {
    let values: [Double]
    let deviation, unbiased: Double
    let normalized: [Double]
  }

  private let samples = [
    Sample(
      values: [1e200, 2e200, 4e200], deviation: 1.2472191289246470908e200,
      unbiased: 1.5275252316519466226e200,
      normalized: [-1.0690449676496975387, -0.26726124191242438468, 1.3363062095621219234]),
    Sample(
      values: [1e-200, 2e-200, 5e-200], deviation: 1.6996731711975949129e-200,
      unbiased: 2.081665999466132698e-200,
      normalized: [-0.98058067569092015962, -0.39223227027636806385, 1.3728129459672882235]),
    Sample(
      values: [1.5e308, -1.5e308, 1e307], deviation: 1.225651754056682389e308,
      unbiased: 1.5011106998930270041e308,
      normalized: [1.1966422450849265805, -1.2510350744069686964, 0.054392829322042115907]),
    Sample(
      values: [1e160, 1e160, -1e160, 0], deviation: 8.2915619758884996769e159,
      unbiased: 9.5742710775633811623e159,
      normalized: [
        0.90453403373329086794, 0.90453403373329086794, -1.5075567228888181132,
        -0.30151134457776362265,
      ]),
  ]

  @Test func `σ is right where σ² is no number`() throws {
    for sample in samples {
      let row = try Matrix(row: sample.values)
      #expect(agree(try row.standardDeviation(), sample.deviation, relative: 1e-15))
      #expect(agree(try row.standardDeviation(ddof: 1), sample.unbiased, relative: 1e-15))
      let column = try Matrix(column: sample.values).standardDeviation(along: .rows)[0, 0]
      #expect(try column == row.standardDeviation())
    }
    #expect(try Matrix(row: [1e200, -1e200]).variance() == .infinity)
    #expect(try Matrix(row: [1e-200, -1e-200]).variance() == 0)
  }

  @Test func `z_norm is right where σ² is no number`() throws {
    let one = try Matrix([[1]])
    let zero = try Matrix([[0]])
    for sample in samples {
      let forward = try BatchNorm.forward(
        Matrix(row: sample.values), gamma: one, beta: zero, epsilon: 0)
      for values in [forward.output, try forward.normalized()] {
        for (ours, exact) in zip(values.elements, sample.normalized) {
          #expect(agree(ours, exact, relative: 4e-15), "\(ours) in place of \(exact)")
        }
      }
    }
    // ε counts as soon as it is not tiny itself.
    let tiny = try BatchNorm.forward(
      Matrix(row: [-1e-200, 1e-200]), gamma: one, beta: zero, epsilon: 1e-6)
    #expect(agree(tiny.output[0, 1], 1e-197, relative: 1e-15))
    let both = try BatchNorm.forward(
      Matrix(row: [-1e-200, 1e-200]), gamma: one, beta: zero, epsilon: 1e-300)
    #expect(agree(both.output[0, 1], 1e-50, relative: 1e-14))
  }

  /// A unit times c has the same z_norm, and the gradient of it divided by c.
  @Test(arguments: Seeds.few, [0x1p650, 0x1p-650])
  func `the way back grows as the values shrink`(seed: UInt64, scale: Double) throws {
    var numbers = SeededGenerator(seed: seed)
    let z = try numbers.matrix(3, 9)
    let gamma = try numbers.matrix(3, 1)
    let beta = try numbers.matrix(3, 1)
    let gradient = try numbers.matrix(3, 9)
    let plain = try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: 0)
    let scaled = try BatchNorm.forward(z * scale, gamma: gamma, beta: beta, epsilon: 0)
    let (a, b) = (
      try BatchNorm.backward(gradient, through: plain),
      try BatchNorm.backward(gradient, through: scaled)
    )
    for (ours, exact) in zip(scaled.output.elements, plain.output.elements) {
      #expect(agree(ours, exact, relative: 1e-13), "seed \(seed)")
    }
    #expect(a.beta == b.beta)
    for (ours, exact) in zip(b.gamma.elements, a.gamma.elements) {
      #expect((ours - exact).magnitude < 1e-13, "seed \(seed)")
    }
    for (ours, exact) in zip(b.z.elements, a.z.elements) {
      #expect((ours * scale - exact).magnitude < 1e-13, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.few)
  func `the mean of equal numbers is that number`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 1...400, using: &numbers)
      let exponent = Double(Int.random(in: -308...306, using: &numbers))
      let value = Double.random(in: -10...10, using: &numbers) * powerOfTen(exponent)
      let row = try Matrix(repeating: value, shape: Shape(rows: 1, columns: count))
      #expect(try row.mean() == value, "seed \(seed)")
      #expect(try row.transposed().mean(along: .rows)[0, 0] == value, "seed \(seed)")
      #expect(try row.standardDeviation() == 0, "seed \(seed)")
      #expect(try BatchNorm.mean(of: row)[0, 0] == value, "seed \(seed)")
    }
  }

  private func powerOfTen(_ exponent: Double) -> Double {
    (0..<Int(exponent.magnitude)).reduce(1.0) { power, _ in
      exponent < 0 ? power / 10 : power * 10
    }
  }
}
