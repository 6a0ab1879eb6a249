/// How many times too large something is, and where that number may come from.
package struct Factor: Hashable, Sendable {
  /// What the number is made of, if that is known.
  package enum Origin: Hashable, Sendable {
    case unknown
    /// The size itself: somebody forgot to divide.
    case size(Size)
    /// k / (k − 1): divided by one less.
    case oneLess(Size)
    case root(Size)
    /// √(k / (k − 1))
    case rootOfOneLess(Size)
  }

  /// A size of the batch: m examples or n units.
  package struct Size: Hashable, Sendable {
    package let letter: String
    package let count: Int
  }

  package let value: Double
  package let origin: Origin

  init(_ value: Double, _ origin: Origin = .unknown) {
    self.value = value
    self.origin = origin
  }

  var inverted: Factor { Factor(1 / value, origin) }

  func isClose(to ratio: Double) -> Bool {
    (value - ratio).magnitude <= 1e-9 * value
  }

  /// The factors that slips are made of, those first that tell most.
  static func candidates(_ sizes: Difference.Sizes) -> [Factor] {
    let known =
      sizes.columns.map { Size(letter: "m", count: $0) }
      + sizes.rows.map { Size(letter: "n", count: $0) }
    let ofSizes = known.flatMap { size in
      let count = Double(size.count)
      let oneLess = count / (count - 1)
      return [
        Factor(count, .size(size)), Factor(oneLess, .oneLess(size)),
        Factor(count.squareRoot(), .root(size)),
        Factor(oneLess.squareRoot(), .rootOfOneLess(size)),
      ]
    }
    let plain = ((2...10).map(Double.init) + [100, 1000]).map { Factor($0) }
    return (ofSizes + plain).flatMap { [$0, $0.inverted] }
  }
}
