/// What is said about many numbers: how many there are, where they lie, and how far they spread.
///
/// It grows as numbers are added, so that a long sequence may come in pieces. What is not finite is
/// counted and otherwise left out.
package struct Summary: Hashable, Sendable {
  /// How many numbers there are, finite or not.
  package private(set) var count = 0
  /// How many of them are finite.
  package private(set) var finiteCount = 0
  /// The least and the greatest of the finite ones; nil if there is none.
  package private(set) var ends: Ends?
  /// Their mean.
  package private(set) var mean = 0.0
  /// The sum of their squared deviations.
  private var squares = 0.0

  package struct Ends: Hashable, Sendable {
    package var least: Double
    package var greatest: Double
  }

  package init() {}

  package init(_ values: [Double]) {
    add(values.span)
  }

  /// How many are infinite or NaN.
  package var strayCount: Int { count - finiteCount }

  /// The standard deviation, with 1/m; 0 without numbers, infinite where a square is too large.
  package var deviation: Double {
    finiteCount > 0 ? (squares / Double(finiteCount)).squareRoot() : 0
  }

  /// The size of the finite number that is farthest from 0.
  var size: Double { max(ends?.least.magnitude ?? 0, ends?.greatest.magnitude ?? 0) }

  /// Adds numbers.
  ///
  /// **Source** Welford: Note on a method for calculating corrected sums of squares and products,
  /// Technometrics 4 (1962). Unlike a sum, its running mean does not overflow.
  package mutating func add(_ values: Span<Double>) {
    var now = self
    var (least, greatest) = (ends?.least ?? .infinity, ends?.greatest ?? -.infinity)
    for index in values.indices where values[index].isFinite {
      let value = values[index]
      least = min(least, value)
      greatest = max(greatest, value)
      now.finiteCount += 1
      let deviation = value - now.mean
      let count = Double(now.finiteCount)
      now.mean += value / count - now.mean / count
      now.squares += deviation * (value - now.mean)
    }
    now.count += values.count
    if now.finiteCount > 0 { now.ends = Ends(least: least, greatest: greatest) }
    self = now
  }

  /// The least extent that holds the finite numbers of all summaries.
  static func extent(of summaries: [Summary]) -> Extent {
    Extent(covering: summaries.compactMap(\.ends).flatMap { [$0.least, $0.greatest] })
  }
}
