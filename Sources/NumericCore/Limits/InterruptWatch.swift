/// Asks for an interrupt as a long loop goes on, and costs a short one nothing.
package struct InterruptWatch {
  /// The number of elements between two questions: 2¹⁵. Even a loop that finishes its row before it
  /// reports then asks every 2¹⁶ elements, well within a tenth of a second.
  static let interval = 1 << 15

  private let allowance: Allowance
  private var remaining = interval

  package init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  /// Reports that the loop went through so many elements.
  @inline(__always)
  package mutating func passed(_ elements: Int) throws(MatrixError) {
    remaining -= elements
    guard remaining <= 0 else { return }
    remaining = Self.interval
    try allowance.checkInterrupt()
  }

  /// Goes through `0..<count` in pieces no longer than the interval.
  @inline(__always)
  package mutating func inPieces(
    of count: Int, _ body: (Range<Int>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    var start = 0
    while start < count {
      let end = min(start + Self.interval, count)
      try body(start..<end)
      try passed(end - start)
      start = end
    }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Fills the memory with a copy, in a loop that can be interrupted.
  func initialize(
    from source: UnsafeBufferPointer<Double>, _ watch: inout InterruptWatch
  ) throws(MatrixError) {
    try watch.inPieces(of: count) { piece throws(MatrixError) in
      _ = extracting(piece).initialize(fromContentsOf: source.extracting(piece))
    }
  }

  /// Fills the memory with one number, in a loop that can be interrupted.
  func initialize(repeating value: Double, _ watch: inout InterruptWatch) throws(MatrixError) {
    try watch.inPieces(of: count) { piece throws(MatrixError) in
      extracting(piece).initialize(repeating: value)
    }
  }
}
