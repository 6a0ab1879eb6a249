import NumericCore

extension Lesson {
  /// The seed of a step's random numbers: for the first attempt, counted from 1, the lesson's seed,
  /// and for every later one a seed of its own.
  ///
  /// The same lesson gives the same seeds everywhere, so that replaying a journal gives the same
  /// numbers.
  package func seed(forAttempt attempt: Int) -> UInt64 {
    attempt <= 1 ? seed : Seeds.seed(attempt, after: seed)
  }
}

/// Seeds that are derived from one another.
enum Seeds {
  /// The number of other seeds that an answer must hold for.
  static let silentCount = 2

  /// The seeds on which an answer is tried in silence, when the student sees another one's numbers.
  static func silent(besides seed: UInt64) -> [UInt64] {
    // Counting down from −1, so that they are none of the later attempts.
    (1...silentCount).map { self.seed(-$0, after: seed) }
  }

  static func seed(_ place: Int, after seed: UInt64) -> UInt64 {
    // The generator's own step would give a seed whose numbers are these, moved by one.
    let state = seed ^ UInt64(bitPattern: Int64(place)) &* 0xD129_0EB0_5FD1_0DA5
    var generator = RandomGenerator(seed: state)
    // Half as long, it can be typed as a lesson's seed by an author who wants to see its numbers.
    return generator.nextUInt64() >> 32
  }
}
