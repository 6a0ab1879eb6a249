/// The distance between two words as they are typed.
package enum Misspelling {
  /// A greater distance is no typing error, and longer words are not compared.
  private static let mostLettersApart = 2
  private static let longestWord = 60

  /// The number of letters to insert, remove, swap with their neighbour or replace. A replaced
  /// letter counts twice, unless the two letters are neighbours on the keyboard or sound alike.
  package static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    guard abs(left.count - right.count) <= mostLettersApart,
      max(left.count, right.count) <= longestWord
    else { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + costOfReplacing(left[i], by: right[j])
        var cost = min(last[j + 1] + 1, row[j] + 1, replaced)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }

  private static func costOfReplacing(_ left: Character, by right: Character) -> Int {
    if left == right { return 0 }
    let soundAlike = sounds.contains { $0.contains(left) && $0.contains(right) }
    return soundAlike || areNeighbours(left, right) ? 1 : 2
  }

  /// True if two keys touch.
  static func areNeighbours(_ left: Character, _ right: Character) -> Bool {
    guard let a = keys[left], let b = keys[right] else { return false }
    return abs(a.row - b.row) <= 1 && abs(a.across - b.across) <= 1
  }

  private static let sounds = ["aeiouy", "dt", "bp", "ckg", "sz", "fv"]

  /// The positions of the keys: each row stands a little to the right of the one above it.
  private static let keys: [Character: (row: Int, across: Double)] = {
    var keys: [Character: (row: Int, across: Double)] = [:]
    let rows = [("qwertyuiop", 0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75)]
    for (row, (letters, indent)) in rows.enumerated() {
      for (place, letter) in letters.enumerated() { keys[letter] = (row, Double(place) + indent) }
    }
    return keys
  }()
}
