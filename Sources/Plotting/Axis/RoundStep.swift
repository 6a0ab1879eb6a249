/// A distance that reads well between the ticks of an axis: 1, 2 or 5 times a power of ten.
package struct RoundStep: Hashable, Sendable {
  /// 1, 2 or 5.
  package let digit: Double
  package let exponent: Int

  /// The least round step that is no less than `distance`.
  package init(atLeast distance: Double) {
    let exponent = distance.decimalExponent
    let digits = distance / .powerOfTen(exponent)
    // A distance that differs from a round one only in its last bits is round.
    switch digits * (1 - 1e-12) {
    case ...1: (digit, self.exponent) = (1, exponent)
    case ...2: (digit, self.exponent) = (2, exponent)
    case ...5: (digit, self.exponent) = (5, exponent)
    default: (digit, self.exponent) = (1, exponent + 1)
    }
  }

  /// The least round step that cuts an extent into at most so many parts.
  package init(of extent: Extent, atMost count: Int) {
    self.init(atLeast: extent.halfLength / (Double(max(count, 1)) / 2))
  }

  /// The step, so many times. A tenth is divided by ten rather than multiplied by 0.1, so that 0.3
  /// is the number that a student types.
  package func multiple(_ index: Double) -> Double {
    let product =
      exponent < 0
      ? index * digit / .powerOfTen(-exponent) : index * digit * .powerOfTen(exponent)
    return min(max(product, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The multiples of the step in an extent.
  package func multiples(in extent: Extent) -> [Double] {
    let first = index(atLeast: extent.lower)
    let last = index(atMost: extent.upper)
    guard first <= last else { return [] }
    return (0...Int(last - first)).map { multiple(first + Double($0)) }
  }

  package func index(atMost value: Double) -> Double {
    let index = (value / multiple(1)).rounded()
    return multiple(index) > value ? index - 1 : index
  }

  package func index(atLeast value: Double) -> Double {
    let index = (value / multiple(1)).rounded()
    return multiple(index) < value ? index + 1 : index
  }
}

extension Double {
  /// 10 to a whole power, correctly rounded; infinite or 0 beyond the range of numbers.
  static func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? .infinity
  }
}
