import LanguageSyntax

/// The names of a program in Python: ASCII where the name is Greek, each name another one.
///
/// Python compares identifiers after NFKC, which takes `ﬁ` for `fi`, and knows no `σ²`. So a Greek
/// name gets its ASCII spelling, letters that NFKC might change get their numbers, and a name that
/// means something to Python, NumPy or the translation itself gets an underscore: `exec` of a
/// notebook is always `exec_`.
struct PythonNames {
  private var names: [Name: String] = [:]
  private var taken: Set<String>
  /// The names that stand for what is still to be written, which are `____`.
  var blanks: Set<Name> = []

  /// - Parameter reserved: words that no name of the program may be.
  init(reserved: Set<String>) {
    taken = reserved.union(Self.words)
  }

  /// Keeps more names for other uses.
  mutating func reserve(_ names: some Sequence<String>) { taken.formUnion(names) }

  /// The name in Python, which it keeps from now on.
  subscript(name: Name) -> String {
    mutating get {
      if blanks.contains(name) { return "____" }
      if let known = names[name] { return known }
      let fresh = fresh(Self.identifier(name.asciiSpelling))
      names[name] = fresh
      return fresh
    }
  }

  /// A name that is not used yet.
  mutating func fresh(_ wish: String) -> String {
    var name = wish
    while !taken.insert(name).inserted { name += "_" }
    return name
  }

  /// NFKC leaves Chinese characters alone; other letters are written as their numbers.
  private static func identifier(_ spelling: String) -> String {
    // Python keeps names that begin with two underscores for itself.
    var identifier = spelling.hasPrefix("__") ? "own" : ""
    for scalar in spelling.unicodeScalars {
      if scalar.isASCII || (0x4E00...0x9FFF).contains(scalar.value) {
        identifier.unicodeScalars.append(scalar)
      } else {
        identifier += "u" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
    return identifier
  }
}
