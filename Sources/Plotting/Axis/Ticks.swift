/// The ticks of an axis: multiples of a round step, each with its label.
package struct Ticks: Hashable, Sendable {
  package let values: [Double]
  package let labels: [String]

  /// The ticks that cut an extent into about so many parts; at least two.
  ///
  /// - Parameter areWhole: true if only whole numbers make sense, such as counted steps; there may
  ///   then be a single tick.
  package init(of extent: Extent, parts: Int, areWhole: Bool = false) {
    var step = RoundStep(of: extent, atMost: parts)
    if areWhole, step.multiple(1) < 1 { step = RoundStep(atLeast: 1) }
    var values = step.multiples(in: extent)
    // An extent such as -4…4 holds only one multiple of 5.
    while values.count < 2, !areWhole {
      step = RoundStep(atLeast: step.multiple(0.4))
      values = step.multiples(in: extent)
    }
    self.values = values
    labels = Numeral.labels(of: values, apart: step)
  }
}
