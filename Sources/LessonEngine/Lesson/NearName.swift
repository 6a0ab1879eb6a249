/// Finds what was meant by a word that nobody knows.
package enum NearName {
  /// The nearest candidate, if it is near enough for a slip of the fingers.
  package static func find(_ word: String, in candidates: [String]) -> String? {
    let word = word.lowercased()
    // A short word is near to everything.
    let limit = word.count < 4 ? 1 : 2
    return
      candidates
      .map { (name: $0, distance: distance(Array(word), Array($0))) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?
      .name
  }

  /// How many letters to add, drop, change or swap with their neighbour.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    // Nobody's slip is that long, and the table would be.
    guard abs(a.count - b.count) <= 2 else { return Int.max }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
