/// A factor by which something is too large, and the quantity it comes from, if that is known.
package struct Factor: Hashable, Sendable {
  /// The value found divided by the wanted one, on the numbers shown; never negative.
  package let ratio: Double
  package let quantity: Quantity
  /// True if the wanted value was divided by the quantity, and not multiplied.
  package let isDivision: Bool
  /// True if the sign is wrong too.
  package let isNegative: Bool

  /// The quantity's own number.
  package var amount: Double { isDivision ? 1 / ratio : ratio }

  /// Names a ratio.
  ///
  /// - Parameters:
  ///   - ratios: the ratio on each seed, all of one sign and none 0.
  ///   - known: the quantities that may explain them, the likeliest first.
  ///   - mayBeUnknown: true if a ratio without a name is no accident, though it may differ from
  ///     seed to seed.
  /// - Returns: nil if nothing explains it.
  init?(_ ratios: [Double], among known: [KnownQuantity], mayBeUnknown: Bool) {
    guard let first = ratios.first, ratios.allSatisfy({ $0.isFinite && $0 * first > 0 }) else {
      return nil
    }
    let sizes = ratios.map(\.magnitude)
    ratio = sizes[0]
    isNegative = first < 0
    for entry in known {
      guard let numbers = entry.scalars?.map(\.magnitude), !numbers.contains(0),
        !numbers.allSatisfy({ $0 == 1 })
      else { continue }
      for isDivision in [false, true] {
        let amounts = isDivision ? numbers.map { 1 / $0 } : numbers
        guard zip(amounts, sizes).allSatisfy({ Self.areClose($0, $1) }) else { continue }
        quantity = entry.quantity
        self.isDivision = isDivision
        return
      }
    }
    let isSame = sizes.allSatisfy { Self.areClose($0, sizes[0]) }
    let isSimple = Self.isSimple(sizes[0]) || Self.isSimple(1 / sizes[0])
    guard mayBeUnknown || (isSame && isSimple) else { return nil }
    quantity = .plain
    isDivision = sizes[0] < 1
  }

  /// True for a number that is typical of slips.
  static func isSimple(_ number: Double) -> Bool {
    ([1] + (2...10).map(Double.init) + [100, 1000]).contains { areClose($0, number) }
  }

  static func areClose(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude <= 1e-9 * max(left.magnitude, right.magnitude)
  }
}
