import StyledText

/// A few lines of Python that a translation needs where NumPy would do something else.
///
/// A program carries those that it uses, and no others.
struct PythonHelper: Sendable {
  /// What it is called in the program.
  let name: String
  private let sources: Localized

  init(_ name: String, _ source: String) {
    self.init(name, Localized(en: source, zh: source))
  }

  /// One that says something, in the language in which the notebook does.
  init(_ name: String, _ sources: Localized) {
    self.name = name
    self.sources = sources
  }

  func source(in language: InterfaceLanguage) -> String { sources[language] }

  /// What it calls is the same in all languages.
  private var source: String { sources.english }

  /// All of them, each after those that it uses.
  static let all =
    values + differentiation + layers + [generator, rng, load] + networks + training + showing
    + learning

  /// What they call their functions and classes.
  static let names: [String] = all.flatMap { helper in
    helper.source.split(separator: "\n").compactMap { line in
      let words = line.split(maxSplits: 2) { $0 == " " || $0 == "(" || $0 == ":" }.map(String.init)
      guard line.first?.isLetter == true, words.count > 1 else { return nil }
      return ["def", "class"].contains(words[0]) ? words[1] : words[1] == "=" ? words[0] : nil
    }
  }

  /// The helpers that a text uses, with those that they use themselves, in their order.
  static func used(in text: String) -> [PythonHelper] {
    var found: Set<String> = []
    var texts = [text]
    while let text = texts.popLast() {
      for helper in all where !found.contains(helper.name) && helper.isUsed(in: text) {
        found.insert(helper.name)
        texts.append(helper.source)
      }
    }
    return all.filter { found.contains($0.name) }
  }

  /// Whether it is called somewhere, or one of its methods is.
  private func isUsed(in text: String) -> Bool {
    var rest = text[...]
    while let place = rest.firstRange(of: name) {
      let before = text[..<place.lowerBound].last
      let after = text[place.upperBound...].first
      let isWhole = before.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." } ?? true
      if isWhole, after == "(" || after == "." { return true }
      rest = text[place.upperBound...]
    }
    return false
  }
}
