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
// This is the corrected two-pass algorithm (T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for
// computing the sample variance", The American Statistician 37, 1983, equation 1.7). Where all values
// are equal, it gives μ as that very value, and σ² = 0.
//
// A sum of large numbers, or one of squares, may pass the largest number there is while the mean or
// variance does not. Then all is done again with numbers 2⁶⁰⁰ times smaller, which loses nothing that
// counts beside them.

/// The mean and the variance of a line, as good as they can be in floating point.
struct Moments {
  /// μ = (1/m) Σ z⁽ⁱ⁾.
  let mean: Double
  /// Σ (z⁽ⁱ⁾ − μ)², never below 0.
  let squaredDeviations: Double
}

extension Line {
  /// Σ z⁽ⁱ⁾.
  func sum(_ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    if step == 1 { return try neighbours.sum(0..<count, &watch) }
    return try Elements(line: self).sum(0..<count, &watch)
  }

  /// (1/m) Σ z⁽ⁱ⁾ as it is written.
  func mean(_ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    let mean = try sum(&watch) / Double(count)
    guard !mean.isFinite else { return mean }
    let scaled = ScaledElements(line: self)
    return try scaled.sum(0..<count, &watch) / Double(count) * ScaledElements.unit
  }

  /// The mean and the variance together.
  func moments(_ watch: inout InterruptWatch) throws(MatrixError) -> Moments {
    let moments =
      step == 1
      ? try neighbours.moments(count, &watch) : try Elements(line: self).moments(count, &watch)
    guard !moments.squaredDeviations.isFinite else { return moments }
    let scaled = try ScaledElements(line: self).moments(count, &watch)
    return Moments(
      mean: scaled.mean * ScaledElements.unit,
      squaredDeviations: scaled.squaredDeviations * ScaledElements.unit * ScaledElements.unit)
  }

  private var neighbours: Neighbours { Neighbours(elements: elements, start: start) }
}

extension SumTerms {
  fileprivate func moments(
    _ count: Int, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Moments {
    let m = Double(count)
    let center = try sum(0..<count, &watch) / m
    let deviations = Deviations(terms: self, center: center)
    let (sum, squares) = try deviations.sum(0..<count, with: Squares(terms: deviations), &watch)
    let rest = squares - sum * (sum / m)
    return Moments(
      // Of a mean that is ∞ there is nothing to mend, and ∞ − ∞ would be NaN.
      mean: center.isInfinite ? center : center + sum / m,
      // What is below 0 is rounding; a NaN is neither and stays.
      squaredDeviations: rest < 0 ? 0 : rest)
  }
}

/// Elements that stand side by side in memory.
struct Neighbours: SumTerms {
  let elements: UnsafeBufferPointer<Double>
  let start: Int

  @inline(__always)
  subscript(index: Int) -> Double { elements[start &+ index] }

  @inline(__always)
  func eight(from index: Int) -> SIMD8<Double> {
    UnsafeRawBufferPointer(elements).loadUnaligned(
      fromByteOffset: (start &+ index) &* MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
  }
}

private struct Elements: SumTerms {
  let line: Line
  @inline(__always)
  subscript(index: Int) -> Double { line[index] }
}

private struct ScaledElements: SumTerms {
  static let unit = 0x1p600
  let line: Line
  @inline(__always)
  subscript(index: Int) -> Double { line[index] / Self.unit }
}

private struct Deviations<Terms: SumTerms>: SumTerms {
  let terms: Terms
  let center: Double
  @inline(__always)
  subscript(index: Int) -> Double { terms[index] - center }
  @inline(__always)
  func eight(from index: Int) -> SIMD8<Double> { terms.eight(from: index) - center }
}

private struct Squares<Terms: SumTerms>: SumTerms {
  let terms: Terms
  @inline(__always)
  subscript(index: Int) -> Double { terms[index] * terms[index] }
  @inline(__always)
  func eight(from index: Int) -> SIMD8<Double> {
    let eight = terms.eight(from: index)
    return eight * eight
  }
}
