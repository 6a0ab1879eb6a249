#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A generator of random numbers that gives the same ones for the same seed, on every machine.
///
/// It is SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014; the constants are those of S. Vigna's `splitmix64.c`). Its state is
/// one integer, all of its 2⁶⁴ seeds are equally good, and it is six lines in any language. In
/// Python:
///
/// ```python
/// def next_uint64(state):
///     state = (state + 0x9E3779B97F4A7C15) % 2**64
///     z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
///     z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
///     return state, z ^ (z >> 31)
/// ```
///
/// It is not meant for secrets.
public struct RandomGenerator: Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next integer, each of the 2⁶⁴ equally likely.
  public mutating func nextUInt64() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The next number that is uniform in 0..<1: the upper 53 bits of an integer, divided by 2⁵³.
  public mutating func uniform() -> Double {
    Double(nextUInt64() >> 11) * 0x1p-53
  }

  /// The next number from the normal distribution with mean 0 and variance 1.
  ///
  /// It is G. Marsaglia's polar method ("A convenient method for generating normal variables", SIAM
  /// Review 6, 1964): a point (u, v), uniform in the square, is drawn until 0 < s = u² + v² < 1,
  /// and then the number is u √(−2 ln s / s). The method gives a second number, v √(−2 ln s / s).
  /// It is dropped, so that the state stays one integer and the next draw depends on nothing else.
  public mutating func normal() -> Double {
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * log(s) / s).squareRoot() }
    }
  }

  /// The next integer in `0..<bound`, each equally likely.
  ///
  /// An integer is drawn until it lies below the largest multiple of `bound`, so that no remainder
  /// is favoured; fewer than one in two draws is ever dropped.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "no integer is below 0 and not negative")
    let bound = UInt64(bound)
    let excess = (UInt64.max % bound + 1) % bound
    var drawn = nextUInt64()
    while drawn > UInt64.max - excess { drawn = nextUInt64() }
    return Int(drawn % bound)
  }
}
