import CKernels

// The variance is the mean of the squared distances from the mean, and takes two passes. The shorter
// formula, the mean of the squares minus the square of the mean, takes one and loses all digits where
// μ is large beside σ: at 10⁹ ± 1 nothing is left of them.
//
// But the mean c that the first pass finds is rounded, and may miss μ by a few units in its last
// place. With d = z − c, whose rounding errors are tiny, the second pass tells by how much:
//
//     μ  = c + (1/m) Σ d
//     σ² = (1/m) (Σ d² − (1/m) (Σ d)²)
//
// Where all values are equal, that is seen first, so that μ is that very value and σ² is 0.
//
// This is the corrected two-pass algorithm (T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for
// computing the sample variance", The American Statistician 37, 1983, equation 1.7).
//
// A sum of large numbers, or one of squares, may pass the largest number there is, and the squares of
// small ones may fall below the smallest, while the mean and the standard deviation do neither. Then
// all is done again with numbers 2⁶⁰⁰ times smaller or larger, which loses nothing that counts beside
// them. For ordinary numbers a comparison is all that this costs, and no bit changes.

/// The mean and the variance of a line, as exact as floating point allows.
struct Moments {
  /// μ = (1/m) Σ z⁽ⁱ⁾, in units.
  let mean: Double
  /// Σ (z⁽ⁱ⁾ − μ)², in squared units, never below 0.
  let squaredDeviations: Double
  /// The power of two in which both are told: 1, unless the squares would overflow or underflow.
  var unit = 1.0

  /// σ² for a divisor, m or m − ddof.
  func variance(_ divisor: Double) -> Double {
    let variance = squaredDeviations / divisor
    return unit == 1 ? variance : variance * unit * unit
  }

  /// σ, which is finite also where σ² is not.
  func standardDeviation(_ divisor: Double) -> Double {
    (squaredDeviations / divisor).squareRoot() * unit
  }
}

extension Line {
  /// Σ z⁽ⁱ⁾.
  func sum(_ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    if let neighbours = neighbours() { return try neighbours.sum(0..<count, &watch) }
    return try Elements(line: self).sum(0..<count, &watch)
  }

  /// (1/m) Σ z⁽ⁱ⁾. The mean of equal numbers is exactly that number, so that the deviations are 0;
  /// the divided sum may miss it by a rounding.
  func mean(_ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    if try isConstant(&watch) { return self[0] }
    let mean = try sum(&watch) / Double(count)
    guard !mean.isFinite else { return mean }
    let unit = ScaledElements.large
    let scaled = ScaledElements(line: self, unit: unit)
    return try scaled.sum(0..<count, &watch) / Double(count) * unit
  }

  /// True if all elements are the same, to the last bit. Mostly the second element already differs.
  private func isConstant(_ watch: inout InterruptWatch) throws(MatrixError) -> Bool {
    guard count > 0, self[0].isFinite else { return false }
    let first = self[0].bitPattern
    if count > 1, self[1].bitPattern != first { return false }
    var place = 2
    while place < count {
      let end = min(place + 128, count)
      try watch.passed(end - place)
      while place < end, self[place].bitPattern == first { place += 1 }
      if place < end { return false }
    }
    return true
  }

  /// The mean and the variance together.
  func moments(
    _ watch: inout InterruptWatch, by kernels: ck_kernels = Hardware.fastest.kernels
  ) throws(MatrixError) -> Moments {
    if try isConstant(&watch) { return Moments(mean: self[0], squaredDeviations: 0) }
    let moments =
      if let neighbours = neighbours(kernels) {
        try neighbours.moments(count, &watch)
      } else {
        try Elements(line: self).moments(count, &watch)
      }
    let squares = moments.squaredDeviations
    if squares >= ScaledElements.leastSquares, squares.isFinite { return moments }
    return try rescaled(moments, &watch)
  }

  /// The moments in a unit in which their squares neither overflow nor underflow.
  @inline(never)
  private func rescaled(
    _ moments: Moments, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Moments {
    let isSmall = moments.squaredDeviations < ScaledElements.leastSquares
    let unit = isSmall ? ScaledElements.small : ScaledElements.large
    var scaled = try ScaledElements(line: self, unit: unit).moments(count, &watch)
    scaled.unit = unit
    return scaled
  }

  /// The elements as neighbours, if they stand side by side in memory.
  private func neighbours(_ kernels: ck_kernels = Hardware.fastest.kernels) -> Neighbours? {
    guard step == 1, let first = elements.baseAddress else { return nil }
    return Neighbours(
      start: first + start, sum: kernels.sum_values, deviations: kernels.sum_deviations)
  }
}

/// Terms from which moments are computed.
private protocol MomentTerms: SumTerms where Total == Double {
  /// The sums of the differences from a number, and of their squares.
  func deviations(ofBlock block: Range<Int>, from center: Double) -> ck_sums
}

extension MomentTerms {
  func moments(_ count: Int, _ watch: inout InterruptWatch) throws(MatrixError) -> Moments {
    let m = Double(count)
    let center = try sum(0..<count, &watch) / m
    let sums = try DeviationSums(terms: self, center: center).sum(0..<count, &watch)
    let (sum, squares) = (sums.first, sums.second)
    let rest = squares - sum * (sum / m)
    return Moments(
      // An infinite mean needs no correction, and ∞ − ∞ would be NaN.
      mean: center.isInfinite ? center : center + sum / m,
      // A value below 0 is rounding; a NaN compares false and stays.
      squaredDeviations: rest < 0 ? 0 : rest)
  }

  func deviations(ofBlock block: Range<Int>, from center: Double) -> ck_sums {
    let deviations = Deviations(terms: self, center: center)
    return ck_sums(
      first: deviations.sum(ofBlock: block),
      second: Squares(terms: deviations).sum(ofBlock: block))
  }
}

private struct DeviationSums<Terms: MomentTerms>: BlockwiseSum {
  let terms: Terms
  let center: Double

  func sum(ofBlock block: Range<Int>) -> ck_sums {
    terms.deviations(ofBlock: block, from: center)
  }
}

/// Elements that stand side by side in memory, so that there are loops for them.
private struct Neighbours: MomentTerms {
  let start: UnsafePointer<Double>
  let sum: ck_sum_values
  let deviations: ck_sum_deviations

  subscript(index: Int) -> Double { start[index] }

  func sum(ofBlock block: Range<Int>) -> Double {
    sum(start + block.lowerBound, block.count)
  }

  func deviations(ofBlock block: Range<Int>, from center: Double) -> ck_sums {
    deviations(start + block.lowerBound, block.count, center)
  }
}

private struct Elements: MomentTerms {
  let line: Line
  @inline(__always)
  subscript(index: Int) -> Double { line[index] }
}

private struct ScaledElements: MomentTerms {
  static let large = 0x1p600
  static let small = 0x1p-600
  /// Below it, squares lose digits, since numbers below 2⁻¹⁰²² have fewer.
  static let leastSquares = 0x1p-900
  let line: Line
  let unit: Double
  @inline(__always)
  subscript(index: Int) -> Double { line[index] / unit }
}

private struct Deviations<Terms: MomentTerms>: SumTerms {
  let terms: Terms
  let center: Double
  @inline(__always)
  subscript(index: Int) -> Double { terms[index] - center }
}

private struct Squares<Terms: SumTerms>: SumTerms where Terms.Total == Double {
  let terms: Terms
  @inline(__always)
  subscript(index: Int) -> Double { terms[index] * terms[index] }
}
