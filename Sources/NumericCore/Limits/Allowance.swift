import Synchronization

/// The budget of a session: it counts the bytes of its living matrices and the operations of its
/// cells, and carries its interrupt.
///
/// Every matrix belongs to an allowance. Its bytes are counted before its memory is taken and given
/// back when the memory is, so the temporaries of an expression count as well. A result belongs to
/// the allowance of its operands: the first one that is not ``unlimited``.
///
/// ```swift
/// var limits = Limits()
/// limits.liveBytes = 1_000
/// let allowance = Allowance(limits: limits)
/// let z = try Matrix(repeating: 0, shape: Shape(rows: 10, columns: 10), allowance: allowance)
/// allowance.liveBytes  // 864: a hundred numbers and 64 bytes for the matrix itself
/// try z + 1            // throws MatrixError.outOfMemory(bytes: 864, limit: 1000)
/// ```
public final class Allowance: Sendable {
  /// The figures that computations under this allowance may not pass.
  public let limits: Limits
  /// The progress that loops report their turns to, if it is watched.
  public let progress: Progress?
  private let interrupt: Interrupt
  private let isCounted: Bool
  private let mostOperations: Int
  private let held = Atomic(0)
  private let done = Atomic(0)
  private let doneBefore = Atomic(0)

  /// Creates an allowance of which nothing is used yet.
  public convenience init(
    limits: Limits = .standard, interrupt: Interrupt = .never, progress: Progress? = nil
  ) {
    self.init(limits: limits, interrupt: interrupt, progress: progress, isCounted: true)
  }

  private init(limits: Limits, interrupt: Interrupt, progress: Progress?, isCounted: Bool) {
    self.limits = limits
    self.progress = progress
    self.interrupt = interrupt
    self.isCounted = isCounted
    mostOperations = limits.operations ?? .max
  }

  /// The allowance of computations that were given none: it counts nothing and is never
  /// interrupted, yet no matrix passes ``Limits/ceiling``.
  public static let unlimited: Allowance = {
    var limits = Limits()
    limits.elements = Limits.ceiling
    limits.liveBytes = .max
    return Allowance(limits: limits, interrupt: .never, progress: nil, isCounted: false)
  }()

  /// The bytes of all matrices that live under this allowance; always 0 for ``unlimited``.
  public var liveBytes: Int { held.load(ordering: .relaxed) }

  /// The operations that were done under this allowance so far; always 0 for ``unlimited``.
  public var operations: Int { done.load(ordering: .relaxed) }

  /// Begins a cell, which may do as many operations as the limit says.
  public func beginCell() { doneBefore.store(operations, ordering: .relaxed) }

  /// Counts work that is about to be done.
  ///
  /// One thread at a time computes under an allowance, and counts before it shares the work out.
  ///
  /// - Throws: `MatrixError.tooManyOperations`, and counts nothing, if the cell would come to more
  ///   than it may do.
  @inline(__always)
  public func count(_ work: Int) throws(MatrixError) {
    guard isCounted else { return }
    let total = operations &+ work
    guard total &- doneBefore.load(ordering: .relaxed) <= mostOperations else {
      throw tooManyOperations(total)
    }
    // An atomic addition would cost as much as a small matrix.
    done.store(total, ordering: .relaxed)
  }

  private func tooManyOperations(_ total: Int) -> MatrixError {
    .tooManyOperations(
      total &- doneBefore.load(ordering: .relaxed), limit: mostOperations)
  }

  /// Throws if the interrupt was requested.
  ///
  /// - Throws: `MatrixError.interrupted`.
  public func checkInterrupt() throws(MatrixError) {
    guard !interrupt.isRequested else { throw .interrupted }
  }

  /// Withdraws the request to stop, after a computation has ended because of it and kept its
  /// result.
  public func acknowledgeInterrupt() { interrupt.acknowledge() }

  /// This allowance, or `other` if this one is ``unlimited``.
  func joined(with other: Allowance) -> Allowance {
    isCounted ? self : other
  }

  /// Refuses a shape with more elements than one matrix may have.
  ///
  /// It refuses as many rows or columns too. A matrix of 2⁶² rows and no columns has no elements,
  /// but a loop over its rows would not end.
  func check(_ shape: Shape) throws(MatrixError) {
    let limit = min(limits.elements, Limits.ceiling)
    guard max(shape.rows, shape.columns, shape.count) <= limit else {
      throw .tooLarge(rows: shape.rows, columns: shape.columns, limit: limit)
    }
  }

  /// Counts `bytes` as living, or throws and counts nothing.
  func reserve(_ bytes: Int) throws(MatrixError) {
    guard isCounted else { return }
    // If bytes were added before the check, one thread's refused bytes could refuse another's.
    var (isDone, before) = (false, liveBytes)
    while !isDone {
      guard bytes <= limits.liveBytes - before else {
        throw .outOfMemory(bytes: bytes, limit: limits.liveBytes)
      }
      (isDone, before) = held.weakCompareExchange(
        expected: before, desired: before + bytes, ordering: .relaxed)
    }
  }

  /// Counts `bytes` as living even where that passes the limit.
  func reserveRegardless(_ bytes: Int) {
    guard isCounted else { return }
    held.wrappingAdd(bytes, ordering: .relaxed)
  }

  /// Counts `bytes` as living no more.
  func release(_ bytes: Int) {
    guard isCounted else { return }
    held.wrappingSubtract(bytes, ordering: .relaxed)
  }
}
