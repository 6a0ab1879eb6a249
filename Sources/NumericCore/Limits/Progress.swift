import Synchronization

/// How far a computation has come, for somebody who watches it from another thread.
///
/// Loops report their turns, and nobody else does: what takes long is nearly always a loop. A loop
/// inside another one divides its turn, so a share is of the whole:
///
/// ```swift
/// let headway = Progress()
/// let epochs = headway.begin(turns: 10)
/// epochs.turn(4)
/// let batches = headway.begin(turns: 2)
/// batches.turn(1)
/// headway.reading  // 0.45 of the 10 turns of work number 1: four, and half of one
/// ```
///
/// One thread computes and reports; any may read. A report costs two stores, and what is read may be
/// a turn old.
public final class Progress: Sendable {
  private let number = Atomic(0)
  private let depth = Atomic(0)
  /// How many turns the outermost loop has.
  private let turns = Atomic(0)
  /// How much of the outermost loop is done, and how much a turn of the innermost adds.
  private let share = Atomic<Double>(0)
  private let step = Atomic<Double>(1)

  /// Creates the headway of a computation that has not begun.
  public init() {}

  /// A look at a loop that runs.
  public struct Reading: Hashable, Sendable {
    /// Which of the outermost loops it is, in their order: one may follow the other.
    public var number: Int
    /// How much of it is done, from 0 to 1.
    public var share: Double
    /// How many turns it has.
    public var turns: Int

    /// Creates a reading.
    public init(number: Int, share: Double, turns: Int) {
      self.number = number
      self.share = share
      self.turns = turns
    }
  }

  /// How far the outermost loop has come; nil while no loop runs.
  public var reading: Reading? {
    guard depth.load(ordering: .relaxed) > 0 else { return nil }
    return Reading(
      number: number.load(ordering: .relaxed), share: share.load(ordering: .relaxed),
      turns: turns.load(ordering: .relaxed))
  }

  /// Begins a loop of so many turns, perhaps inside of a turn of another one. It is to be ended.
  public func begin(turns: Int) -> ReportingLoop {
    let outer = depth.load(ordering: .relaxed)
    if outer == 0 {
      number.wrappingAdd(1, ordering: .relaxed)
      share.store(0, ordering: .relaxed)
      step.store(1, ordering: .relaxed)
      self.turns.store(turns, ordering: .relaxed)
    }
    depth.store(outer + 1, ordering: .relaxed)
    return ReportingLoop(
      progress: self, start: share.load(ordering: .relaxed),
      step: step.load(ordering: .relaxed) / Double(max(1, turns)))
  }

  /// A loop that reports its turns.
  public struct ReportingLoop: Sendable {
    fileprivate let progress: Progress
    fileprivate let start: Double
    fileprivate let step: Double

    /// Reports that a turn begins, counted from 0.
    @inline(__always)
    public func turn(_ index: Int) {
      progress.share.store(start + Double(index) * step, ordering: .relaxed)
      progress.step.store(step, ordering: .relaxed)
    }

    /// Reports that the loop is over, whether it came to its end or not.
    public func end() {
      progress.depth.wrappingSubtract(1, ordering: .relaxed)
    }
  }
}
