#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Room for walks over trees as deep as the limit allows.
///
/// The parser and the evaluator recurse, each at most `Limits.depth` levels deep. An optimized
/// build needs less than 2 MiB for that; a debug build needs more than the 8 MiB that a main thread
/// usually has, and a thread of a pool may have far less. So the program runs on a thread of its
/// own, whose stack is reserved but takes no memory before it is used.
///
/// The system hands a signal to any thread that does not block it, and only there it ends a read that
/// waits for a key. So the thread that waits for the other one takes none.
package enum DeepStack {
  private static let bytes = 64 << 20

  /// Runs a closure on a deep stack, and waits for it.
  package static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let signals = blockSignals()
    defer { restore(signals) }
    let work = ThreadWork(signals: signals, body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, bytes)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let context = Unmanaged.passRetained(work as Runnable)
    let status = pthread_create(&thread, &attributes, start, context.toOpaque())
    guard status == 0 else {
      // If no thread can be made, the work is done on this one.
      context.release()
      restore(signals)
      return body()
    }
    #if canImport(Glibc)
      pthread_join(thread, nil)
    #else
      if let thread { pthread_join(thread, nil) }
    #endif
    return work.result ?? body()
  }

  private static func blockSignals() -> sigset_t {
    var all = sigset_t()
    sigfillset(&all)
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, &all, &before)
    return before
  }

  fileprivate static func restore(_ signals: sigset_t) {
    var signals = signals
    pthread_sigmask(SIG_SETMASK, &signals, nil)
  }

  #if canImport(Glibc)
    private static let start:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { context in
          if let context { Unmanaged<Runnable>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }
  #else
    private static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { context in
        Unmanaged<Runnable>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }
  #endif
}

private class Runnable {
  func run() {}
}

/// The closure that the thread runs, and its result. Joining the thread orders the two.
private final class ThreadWork<Result>: Runnable {
  private let signals: sigset_t
  private let body: () -> Result
  private(set) var result: Result?

  init(signals: sigset_t, _ body: @escaping () -> Result) {
    self.signals = signals
    self.body = body
  }

  override func run() {
    DeepStack.restore(signals)
    result = body()
  }
}
