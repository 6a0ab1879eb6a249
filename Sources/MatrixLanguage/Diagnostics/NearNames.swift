/// Names that were probably meant.
///
/// Among one-letter names a distance of one letter says nothing, so only letters that look alike or
/// sound alike count there.
enum NearNames {
  /// More names than anybody types are a program's, and among those the last ones will do.
  private static let mostCandidates = 1_000

  /// The nearest names; of several that are as near, those that come last.
  static func of(_ name: Name, among candidates: [Name], atMost count: Int = 3) -> [Name] {
    var near: [(name: Name, distance: Int)] = []
    for candidate in candidates.suffix(mostCandidates).reversed() where candidate != name {
      if let distance = distance(name, candidate) {
        near.append((candidate, distance))
      }
    }
    return near.sorted { $0.distance < $1.distance }.prefix(count).map(\.name)
  }

  /// How far apart two names are, nil if too far.
  private static func distance(_ left: Name, _ right: Name) -> Int? {
    if skeleton(left.spelling) == skeleton(right.spelling) { return 0 }
    if run(left.asciiSpelling) == run(right.asciiSpelling) { return 0 }
    // Where only σ² is known, that is what was meant by σ.
    if left.spelling == right.spelling.filter({ $0 != "²" }) { return 0 }
    let shorter = min(left.spelling.count, right.spelling.count)
    guard shorter > 1 else { return nil }
    let distance = edits(Array(left.spelling), Array(right.spelling))
    return distance <= (shorter < 5 ? 1 : 2) ? distance : nil
  }

  /// A spelling in which underscores were forgotten: `ztilde`.
  private static func run(_ spelling: String) -> String {
    spelling.filter { $0 != "_" }.lowercased()
  }

  /// A name without case, accents, indices, and with look-alikes as one.
  private static func skeleton(_ name: String) -> String {
    var skeleton = ""
    for scalar in name.lowercased().unicodeScalars {
      if Spelling.isCombiningMark(scalar) || Spelling.isSubscriptDigit(scalar) { continue }
      skeleton.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
    }
    return skeleton
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "γ": "y", "μ": "u", "ν": "v", "ω": "w", "σ": "o", "ε": "e", "η": "n", "ρ": "p", "τ": "t",
    "α": "a", "β": "b", "ß": "b", "θ": "o", "λ": "l", "²": "2",
  ]

  /// The number of letters to insert, remove, replace or swap.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    guard left.count <= 40, right.count <= 40 else { return Int.max }
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { table[i][0] = i }
    for j in 0...right.count { table[0][j] = j }
    for i in left.indices {
      for j in right.indices {
        var best = min(table[i][j + 1], table[i + 1][j]) + 1
        best = min(best, table[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = best
      }
    }
    return table[left.count][right.count]
  }
}
