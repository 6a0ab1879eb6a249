import Synchronization

/// The progress of a computation, watched from another thread.
///
/// Only loops report, turn by turn: long work is nearly always a loop. A loop inside another one
/// divides its turn, so a share is of the whole:
///
/// ```swift
/// let progress = Progress()
/// let epochs = progress.begin(turns: 10)
/// epochs.turn(4)
/// let batches = progress.begin(turns: 2)
/// batches.turn(1)
/// progress.reading  // 0.45 of the 10 turns of work number 1: four, and half of one
/// ```
///
/// One thread computes and reports; any may read. A report costs two stores, and a reading may be a
/// turn old. A training also tells its losses, which costs a lock for each of its steps.
public final class Progress: Sendable {
  private let number = Atomic(0)
  private let depth = Atomic(0)
  /// The number of turns of the outermost loop.
  private let turns = Atomic(0)
  /// The share of the outermost loop that is done, and what a turn of the innermost adds to it.
  private let share = Atomic<Double>(0)
  private let step = Atomic<Double>(1)
  /// The figures of the training that runs, with the number of the outermost loop that it belongs
  /// to.
  private let training = Mutex<(number: Int, told: TrainingReading?)>((0, nil))

  /// Creates the progress of a computation that has not begun.
  public init() {}

  /// A look at a loop that runs.
  public struct Reading: Hashable, Sendable {
    /// The number of the outermost loop: loops may follow each other.
    public var number: Int
    /// The share of it that is done, from 0 to 1.
    public var share: Double
    /// The number of its turns.
    public var turns: Int
    /// The figures of the training that is its work; nil if none is.
    public var training: TrainingReading?

    /// Creates a reading.
    public init(number: Int, share: Double, turns: Int, training: TrainingReading? = nil) {
      self.number = number
      self.share = share
      self.turns = turns
      self.training = training
    }
  }

  /// The figures of a training.
  public struct TrainingReading: Hashable, Sendable {
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
    /// The number of them.
    public var count: Int

    /// Creates a place.
    public init(_ number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// The progress of the outermost loop; nil while no loop runs.
  public var reading: Reading? {
    guard depth.load(ordering: .relaxed) > 0 else { return nil }
    let number = number.load(ordering: .relaxed)
    return Reading(
      number: number, share: share.load(ordering: .relaxed), turns: turns.load(ordering: .relaxed),
      training: training.withLock { $0.number == number ? $0.told : nil })
  }

  /// Begins a loop of so many turns, perhaps inside a turn of another one. The caller must end it.
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

    /// Reports the loss of a training's step, counted from 0, and perhaps the epoch that it belongs
    /// to.
    public func tell(loss: Double, ofStep step: Int, in epoch: Epoch? = nil) {
      let number = progress.number.load(ordering: .relaxed)
      progress.training.withLock { training in
        let isNew = step == 0 || training.number != number
        var told = isNew ? TrainingReading() : training.told ?? TrainingReading()
        told.losses.append(loss)
        told.epoch = epoch
        training = (number, told)
      }
    }

    /// Reports that the loop is over, finished or not.
    public func end() {
      progress.depth.wrappingSubtract(1, ordering: .relaxed)
    }
  }
}

/// The losses of a training on its way, as many points as a small picture has.
///
/// Each point is the mean of as many steps as any other; when there are too many points, each two
/// become one.
public struct LossCurve: Hashable, Sendable {
  /// The means, in their order; the last one may still grow.
  public private(set) var points: [Double] = []
  /// The loss that was told last.
  public private(set) var last = Double.nan
  /// The number of steps that a point stands for.
  private var width = 1
  /// The number of steps that the last point has taken in.
  private var count = 0

  static let mostPoints = 16

  /// Creates a curve without points.
  public init() {}

  /// Adds the loss of the next step.
  public mutating func append(_ loss: Double) {
    last = loss
    if let mean = points.last, count < width {
      count += 1
      points[points.count - 1] = mean + (loss - mean) / Double(count)
      return
    }
    if points.count == Self.mostPoints {
      points = stride(from: 0, to: points.count, by: 2).map { (points[$0] + points[$0 + 1]) / 2 }
      width *= 2
    }
    points.append(loss)
    count = 1
  }
}
