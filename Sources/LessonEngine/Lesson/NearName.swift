import MatrixLanguage

/// Finds the word that an unknown word was meant to be.
package enum NearName {
  /// The nearest candidate, if it is near enough for a slip of the fingers.
  package static func find(_ word: String, in candidates: [String]) -> String? {
    let word = word.lowercased()
    // A short word is near to every other.
    let limit = word.count < 4 ? 1 : 2
    return
      candidates
      .map { (name: $0, distance: Misspelling.distance(word, $0)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?
      .name
  }
}
