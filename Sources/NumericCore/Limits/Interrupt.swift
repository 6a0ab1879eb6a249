/// The question whether somebody wants the running computation to stop.
///
/// A signal handler may do little more than set a flag, so a long loop asks: see
/// ``Allowance/checkInterrupt()``.
public struct Interrupt: Sendable {
  private let question: @Sendable () -> Bool

  /// Creates an interrupt that asks `isRequested`, which may be called often and on any thread.
  public init(_ isRequested: @escaping @Sendable () -> Bool) {
    question = isRequested
  }

  /// Whether the computation should stop now.
  public var isRequested: Bool { question() }

  /// The interrupt that nobody requests.
  public static let never = Interrupt { false }
}
