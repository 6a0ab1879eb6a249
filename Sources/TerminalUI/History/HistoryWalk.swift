/// A walk through the history from the line being typed: Up finds older entries with the same
/// beginning, Down comes back, and the walk ends at the line itself.
package struct HistoryWalk: Hashable, Sendable {
  private let entries: [String]
  private let typed: String
  /// The place of the walk; `entries.count` is the typed line.
  private var index: Int

  package init(_ entries: [String], from typed: String) {
    self.entries = entries
    self.typed = typed
    index = entries.count
  }

  /// A walk that stands where another one found a line, from an empty line.
  package init(resuming other: HistoryWalk) {
    (entries, typed, index) = (other.entries, "", other.index)
  }

  /// A walk that goes on in a history to which older entries have been added.
  package init(_ entries: [String], from other: HistoryWalk) {
    (self.entries, typed) = (entries, other.typed)
    index = other.index + entries.count - other.entries.count
  }

  /// A walk that stands at an entry, from an empty line.
  package init(_ entries: [String], at index: Int) {
    (self.entries, typed, self.index) = (entries, "", index)
  }

  /// The text at the place of the walk.
  package var current: String { isInHistory ? entries[index] : typed }

  /// True if the walk stands at an entry, false at the typed line.
  package var isInHistory: Bool { index < entries.count }

  /// Steps to the next older entry, or stays and says so.
  package mutating func goBack() -> Bool {
    let shown = current
    guard let found = entries[..<index].lastIndex(where: { $0.hasPrefix(typed) && $0 != shown })
    else { return false }
    index = found
    return true
  }

  /// Steps to the next newer entry, or in the end to the typed line, or stays and says so.
  package mutating func goForward() -> Bool {
    guard index < entries.count else { return false }
    let shown = current
    let newer = entries[(index + 1)...]
    index = newer.firstIndex { $0.hasPrefix(typed) && $0 != shown } ?? entries.count
    return true
  }
}
