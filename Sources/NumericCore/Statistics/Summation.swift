// A sum of numbers in floating point depends on the order in which they are added. Here it is one
// order, which depends on nothing but how many there are: no processor, vector width or number of
// threads changes a bit of it.
//
//  *  Fewer than 8 terms are added one after the other.
//  *  Up to 128 terms make a block. Eight lanes each add every eighth term, lane i the terms i,
//     i + 8, i + 16, …; the lanes are then added as ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)), and
//     what is left over at the end after them. The lanes do not wait for each other, so a processor
//     may add them all at once.
//  *  More terms are cut into two halves, the first one rounded down to a multiple of 8; each is
//     summed in the same way, and then the two sums are added.
//
// Adding one by one lets the error grow like n, halving like log n: for a million terms the bound
// on the relative error is some 40 roundings instead of a million (N. J. Higham, "The accuracy of
// floating point summation", SIAM J. Sci. Comput. 14, 1993, section 3). It is also the order of
// `numpy.sum` on numbers that stand side by side, so those sums agree with NumPy's to the last bit.

/// The terms of a sum, made one at a time from an index.
protocol SumTerms {
  subscript(index: Int) -> Double { get }
}

extension SumTerms {
  /// The sum of the terms in a range, in the one order that this file describes; 0 for none.
  func sum(_ range: Range<Int>, _ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    guard range.count > 128 else {
      try watch.passed(range.count)
      return blockSum(range)
    }
    let half = range.count / 2
    let middle = range.lowerBound + half - half % 8
    let first = try sum(range.lowerBound..<middle, &watch)
    return try first + sum(middle..<range.upperBound, &watch)
  }

  @inline(__always)
  private func blockSum(_ range: Range<Int>) -> Double {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count >= 8 else { return sequentialSum(range, from: 0) }
    var (a, b, c, d) = (self[start], self[start &+ 1], self[start &+ 2], self[start &+ 3])
    var (e, f, g, h) = (self[start &+ 4], self[start &+ 5], self[start &+ 6], self[start &+ 7])
    var index = start &+ 8
    while index &+ 8 <= end {
      a += self[index]
      b += self[index &+ 1]
      c += self[index &+ 2]
      d += self[index &+ 3]
      e += self[index &+ 4]
      f += self[index &+ 5]
      g += self[index &+ 6]
      h += self[index &+ 7]
      index &+= 8
    }
    return sequentialSum(index..<end, from: ((a + b) + (c + d)) + ((e + f) + (g + h)))
  }

  @inline(__always)
  private func sequentialSum(_ range: Range<Int>, from start: Double) -> Double {
    var sum = start
    for index in range { sum += self[index] }
    return sum
  }
}

/// The elements of a line as terms of a sum.
struct LineTerms: SumTerms {
  let line: Line
  @inline(__always)
  subscript(index: Int) -> Double { line[index] }
}

/// The squared distances of a line's elements from a centre as terms of a sum.
struct SquaredDeviations: SumTerms {
  let line: Line
  let center: Double
  @inline(__always)
  subscript(index: Int) -> Double {
    let deviation = line[index] - center
    return deviation * deviation
  }
}

extension Line {
  /// Σ z⁽ⁱ⁾.
  func sum(_ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    try LineTerms(line: self).sum(0..<count, &watch)
  }

  /// Σ (z⁽ⁱ⁾ − center)².
  func sumOfSquaredDeviations(
    from center: Double, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> Double {
    try SquaredDeviations(line: self, center: center).sum(0..<count, &watch)
  }
}
