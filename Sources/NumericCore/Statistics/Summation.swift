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

/// The terms of a sum, made from an index one at a time, or eight at a time for the lanes.
protocol SumTerms {
  subscript(index: Int) -> Double { get }
  func eight(from index: Int) -> SIMD8<Double>
}

extension SumTerms {
  @inline(__always)
  func eight(from index: Int) -> SIMD8<Double> {
    SIMD8(
      self[index], self[index &+ 1], self[index &+ 2], self[index &+ 3],
      self[index &+ 4], self[index &+ 5], self[index &+ 6], self[index &+ 7])
  }
}

extension SumTerms {
  /// The sum of the terms in a range, in the one order that this file describes; 0 for none.
  func sum(_ range: Range<Int>, _ watch: inout InterruptWatch) throws(MatrixError) -> Double {
    guard let (first, second) = range.halves else {
      try watch.passed(range.count)
      return blockSum(range)
    }
    return try sum(first, &watch) + sum(second, &watch)
  }

  /// This sum and another one over the same range, each as if it were alone. They are made block by
  /// block together, so that what both are made from is read from memory once.
  func sum<Other: SumTerms>(
    _ range: Range<Int>, with other: Other, _ watch: inout InterruptWatch
  ) throws(MatrixError) -> (Double, Double) {
    guard let (first, second) = range.halves else {
      try watch.passed(range.count)
      return (blockSum(range), other.blockSum(range))
    }
    let start = try sum(first, with: other, &watch)
    let end = try sum(second, with: other, &watch)
    return (start.0 + end.0, start.1 + end.1)
  }

  @inline(__always)
  fileprivate func blockSum(_ range: Range<Int>) -> Double {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count >= 8 else { return sequentialSum(range, from: 0) }
    var lanes = eight(from: start)
    var index = start &+ 8
    while index &+ 8 <= end {
      lanes += eight(from: index)
      index &+= 8
    }
    let pairs = lanes.evenHalf + lanes.oddHalf
    let lanesSum = (pairs[0] + pairs[1]) + (pairs[2] + pairs[3])
    return sequentialSum(index..<end, from: lanesSum)
  }

  @inline(__always)
  private func sequentialSum(_ range: Range<Int>, from start: Double) -> Double {
    var sum = start
    for index in range { sum += self[index] }
    return sum
  }
}

extension Range<Int> {
  // Nothing if the range is one block.
  fileprivate var halves: (Range<Int>, Range<Int>)? {
    guard count > 128 else { return nil }
    let half = count / 2
    let middle = lowerBound + half - half % 8
    return (lowerBound..<middle, middle..<upperBound)
  }
}
