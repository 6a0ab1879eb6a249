/// The texts that may replace the text before the cursor.
package struct Completion: Hashable, Sendable {
  /// A text that may stand there.
  package struct Candidate: Hashable, Sendable {
    package var text: String
    /// The text as the menu shows it: `γ \gamma` for `\gamma`, the last part of a long path.
    package var label: String
    /// One line of help; empty if there is none.
    package var note: String

    package init(_ text: String, shownAs label: String? = nil, note: String = "") {
      self.text = text
      self.label = label ?? text
      self.note = note
    }
  }

  /// The number of Unicode scalars before the cursor that are replaced.
  package var replaced: Int
  /// Nothing to offer, one text to insert, or several to choose from.
  package var candidates: [Candidate]
  /// True if the text before the cursor has a meaning as it is, even if more could follow.
  package var isWhole: Bool

  package init(
    replacing replaced: Int = 0, with candidates: [Candidate] = [], isWhole: Bool = false
  ) {
    self.replaced = replaced
    self.candidates = candidates
    self.isWhole = isWhole
  }

  /// The beginning that all candidates have in common.
  var commonPrefix: String {
    guard let first = candidates.first?.text else { return "" }
    return candidates.dropFirst().reduce(first) { prefix, candidate in
      String(zip(prefix, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
  }
}
