import Plotting
import Support
import Testing

@Suite struct Axes {
  @Test(
    arguments: [
      ([], 0, 1), ([.nan], 0, 1), ([.infinity, 3, 5], 3, 5), ([5, 5], 4.5, 5.5), ([0], -1, 1),
      ([-2, 7, 3], -2, 7), ([.leastNonzeroMagnitude], -1, 1), ([1, 1 + 1e-13], 0.9, 1.1),
      ([-1e308, 1e308], -1e308, 1e308),
    ] as [([Double], Double, Double)])
  func `cover their data and are never empty`(data: [Double], lower: Double, upper: Double) {
    let extent = Extent(covering: data)
    #expect(abs(extent.lower - lower) <= 1e-9 * abs(lower))
    #expect(abs(extent.upper - upper) <= 1e-9 * abs(upper))
  }

  @Test(arguments: Seeds.few)
  func `give each number its place`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scale = Double.random(in: -300...300, using: &generator)
    let ends = (0..<2).map { _ in
      Double.random(in: -1...1, using: &generator)
        * Double(sign: .plus, exponent: Int(scale), significand: 1)
    }
    let extent = Extent(covering: ends)
    #expect(extent.fraction(of: extent.lower) == 0)
    #expect(extent.fraction(of: extent.upper) == 1)
    for fraction in [0.25, 0.5, 0.9] {
      #expect(abs(extent.fraction(of: extent.value(at: fraction)) - fraction) < 1e-9)
    }
  }

  @Test(
    arguments: [
      (0.3, 0.5), (0.1, 0.1), (0.2, 0.2), (0.21, 0.5), (7, 10), (1, 1), (1.2e-7, 2e-7),
      (6e301, 1e302),
      (0.30000000000000004 / 3, 0.1),
    ] as [(Double, Double)])
  func `have steps of 1, 2 or 5`(distance: Double, step: Double) {
    #expect(RoundStep(atLeast: distance).multiple(1) == step)
  }

  @Test func `have the tenths that a student types`() {
    let step = RoundStep(atLeast: 0.1)
    #expect(
      (0...10).map { step.multiple(Double($0)) } == [
        0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
      ])
  }

  @Test(arguments: [
    (Extent(0, 1), 5, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (Extent(-4, 4), 3, ["0", "-4", "-2", "2", "4"]),
    (Extent(0, 1_000_000), 4, ["0", "5e5", "1e6"]),
    (Extent(1e-7, 5e-7), 4, ["1e-7", "2e-7", "3e-7", "4e-7", "5e-7"]),
    (Extent(-1e308, 1e308), 4, ["-1e308", "-5e307", "0", "5e307", "1e308"]),
    (Extent(26, 26), 4, ["24", "26", "28"]),
    (
      Extent(99_999.99, 100_000.01), 4,
      ["99999.990", "99999.995", "100000.000", "100000.005", "100000.010"]
    ),
  ])
  func `have labels`(extent: Extent, parts: Int, labels: [String]) {
    #expect(Set(Ticks(of: extent, parts: parts).labels) == Set(labels))
  }

  @Test(arguments: Seeds.few)
  func `have at least two ticks, and all different`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let exponent = Int.random(in: -900...1_000, using: &generator)
      let ends = (0..<2).map { _ in
        Double(sign: .plus, exponent: exponent, significand: .random(in: -1...1, using: &generator))
      }
      let parts = Int.random(in: 1...12, using: &generator)
      let extent = Extent(ends[0], ends[1])
      let ticks = Ticks(of: extent, parts: parts)
      #expect((2...max(parts + 1, 6)).contains(ticks.values.count), "\(extent) in \(parts)")
      #expect(ticks.values.allSatisfy(extent.contains), "\(extent) in \(parts)")
      #expect(Set(ticks.labels).count == ticks.labels.count, "\(ticks.labels)")
    }
  }
}

@Suite struct Numerals {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (26.325, "26.33"), (-2.1, "-2.1"),
      (99_999.6, "100000"), (123_456, "123456"), (1_234_567, "1.235e6"), (0.000123456, "0.0001235"),
      (0.0000123456, "1.235e-5"), (9.99996e-7, "1e-6"), (1e308, "1e308"),
      (.leastNonzeroMagnitude, "4.941e-324"),
      (.nan, "nan"), (-.infinity, "-inf"),
    ] as [(Double, String)])
  func `are short`(number: Double, text: String) {
    #expect(Numeral.short(number) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (16_777_216, "16,777,216")])
  func `group the digits of a count`(count: Int, text: String) {
    #expect(Numeral.count(count) == text)
  }

  @Test func `take for nothing what is nothing beside others`() {
    #expect(Numeral.short(-6e-17, beside: 3.5) == "0")
    #expect(Numeral.short(-6e-17, beside: 1e-16) == "-6e-17")
  }
}
