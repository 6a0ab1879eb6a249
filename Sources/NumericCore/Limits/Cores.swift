import CKernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor's cores, for a computation that is large enough to be worth more than one.
///
/// Work is split by what it writes, and never a sum: one core computes the whole of an element, so
/// the number of cores changes no bit of a result.
enum Cores {
  /// The number of cores.
  static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Splits the rows of a pass over a matrix, if it is worth more than one core.
  static func split(
    _ rows: Range<Int>, elements: Int, among cores: Int = count, by step: Int = 1,
    _ body: @Sendable (Range<Int>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    try split(rows, among: min(cores, max(1, elements / elementsPerCore)), by: step, body)
  }

  /// The number of elements worth a core: 2¹⁶ of them take some 50 µs, starting a thread some 10.
  private static let elementsPerCore = 1 << 16

  /// Splits a range into parts of about the same size, and runs `body` for all at the same time.
  ///
  /// - Parameters:
  ///   - cores: as many parts, or fewer if there are not so many steps.
  ///   - step: parts begin at multiples of it.
  ///   - body: runs on several threads, so it must write nothing that another part reads or writes.
  /// - Throws: what `body` throws. The other parts still come to their own end.
  static func split(
    _ range: Range<Int>, among cores: Int, by step: Int = 1,
    _ body: @Sendable (Range<Int>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    let steps = (range.count + step - 1) / step
    let parts = min(cores, steps)
    guard parts > 1 else { return try body(range) }
    try run(parts) { part throws(MatrixError) in
      let (start, end) = (steps * part / parts * step, steps * (part + 1) / parts * step)
      try body(range.lowerBound + start..<min(range.lowerBound + end, range.upperBound))
    }
  }

  /// Runs all parts, each on a core of its own. It stands apart from `split`, so that small work,
  /// which is not split, costs no more than its call.
  @inline(never)
  private static func run(
    _ parts: Int, _ body: @Sendable (Int) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    try withoutActuallyEscaping(body) { body throws(MatrixError) in
      let work = SplitWork(body)
      ck_run_parts(
        Int32(parts),
        { context, part in
          guard let context else { return }
          Unmanaged<SplitWork>.fromOpaque(context).takeUnretainedValue().run(Int(part))
        }, Unmanaged.passUnretained(work).toOpaque())
      try work.finish()
    }
  }
}

/// The parts of a computation, and the first error that one of them threw.
private final class SplitWork: Sendable {
  private let body: @Sendable (Int) throws(MatrixError) -> Void
  private let error = Mutex<MatrixError?>(nil)

  init(_ body: @escaping @Sendable (Int) throws(MatrixError) -> Void) {
    self.body = body
  }

  func run(_ part: Int) {
    do throws(MatrixError) {
      try body(part)
    } catch let failure {
      error.withLock { $0 = $0 ?? failure }
    }
  }

  func finish() throws(MatrixError) {
    if let failure = error.withLock(\.self) { throw failure }
  }
}
