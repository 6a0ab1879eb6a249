import MatrixLanguage
import Testing

@Suite struct `The values of a variation` {
  /// The values that are reached from the first end by so many keys.
  private func walk(
    _ scale: VariationScale, from start: Double, forward: Bool = true, isLarge: Bool = false
  ) -> [Double] {
    var values = [start]
    for _ in 0..<200 {
      let next = scale.value(after: values[values.count - 1], forward: forward, isLarge: isLarge)
      if next == values[values.count - 1] { break }
      values.append(next)
    }
    return values
  }

  @Test func `are the numbers that a student types`() {
    let scale = VariationScale(from: 0, to: 3)
    #expect(walk(scale, from: 0) == (0...30).map { Double($0) / 10 })
    #expect(walk(scale, from: 0, isLarge: true) == [0, 0.5, 1, 1.5, 2, 2.5, 3])
    #expect(walk(scale, from: 3, forward: false, isLarge: true) == [3, 2.5, 2, 1.5, 1, 0.5, 0])
    #expect(walk(scale, from: 1.234).prefix(3) == [1.234, 1.3, 1.4])
    #expect(walk(scale, from: 1.234, forward: false).prefix(3) == [1.234, 1.2, 1.1])
  }

  @Test(
    arguments: [
      (0.0, 3.0), (-1, 1), (3, 0), (0.13, 3.07), (1, 1), (-1e-5, 2e-5), (1e6, 3e7), (0, 0.3),
      (-.greatestFiniteMagnitude, .greatestFiniteMagnitude), (2, 2.000001),
    ] as [(from: Double, to: Double)])
  func `go from end to end, and back`(ends: (from: Double, to: Double)) {
    let scale = VariationScale(from: ends.from, to: ends.to)
    for isLarge in [false, true] {
      let there = walk(scale, from: ends.from, isLarge: isLarge)
      let back = walk(scale, from: ends.to, forward: false, isLarge: isLarge)
      #expect(there.last == ends.to && back.last == ends.from)
      #expect(there.count <= (isLarge ? 13 : 53))
      #expect(Array(there.reversed()) == back)
      #expect(there.map { scale.fraction(of: $0) }.allSatisfy { 0...1 ~= $0 })
    }
  }

  @Test(
    arguments: [
      (1.0, "1.0"), (1.7, "1.7"), (0, "0.0"), (3, "3.0"), (1.234, "1.234"), (2.0 / 3, "0.6667"),
      (-0.5, "-0.5"),
    ] as [(Double, String)])
  func `are written with the decimals of a step`(value: Double, text: String) {
    let scale = VariationScale(from: -1, to: 3)
    #expect(scale.text(value, NumberFormat()) == text)
  }

  @Test func `without decimals are written without`() {
    let scale = VariationScale(from: 0, to: 100)
    #expect(scale.text(8, NumberFormat()) == "8")
    #expect(scale.text(2.5, NumberFormat()) == "2.5")
  }
}
