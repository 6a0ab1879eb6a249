/// A summary of many numbers: their count, their extent, their mean and their spread.
///
/// It grows as numbers are added, so that a long sequence may come in pieces. Numbers that are not
/// finite are counted and otherwise left out.
package struct Summary: Hashable, Sendable {
  /// The number of numbers, finite or not.
  package private(set) var count = 0
  /// The number of finite ones.
  package private(set) var finiteCount = 0
  /// The mean of the finite ones.
  package private(set) var mean = 0.0
  /// The sum of their squared deviations.
  private var squares = 0.0
  private var least = Double.infinity
  private var greatest = -Double.infinity

  package init() {}

  package init(_ values: [Double]) {
    add(values.span)
  }

  /// The number of infinite ones and NaNs.
  package var strayCount: Int { count - finiteCount }

  /// The least and the greatest of the finite ones; nil if there is none.
  package var ends: (least: Double, greatest: Double)? {
    finiteCount > 0 ? (least, greatest) : nil
  }

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
    for index in values.indices { now.add(values[index]) }
    self = now
  }

  /// Adds a number.
  @inline(__always)
  package mutating func add(_ value: Double) {
    count += 1
    guard value.isFinite else { return }
    least = min(least, value)
    greatest = max(greatest, value)
    finiteCount += 1
    let deviation = value - mean
    let count = Double(finiteCount)
    // They are divided before they are subtracted, since the difference of the largest numbers
    // overflows.
    mean += value / count - mean / count
    squares += deviation * (value - mean)
  }

  /// The least extent that holds the finite numbers of all summaries.
  package static func extent(of summaries: [Summary]) -> Extent {
    Extent(covering: summaries.compactMap(\.ends).flatMap { [$0.least, $0.greatest] })
  }
}
