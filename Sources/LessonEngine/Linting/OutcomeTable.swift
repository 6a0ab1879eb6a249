import MatrixLanguage

/// The outcomes of several answers under some names, sorted so that near ones are neighbours: each
/// of hundreds of mistakes is compared with few.
struct OutcomeTable {
  private struct WeighedOutcome {
    let place: Int
    let values: [Value]
    /// A sum of the numbers, which is near for values that are near.
    let weight: Double
  }

  private let entries: [WeighedOutcome]
  /// The place of each answer in `entries`.
  private let indices: [Int: Int]
  /// The greatest difference between the weights of near values.
  private let reach: Double

  /// - Parameter outcomes: the values of each answer; nil if it lacks one.
  init(_ outcomes: [[Value]?]) {
    let entries = outcomes.enumerated().compactMap { place, values -> WeighedOutcome? in
      values.map { WeighedOutcome(place: place, values: $0, weight: Self.weight(of: $0)) }
    }
    .sorted { ($0.weight, $0.place) < ($1.weight, $1.place) }
    self.entries = entries
    indices = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].place, $0) })
    let counts = entries.map { $0.values.reduce(0) { $0 + $1.elements.count } }
    reach = Double(counts.max() ?? 0)
  }

  /// The answers near another one, in their order.
  func near(_ place: Int) -> [Int] {
    guard let index = indices[place] else { return [] }
    let entry = entries[index]
    let size = entry.values.reduce(0) { max($0, $1.size) }
    let margin = 2 * reach * (1e-6 * size + 1e-9)
    let above = entries[(index + 1)...].prefix { $0.weight - entry.weight <= margin }
    let below = entries[..<index].reversed().prefix { entry.weight - $0.weight <= margin }
    return (above + below).filter { Self.areNear($0.values, entry.values) }.map(\.place).sorted()
  }

  private static func areNear(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.isNear($1) }
  }

  private static func weight(of values: [Value]) -> Double {
    var sum = 0.0
    var factor = 1.0
    for value in values {
      for element in value.elements {
        // Without a pattern, so that the same numbers in another order weigh something else.
        factor = (factor * 0.618_033_988_749_895 + 0.37).truncatingRemainder(dividingBy: 1)
        if element.isFinite { sum += factor * element }
      }
    }
    return sum.isFinite ? sum : 0
  }
}

extension Value {
  /// The largest of its numbers, without a sign.
  fileprivate var size: Double {
    elements.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
  }

  /// True if two values are too near to each other: within a thousand times the tolerance of `≈`.
  fileprivate func isNear(_ other: Value) -> Bool {
    guard let shape, shape == other.shape else { return isIdentical(to: other) }
    if case .number(let left) = self, case .number(let right) = other {
      let scale = max(left.isFinite ? left.magnitude : 0, right.isFinite ? right.magnitude : 0)
      return Self.areNear(left, right, scale)
    }
    let scale = max(size, other.size)
    return zip(elements, other.elements).allSatisfy { Self.areNear($0, $1, scale) }
  }

  private static func areNear(_ left: Double, _ right: Double, _ scale: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN)
      || (left - right).magnitude <= 1e-6 * scale + 1e-9
  }
}
