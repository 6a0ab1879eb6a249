import Synchronization

/// How far a computation has come, for somebody who watches it from another thread.
///
/// Loops report their turns, and nobody else does: what takes long is nearly always a loop. A loop
/// inside another one divides its turn, so a share is of the whole:
///
/// ```swift
/// let headway = Headway()
/// let epochs = headway.begin(turns: 10)
/// epochs.turn(4)
/// let batches = headway.begin(turns: 2)
/// batches.turn(1)
/// headway.reading  // 0.45 of the 10 turns of work number 1: four, and half of one
/// ```
///
/// One thread computes and reports; any may read. A report costs two stores, and what is read may be
/// a turn old. A training also tells its losses, which costs a lock for each of its steps.
public final class Headway: Sendable {
  private let number = Atomic(0)
  private let depth = Atomic(0)
  /// How many turns the outermost loop has.
  private let turns = Atomic(0)
  /// How much of the outermost loop is done, and how much a turn of the innermost adds.
  private let share = Atomic<Double>(0)
  private let step = Atomic<Double>(1)
  /// What the training tells that runs, with the number of the outermost loop that it belongs to.
  private let training = Mutex<(number: Int, told: Training?)>((0, nil))

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
    /// What the training tells that is its work; nil if none is.
    public var training: Training?

    /// Creates a reading.
    public init(number: Int, share: Double, turns: Int, training: Training? = nil) {
      self.number = number
      self.share = share
      self.turns = turns
      self.training = training
    }
  }

  /// What a training tells of itself.
  public struct Training: Hashable, Sendable {
    /// Its losses so far.
    public var losses = LossCurve()
    /// Which epoch it is in, counted from 1, and how many there are; nil if it goes by steps alone.
    public var epoch: Epoch?

    /// Creates what a training tells before its first step.
    public init() {}
  }

  /// A place in a training.
  public struct Epoch: Hashable, Sendable {
    /// Counted from 1.
    public var number: Int
    /// How many there are.
    public var count: Int

    /// Creates a place.
    public init(_ number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// How far the outermost loop has come; nil while no loop runs.
  public var reading: Reading? {
    guard depth.load(ordering: .relaxed) > 0 else { return nil }
    let number = number.load(ordering: .relaxed)
    return Reading(
      number: number, share: share.load(ordering: .relaxed), turns: turns.load(ordering: .relaxed),
      training: training.withLock { $0.number == number ? $0.told : nil })
  }

  /// Begins a loop of so many turns, perhaps inside of a turn of another one. It is to be ended.
  public func begin(turns: Int) -> Loop {
    let outer = depth.load(ordering: .relaxed)
    if outer == 0 {
      number.wrappingAdd(1, ordering: .relaxed)
      share.store(0, ordering: .relaxed)
      step.store(1, ordering: .relaxed)
      self.turns.store(turns, ordering: .relaxed)
    }
    depth.store(outer + 1, ordering: .relaxed)
    return Loop(
      headway: self, start: share.load(ordering: .relaxed),
      step: step.load(ordering: .relaxed) / Double(max(1, turns)))
  }

  /// A loop that reports its turns.
  public struct Loop: Sendable {
    fileprivate let headway: Headway
    fileprivate let start: Double
    fileprivate let step: Double

    /// Reports that a turn begins, counted from 0.
    @inline(__always)
    public func turn(_ index: Int) {
      headway.share.store(start + Double(index) * step, ordering: .relaxed)
      headway.step.store(step, ordering: .relaxed)
    }

    /// Reports the loss of a training's step, counted from 0, and perhaps the epoch that it belongs to.
    public func tell(loss: Double, ofStep step: Int, in epoch: Epoch? = nil) {
      let number = headway.number.load(ordering: .relaxed)
      headway.training.withLock { training in
        var told = step == 0 || training.number != number ? Training() : training.told ?? Training()
        told.losses.append(loss)
        told.epoch = epoch
        training = (number, told)
      }
    }

    /// Reports that the loop is over, whether it came to its end or not.
    public func end() {
      headway.depth.wrappingSubtract(1, ordering: .relaxed)
    }
  }
}
