/// The part of a number line that a plot shows: never empty, always finite.
///
/// Whatever the data are, an axis can be drawn: constant data get some room on both sides, no data
/// at all get 0 to 1, and the largest numbers there are do not overflow.
package struct Extent: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// An extent from one number to another, in either order, made wider if they are nearly the same.
  ///
  /// Infinite ends become the largest finite numbers; an end that is NaN becomes 0.
  package init(_ one: Double, _ other: Double) {
    let (low, high) = (min(one.finite, other.finite), max(one.finite, other.finite))
    let size = max(low.magnitude, high.magnitude)
    // In a smaller extent, the labels of an axis could not tell its ticks apart.
    guard high / 2 - low / 2 <= max(size * 1e-9, 1e-300) else {
      (lower, upper) = (low, high)
      return
    }
    let room = size < 1e-300 ? 1 : size / 10
    lower = max(low - room, -.greatestFiniteMagnitude)
    upper = min(high + room, .greatestFiniteMagnitude)
  }

  /// The least extent that holds all finite numbers of a sequence.
  package init(covering values: some Sequence<Double>) {
    var ends: (Double, Double)?
    for value in values where value.isFinite {
      ends = (min(ends?.0 ?? value, value), max(ends?.1 ?? value, value))
    }
    self = ends.map { Extent($0.0, $0.1) } ?? Extent(0, 1)
  }

  /// Half of its length; the whole could overflow.
  var halfLength: Double { upper / 2 - lower / 2 }

  /// The position of a number: 0 at the lower end, 1 at the upper, beyond them outside.
  package func fraction(of value: Double) -> Double {
    (value / 2 - lower / 2) / halfLength
  }

  /// The number at a fraction.
  package func value(at fraction: Double) -> Double {
    lower * (1 - fraction) + upper * fraction
  }

  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The least extent around this one whose ends are round numbers.
  func rounded(ticks count: Int) -> Extent {
    let step = RoundStep(of: self, atMost: count)
    let first = step.index(atMost: lower)
    let last = step.index(atLeast: upper)
    return Extent(step.multiple(first), step.multiple(last))
  }
}

extension Double {
  fileprivate var finite: Double {
    if isNaN { return 0 }
    return Swift.min(
      Swift.max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}
