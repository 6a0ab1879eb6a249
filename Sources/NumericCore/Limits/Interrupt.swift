/// The question whether somebody wants the running computation to stop.
///
/// A signal handler may do little more than set a flag, so a long loop asks: see
/// ``Allowance/checkInterrupt()``.
public struct Interrupt: Sendable {
  private let question: @Sendable () -> Bool
  private let answer: @Sendable () -> Void

  /// Creates an interrupt that asks `isRequested`, which may be called often and on any thread.
  ///
  /// - Parameter acknowledge: takes the request back, when a computation has ended because of it and
  ///   those after it are to go on.
  public init(
    _ isRequested: @escaping @Sendable () -> Bool,
    acknowledge: @escaping @Sendable () -> Void = {}
  ) {
    question = isRequested
    answer = acknowledge
  }

  /// Whether the computation should stop now.
  public var isRequested: Bool { question() }

  /// Takes the request back: whoever calls this has stopped, and has kept what there was to keep.
  public func acknowledge() { answer() }

  /// The interrupt that nobody requests.
  public static let never = Interrupt { false }
}
