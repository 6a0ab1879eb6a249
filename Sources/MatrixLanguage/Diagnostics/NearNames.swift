import LanguageSyntax

/// Names that were probably meant.
///
/// Names are compared as they look (`y` is near γ) and as they are typed (`gama` is near `gamma`,
/// so near γ). A letter of the Greek alphabet that was spelled right was meant: η is no typing
/// error for β.
enum NearNames {
  /// A notebook with more names was written by a program; only its last names are compared.
  private static let mostCandidates = 1_000

  /// The nearest names; among equally near ones, the last.
  static func of(_ name: Name, among candidates: [Name], atMost count: Int = 3) -> [Name] {
    let typed = ComparedName(name)
    var near: [(name: Name, distance: Int)] = []
    for candidate in candidates.suffix(mostCandidates).reversed() where candidate != name {
      if let distance = typed.distance(to: ComparedName(candidate)) {
        near.append((candidate, distance))
      }
    }
    return near.sorted { $0.distance < $1.distance }.prefix(count).map(\.name)
  }

  /// True if the square of a typed name is known, but not the name: σ where σ² is.
  static func isRoot(_ typed: Name, of known: Name) -> Bool {
    let typed = ComparedName(typed)
    return known.root != nil && !typed.isSquare && typed.digits != "₂"
  }

  /// A name in the forms in which names are compared.
  private struct ComparedName {
    /// Without case, accents and digits, and with look-alikes as one.
    private var looks = ""
    /// Its spelling on a plain keyboard, without `_` and digits: `mutilde`.
    private let letters: String
    /// The pieces between underscores, in small letters.
    private let pieces: [Substring]
    /// The Greek letters in it, in order.
    private var greek: [Unicode.Scalar] = []
    private(set) var digits = ""
    private var accent: Unicode.Scalar?
    let isSquare: Bool

    init(_ name: Name) {
      for scalar in (name.root ?? name).spelling.lowercased().unicodeScalars {
        if Spelling.isSubscriptDigit(scalar) {
          digits.unicodeScalars.append(scalar)
        } else if Spelling.isCombiningMark(scalar) {
          accent = scalar
        } else {
          if ("α"..."ω").contains(scalar) { greek.append(scalar) }
          looks.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
        }
      }
      let ascii = (name.root ?? name).asciiSpelling.lowercased().filter { !$0.isNumber }
      pieces = ascii.split(separator: "_").filter { !squares.contains(String($0)) }
      isSquare = name.root != nil || ascii.split(separator: "_").count > pieces.count
      letters = pieces.joined()
      // Greek letters that are no names here were meant as well.
      if greek.isEmpty, foreignLetters.contains(letters), let first = letters.unicodeScalars.first {
        greek = [first]
      }
    }

    /// The distance between two names, nil if it is too large.
    func distance(to known: ComparedName) -> Int? {
      // A subscript tells names apart, and so does an accent, unless it was forgotten.
      if !digits.isEmpty, !known.digits.isEmpty, digits != known.digits { return nil }
      if accent != nil, known.accent != nil, accent != known.accent { return nil }
      if isSquare, !known.isSquare { return nil }
      if looks == known.looks { return accent == known.accent ? 0 : 1 }
      guard greek.isEmpty || greek == known.greek, !differInOneLetter(known) else { return nil }
      var spellings = [known.letters]
      if known.greek.contains("ε") {
        spellings.append(known.letters.replacing("eps", with: "epsilon"))
      }
      return spellings.compactMap { distance(to: $0) }.min()
    }

    private func distance(to known: String) -> Int? {
      if letters == known { return 0 }
      // A key that was hit twice, or once only: `gama`.
      if letters.withoutRepetitions == known.withoutRepetitions { return 0 }
      guard letters.beginsLike(known) else { return nil }
      let distance = Misspelling.distance(letters, known)
      let shorter = min(letters.count, known.count)
      return distance <= (shorter < 3 ? 0 : shorter < 5 ? 1 : 2) ? distance : nil
    }

    /// True if a piece is another single letter: `loss_a` is no typing error for `loss_b`.
    private func differInOneLetter(_ known: ComparedName) -> Bool {
      pieces.count == known.pieces.count
        && zip(pieces, known.pieces).contains { $0.count == 1 && $1.count == 1 && $0 != $1 }
    }
  }

  /// The words written for the `²` of `σ²`.
  private static let squares: Set<String> = ["sq", "squared"]

  private static let foreignLetters: Set<String> = [
    "xi", "nu", "chi", "psi", "zeta", "iota", "kappa", "upsilon",
  ]

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "γ": "y", "μ": "u", "ν": "v", "ω": "w", "ε": "e", "η": "n", "ρ": "p", "α": "a", "β": "b",
    "ß": "b",
  ]
}

extension String {
  fileprivate var withoutRepetitions: String {
    var letters = ""
    for letter in self where letter != letters.last { letters.append(letter) }
    return letters
  }

  /// The first letter is seldom missed: it is the same, the next one, or a neighbouring key.
  fileprivate func beginsLike(_ other: String) -> Bool {
    guard let mine = first, let its = other.first else { return false }
    return mine == its || Misspelling.areNeighbours(mine, its)
      || (dropFirst().first == its && other.dropFirst().first == mine)
  }
}
