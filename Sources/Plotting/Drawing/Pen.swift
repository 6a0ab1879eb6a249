/// The pattern of a line, so that several can be told apart without colours.
struct Pen {
  private let pattern: [Bool]
  private var place = 0
  private(set) var hasMoved = false

  init(series: Int) {
    pattern = Self.patterns[series % Self.patterns.count]
  }

  var isDown: Bool { pattern[place] }

  mutating func move() {
    place = (place + 1) % pattern.count
    hasMoved = true
  }

  /// The pen starts a new line, with a dot: a lone point can be seen.
  mutating func lift() {
    (place, hasMoved) = (0, false)
  }

  /// Whole, dashed, dotted, dashes with dots, long dashes.
  private static let patterns = ["1", "11111000", "100", "1111001", "111111111000"].map { pattern in
    pattern.map { $0 == "1" }
  }

  /// A sample of the line, in three characters.
  var sample: String {
    var sample = ""
    for cell in 0..<3 {
      let dots = [pattern[2 * cell % pattern.count], pattern[(2 * cell + 1) % pattern.count]]
      let bits: UInt32 = (dots[0] ? 2 : 0) + (dots[1] ? 16 : 0)
      sample += bits == 0 ? " " : Unicode.Scalar(0x2800 + bits).map(String.init) ?? " "
    }
    return sample
  }
}
