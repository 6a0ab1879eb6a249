/// The question whether somebody wants the running computation to stop.
///
/// A signal handler may do little more than set a flag, so a long loop asks: see
/// ``Allowance/checkInterrupt()``.
public struct Interrupt: Sendable {
  private let question: @Sendable () -> Bool
  private let answer: @Sendable () -> Void

  /// Creates an interrupt that asks `isRequested`, which may be called often and on any thread.
  ///
  /// - Parameter acknowledge: is told that the wish has been fulfilled, so that what comes after is
  ///   not stopped too.
  public init(
    _ isRequested: @escaping @Sendable () -> Bool,
    acknowledge: @escaping @Sendable () -> Void = {}
  ) {
    question = isRequested
    answer = acknowledge
  }

  /// Says that what was to be stopped has stopped.
  public func acknowledge() { answer() }

  /// Whether the computation should stop now.
  public var isRequested: Bool { question() }

  /// The interrupt that nobody requests.
  public static let never = Interrupt { false }
}
