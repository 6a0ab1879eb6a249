import CKernels

// A sum of numbers in floating point depends on the order in which they are added. Here the order
// depends only on their number: no processor, vector width or number of threads changes a bit of
// the sum.
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

/// One sum, or several over the same range. Each of several is as if it were alone, and their
/// operands are read from memory once.
protocol BlockwiseSum {
  associatedtype Total: AdditiveTotal

  /// The sum of a block.
  func sum(ofBlock block: Range<Int>) -> Total
}

extension BlockwiseSum {
  /// The sum over a range, in the one order that this file describes; 0 for none.
  func sum(_ range: Range<Int>, _ watch: inout InterruptWatch) throws(MatrixError) -> Total {
    guard let (first, second) = range.halves else {
      try watch.passed(range.count)
      return sum(ofBlock: range)
    }
    return try sum(first, &watch) + sum(second, &watch)
  }
}

/// A sum, or several side by side.
protocol AdditiveTotal {
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
}

extension Double: AdditiveTotal {}

/// Eight sums at a time, each as if it were alone.
extension SIMD8<Double>: AdditiveTotal {}

extension ck_sums: AdditiveTotal {
  static var zero: ck_sums { ck_sums(first: 0, second: 0) }

  static func + (left: ck_sums, right: ck_sums) -> ck_sums {
    ck_sums(first: left.first + right.first, second: left.second + right.second)
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

/// The terms of a sum, made from an index.
protocol SumTerms: BlockwiseSum {
  associatedtype Total
  subscript(index: Int) -> Total { get }
}

extension SumTerms {
  @inline(__always)
  func sum(ofBlock block: Range<Int>) -> Total {
    let end = block.upperBound
    var index = block.lowerBound
    var sum = Total.zero
    if block.count >= 8 {
      var lanes = (
        self[index], self[index &+ 1], self[index &+ 2], self[index &+ 3],
        self[index &+ 4], self[index &+ 5], self[index &+ 6], self[index &+ 7]
      )
      index &+= 8
      while index &+ 8 <= end {
        lanes.0 = lanes.0 + self[index]
        lanes.1 = lanes.1 + self[index &+ 1]
        lanes.2 = lanes.2 + self[index &+ 2]
        lanes.3 = lanes.3 + self[index &+ 3]
        lanes.4 = lanes.4 + self[index &+ 4]
        lanes.5 = lanes.5 + self[index &+ 5]
        lanes.6 = lanes.6 + self[index &+ 6]
        lanes.7 = lanes.7 + self[index &+ 7]
        index &+= 8
      }
      let front = (lanes.0 + lanes.1) + (lanes.2 + lanes.3)
      let back = (lanes.4 + lanes.5) + (lanes.6 + lanes.7)
      sum = front + back
    }
    while index < end {
      sum = sum + self[index]
      index &+= 1
    }
    return sum
  }
}
