/// Neighbouring intervals of one width, into which a histogram sorts numbers.
///
/// Each holds its lower edge and not its upper one; the last holds both.
package struct Bins: Hashable, Sendable {
  /// The edges in rising order, one more than there are bins.
  package let edges: [Double]

  package var count: Int { edges.count - 1 }
  package var extent: Extent { Extent(edges[0], edges[count]) }

  /// The most bins there may be.
  package static let mostBins = 200

  /// Bins whose edges are round numbers, at most so many, around an extent.
  package init(around extent: Extent, atMost count: Int) {
    let room = max(count.clamped(to: 1...Self.mostBins) - 1, 1)
    let step = RoundStep(of: extent, atMost: room)
    let first = step.index(atMost: extent.lower)
    let last = max(step.index(atLeast: extent.upper), first + 1)
    edges = (0...Int(last - first)).map { step.multiple(first + Double($0)) }
  }

  /// Exactly so many bins, from one end of an extent to the other.
  package init(of extent: Extent, count: Int) {
    let count = count.clamped(to: 1...Self.mostBins)
    let step = extent.halfLength / Double(count) * 2
    edges = (0..<count).map { extent.lower + Double($0) * step } + [extent.upper]
  }

  /// The bin that holds a number; nil for numbers outside and NaN.
  ///
  /// - Parameter rate: the number of bins in half a unit of the axis.
  @inline(__always)
  func index(of value: Double, rate: Double) -> Int? {
    let (lower, upper) = (edges[0], edges[count])
    guard lower <= value, value <= upper else { return nil }
    var index = min(Int((value / 2 - lower / 2) * rate), count - 1)
    // The quotient may be off by a bit; the edges are what the student reads.
    if value < edges[index] {
      index -= 1
    } else if index + 1 < count, value >= edges[index + 1] {
      index += 1
    }
    return index
  }

  /// The count of each bin.
  package func counts(of values: Span<Double>) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    let rate = Double(count) / (edges[count] / 2 - edges[0] / 2)
    for place in values.indices {
      if let index = index(of: values[place], rate: rate) { counts[index] += 1 }
    }
    return counts
  }
}

extension Int {
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
