import LanguageSyntax

/// A word of a derived cell.
struct GrammarWord: Hashable {
  let text: String
  /// Whether it stands right behind the word before it.
  let isGlued: Bool

  init(_ text: String, isGlued: Bool = false) {
    self.text = text
    self.isGlued = isGlued
  }

  private static let keywords = ["and", "or", "not", "repeat", "for", "in"]

  func isA(_ terminal: String) -> Bool {
    switch terminal {
    case "NAME": text.first?.isLetter == true && !Self.keywords.contains(text) && text != "ᵀ"
    case "NUMBER": text.contains { $0.isASCII && $0.isNumber } && text.first?.isLetter == false
    case "TEXT": text.hasPrefix("\"")
    case "NEWLINE": text == "\n"
    default: false
    }
  }

  /// Whether a line that ends with it goes on in the next.
  var continuesLine: Bool {
    !isA("NAME") && !isA("NUMBER") && !isA("TEXT")
      && !["ᵀ", ".T", "²", "³", "_", "(", ")", "[", "]", "{", "}", ";", ":", "\n", "repeat", "for"]
        .contains(text)
  }
}

extension [GrammarWord] {
  var text: String {
    reduce("") { text, word in
      word.isGlued || text.isEmpty || text.last == "\n" ? text + word.text : text + " " + word.text
    }
  }

  /// Without the line ends that do not count.
  fileprivate var counted: [GrammarWord] {
    var open: [String] = []
    return reduce(into: []) { words, word in
      let isBlank = ["(", "["].contains(open.last) || words.last?.continuesLine == true
      if word.isA("NEWLINE"), isBlank { return }
      if ["(", "[", "{"].contains(word.text) { open.append(word.text) }
      if [")", "]", "}"].contains(word.text) { _ = open.popLast() }
      words.append(word)
    }
  }
}

/// Tells whether the rules of the grammar derive a row of words: all readings are followed at once.
struct GrammarReader {
  private let words: [GrammarWord]

  init(_ words: [GrammarWord]) {
    self.words = words.counted
  }

  var derivesCell: Bool {
    var known: [Place: Set<Int>] = [:]
    return ends(of: .rule("cell"), from: 0, &known).contains(words.count)
  }

  private struct Place: Hashable {
    let rule: String
    let start: Int
  }

  /// Where a reading of the pattern may end that begins at a word.
  private func ends(
    of pattern: Pattern, from start: Int, _ known: inout [Place: Set<Int>]
  ) -> Set<Int> {
    switch pattern {
    case .sign(let sign, let isGlued):
      guard start < words.count, words[start].text == sign, !isGlued || words[start].isGlued else {
        return []
      }
      return [start + 1]
    case .rule(let name):
      if let ends = known[Place(rule: name, start: start)] { return ends }
      guard let definition = Pattern.rules[name] else {
        return start < words.count && words[start].isA(name) ? [start + 1] : []
      }
      let ends = ends(of: definition, from: start, &known)
      known[Place(rule: name, start: start)] = ends
      return ends
    case .sequence(let parts):
      return parts.reduce(into: [start]) { places, part in
        places = Set(places.flatMap { ends(of: part, from: $0, &known) })
      }
    case .choice(let alternatives):
      return Set(alternatives.flatMap { ends(of: $0, from: start, &known) })
    case .repeated(let part):
      var (all, new): (Set<Int>, Set<Int>) = ([start], [start])
      while !new.isEmpty {
        new = Set(new.flatMap { ends(of: part, from: $0, &known) }).subtracting(all)
        all.formUnion(new)
      }
      return all
    }
  }
}

/// What the definition of a rule says.
private indirect enum Pattern: Sendable {
  case sign(String, isGlued: Bool)
  case rule(String)
  case sequence([Pattern])
  case choice([Pattern])
  case repeated(Pattern)

  static let rules = Dictionary(
    uniqueKeysWithValues: Grammar.rules.map { rule in
      var words = rule.definition.split(separator: " ")[...]
      return (rule.name, alternatives(&words, in: rule.name))
    })

  private static func alternatives(
    _ words: inout ArraySlice<Substring>, in rule: String
  ) -> Pattern {
    var choices: [[Pattern]] = [[]]
    while let word = words.popFirst(), ![")", "]", "}"].contains(word) {
      switch word {
      case "|": choices.append([])
      case "(": choices[choices.count - 1].append(alternatives(&words, in: rule))
      case "[":
        choices[choices.count - 1].append(.choice([.sequence([]), alternatives(&words, in: rule)]))
      case "{": choices[choices.count - 1].append(.repeated(alternatives(&words, in: rule)))
      case _ where word.hasPrefix("\""):
        // The bracket of an index stands right behind its operand.
        choices[choices.count - 1].append(
          .sign(String(word.dropFirst().dropLast()), isGlued: rule == "index" && word == "\"[\""))
      default: choices[choices.count - 1].append(.rule(String(word)))
      }
    }
    return .choice(choices.map { .sequence($0) })
  }
}
