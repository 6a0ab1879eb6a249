/// The question whether the running computation should stop.
///
/// A signal handler may do little more than set a flag, so a long loop asks: see
/// ``Allowance/checkInterrupt()``.
public struct Interrupt: Sendable {
  private let question: @Sendable () -> Bool
  private let answer: @Sendable () -> Void

  /// Creates an interrupt that asks `isRequested`, which may be called often and on any thread.
  ///
  /// - Parameter acknowledge: withdraws the request, when a computation has ended because of it and
  ///   the next ones should go on.
  public init(
    _ isRequested: @escaping @Sendable () -> Bool,
    acknowledge: @escaping @Sendable () -> Void = {}
  ) {
    question = isRequested
    answer = acknowledge
  }

  /// True if the computation should stop now.
  public var isRequested: Bool { question() }

  /// Withdraws the request; the caller has stopped and kept its result.
  public func acknowledge() { answer() }

  /// An interrupt that is never requested.
  public static let never = Interrupt { false }
}

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
