import StyledText

/// A few lines of Python that a translation needs where NumPy would do something else: a cell of
/// helpers.py, or of torch.py.
///
/// A program carries those that it uses, and no others.
struct PythonHelper: Sendable {
  /// Its name in the program.
  let name: String
  private let sources: Localized<String>

  func source(in language: InterfaceLanguage) -> String { sources[language] }

  /// Its calls are the same in all languages.
  private var source: String { sources[.standard] }

  /// Those of NumPy, each after those that it uses.
  static let all = cells(of: PackageResources.helpers_py)

  /// Those of PyTorch, which take the place of others with their names.
  static let torch = cells(of: PackageResources.torch_py)

  private static func cells(of file: [UInt8]) -> [PythonHelper] {
    let file = String(decoding: file, as: UTF8.self)
    let cells = file.split(separator: "\n# %% ").dropFirst().map { cell in
      let name = cell.prefix { $0 != "\n" }
      return (name: String(name), text: String(cell.dropFirst(name.count)).trimmed)
    }
    let texts = Dictionary(uniqueKeysWithValues: cells.map { ($0.name, $0.text) })
    return cells.filter { !$0.name.hasSuffix(" zh") }.map { name, text in
      PythonHelper(
        name: name, sources: Localized(en: text, zh: texts[name + " zh"] ?? text))
    }
  }

  /// The names of their functions and classes.
  static let names = names(in: all)

  /// The names that a program of PyTorch keeps for itself.
  static let torchNames =
    names(in: torch) + [
      "argparse", "atexit", "dist", "nn", "os", "place", "rank", "torch", "world",
    ]

  private static func names(in helpers: [PythonHelper]) -> [String] {
    helpers.flatMap { helper in helper.names }
  }

  private var names: [String] {
    source.split(separator: "\n").compactMap { line in
      let words = line.split(maxSplits: 2) { $0 == " " || $0 == "(" || $0 == ":" }.map(String.init)
      guard line.first?.isLetter == true, words.count > 1 else { return nil }
      return ["def", "class"].contains(words[0]) ? words[1] : words[1] == "=" ? words[0] : nil
    }
  }

  /// The helpers that a text uses, with those that they use themselves, in their order.
  static func used(in text: String, for target: PythonTranslation.Runtime) -> [PythonHelper] {
    let replaced = Set(torch.map(\.name))
    let all = target == .torch ? torch + all.filter { !replaced.contains($0.name) } : all
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

  /// True if it is called somewhere, or one of its methods is.
  private func isUsed(in text: String) -> Bool {
    var rest = text[...]
    while let place = rest.firstRange(of: name) {
      let before = text[..<place.lowerBound].last
      let after = text[place.upperBound...].first
      let isWhole = before.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." } ?? true
      let isMethod = after == "." && text[place.upperBound...].dropFirst().first?.isLetter == true
      if isWhole, after == "(" || isMethod { return true }
      rest = text[place.upperBound...]
    }
    return false
  }
}
