import MatrixLanguage
import NumericCore

/// The values before each cell, as far as the memory for them reaches.
///
/// Values are shared, not copied, so a state costs only what its cell has changed.
struct Checkpoints: Sendable {
  private static let mostStates = 100
  private var states: [Workspace] = []

  var isEmpty: Bool { states.isEmpty }

  /// Remembers a state. When the past takes more than half of the memory, its oldest states are
  /// dropped; the last one stays, since a slip is noticed at once.
  mutating func remember(_ workspace: Workspace) {
    states.append(workspace)
    let allowance = workspace.resources.allowance
    while states.count > Self.mostStates
      || (states.count > 1 && allowance.liveBytes > allowance.limits.liveBytes / 2)
    {
      states.removeFirst()
    }
  }

  mutating func recall() -> Workspace? { states.popLast() }
}
