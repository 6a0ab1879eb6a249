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
