import Plotting

/// The values to which a number is moved: round ones, such as 0, 0.1, 0.2, …, 3, and both ends.
///
/// A key moves to the next round number, wherever the number is, so that what is kept is short.
package struct VariationScale: Hashable, Sendable {
  package let lower: Double
  /// It may be less than `lower`: then forward is down.
  package let upper: Double
  private let step: RoundStep
  private let stride: RoundStep

  /// - Parameters: both ends, finite.
  package init(from lower: Double, to upper: Double) {
    (self.lower, self.upper) = (lower, upper)
    let extent = Extent(lower, upper)
    step = RoundStep(of: extent, atMost: 50)
    stride = RoundStep(of: extent, atMost: 10)
  }

  /// The round number before or after a value, at most at an end.
  ///
  /// - Parameter isLarge: true for large steps.
  package func value(after value: Double, forward: Bool, isLarge: Bool = false) -> Double {
    let step = isLarge ? stride : self.step
    let next: Double
    if forward == (upper >= lower) {
      let index = step.index(atMost: value)
      next = step.multiple(index + 1)
    } else {
      let index = step.index(atLeast: value)
      next = step.multiple(index - 1)
    }
    // Minus zero would be typed as such.
    return clamped(next) + 0
  }

  package func clamped(_ value: Double) -> Double {
    min(max(value, min(lower, upper)), max(lower, upper))
  }

  /// The position of a value on the way: 0 at the first end, 1 at the other.
  package func fraction(of value: Double) -> Double {
    // Halves, for the whole way could overflow.
    let way = upper / 2 - lower / 2
    return way == 0 ? 0 : (value / 2 - lower / 2) / way
  }

  /// A value with as many decimals as the steps have, where that says it exactly.
  package func text(_ value: Double, _ format: NumberFormat) -> String {
    let short = Self.literal(value)
    guard (-6..<0).contains(step.exponent), !short.contains("e") else { return format(value) }
    let parts = short.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 && parts[1] != "0" ? parts[1].count : 0
    guard decimals <= -step.exponent else { return format(value) }
    let digits = (decimals > 0 ? String(parts[1]) : "")
    return parts[0] + "." + digits + String(repeating: "0", count: -step.exponent - decimals)
  }

  /// A number as it is typed: the fewest digits that give the same number.
  static func literal(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
