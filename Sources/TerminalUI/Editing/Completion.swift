/// The texts that may replace the text before the cursor.
package struct Completion: Hashable, Sendable {
  /// The number of Unicode scalars before the cursor that are replaced.
  package var replaced: Int
  /// The candidates: none, one to insert, or several to choose from.
  package var candidates: [String]
  /// The candidates as a list shows them: `γ \gamma` for `\gamma`, the last part of a long path.
  package var labels: [String]

  package init(
    replacing replaced: Int = 0, with candidates: [String] = [], shownAs labels: [String]? = nil
  ) {
    self.replaced = replaced
    self.candidates = candidates
    self.labels = labels ?? candidates
  }

  /// The beginning that all candidates have in common.
  var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    return candidates.dropFirst().reduce(first) { prefix, candidate in
      String(zip(prefix, candidate).prefix { $0 == $1 }.map(\.0))
    }
  }
}
