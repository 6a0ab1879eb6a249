/// The seeds over which a law is tested. Written as `arguments: Seeds.few`, each seed is a test case
/// of its own, so that a failing one is named.
package enum Seeds {
  package static let few: ClosedRange<UInt64> = 1...12
}

/// Random numbers for tests, the same ones for the same seed.
///
/// It is Marsaglia's xorshift64, and deliberately not a generator of the product: what is tested
/// must not choose its own examples.
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    // 0 is the one state that it never leaves.
    state = seed == 0 ? 1 : seed
    // Small seeds are alike in their first numbers.
    for _ in 0..<8 { _ = next() }
  }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
