import MatrixLanguage
import Support
import Testing

@Suite struct ApproximationTests {
  @Test(arguments: Seeds.few)
  func `numbers are close up to the documented tolerance and not beyond`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let a = Double.random(in: 1...1e6, using: &numbers)
      let tolerance = 1e-9 * a + 1e-12
      let near = a - 0.99 * tolerance
      let far = a - 1.01 * tolerance
      #expect(try Approximation(.number(a), .number(near))(a, near))
      #expect(try !Approximation(.number(a), .number(far))(a, far))
    }
  }

  @Test func `the tolerance is that of the whole matrix`() throws {
    // 1e-7 is within 1e-9 of 1000, and far from 0 alone.
    #expect(try output("[0, 1000] ≈ [1e-7, 1000]") == "[1, 1]")
    #expect(try output("[0, 1] ≈ [1e-7, 1]") == "[0, 1]")
    #expect(try output("[inf, 0] ≈ [inf, 1]") == "[1, 0]")
  }
}
