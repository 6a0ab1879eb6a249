import LanguageSyntax
import Support
import Testing

/// The parser reads what the grammar derives, and nothing else.
@Suite struct GrammarTests {
  @Test func `each rule is used, and each word of a rule is defined`() throws {
    let grammar = Derivation(seed: 1)
    let defined = Set(Grammar.rules.map(\.name))
    let used = Set(Grammar.rules.flatMap { grammar.words(of: $0.definition) })
    #expect(used.subtracting(defined) == ["NAME", "NUMBER", "TEXT", "NEWLINE"])
    #expect(defined.subtracting(used) == ["cell"])
    #expect(Grammar.text.split(separator: "\n").allSatisfy { $0.count < 80 })
  }

  @Test(arguments: Seeds.few)
  func `what it derives is read`(seed: UInt64) {
    var derivation = Derivation(seed: seed)
    for _ in 0..<200 {
      let code = derivation.cell().text
      do {
        _ = try Cell(code)
      } catch {
        Issue.record("\(code)\n\(error.diagnostics.map(\.problem))")
      }
    }
  }

  /// From left to right, and where a letter is put back into the midst of it.
  @Test(arguments: Seeds.few)
  func `what it derives is not called wrong while it is typed`(seed: UInt64) {
    var derivation = Derivation(seed: seed)
    for _ in 0..<100 {
      let scalars = Array(derivation.cell().text.unicodeScalars)
      guard (1...150).contains(scalars.count) else { continue }
      for end in scalars.indices {
        let typed = String(String.UnicodeScalarView(scalars[...end]))
        let mistakes = CodeBeingTyped.mistakes(in: typed)
        #expect(mistakes == [], "\(typed)")
        guard mistakes.isEmpty else { break }
        guard scalars[end].properties.isAlphabetic else { continue }
        let rest = String(String.UnicodeScalarView(scalars[(end + 1)...]))
        #expect(
          CodeBeingTyped.mistakes(in: typed.dropLast() + "|" + rest) == [], "\(typed) \(rest)")
      }
    }
  }

  @Test(arguments: [
    "repeat 3 { \n n1 = 1 \n }", "n1 ( n2 = 1 ) = n2", "n1 ( n2 , ) = n2",
    "n1 ( n2 , n3 = 1 , ) = { ; n2 ; }", "vary n1 from 0 to 1 { \n n1 \n }",
  ])
  func `these cells are read and follow from it`(code: String) throws {
    let words = code.split(separator: " ").map { GrammarWord(String($0)) }
    #expect(GrammarReader(words).derivesCell)
    _ = try Cell(words.text)
  }

  @Test(arguments: [
    "1 +", "n1 n2", "{ 1 }", "n1 := n2 := 1", "repeat 3 { }", "[ 1 ; ; 2 ]", "n1 ( n2 , , n3 )",
    "n1 ( n2 = 1 , n3 ) = { n2 ", "vary n1 from 0 { n1 }",
  ])
  func `not every row of words follows from it`(words: String) {
    let words = words.split(separator: " ").map { GrammarWord(String($0)) }
    #expect(!GrammarReader(words).derivesCell)
  }

  @Test(arguments: Seeds.few)
  func `what is read follows from it`(seed: UInt64) {
    var derivation = Derivation(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let others = ["\n", ";", ",", "n9", "1", "-", "²", "(", ")"].map { GrammarWord($0) }
    var read = 0
    for _ in 0..<80 {
      var words = derivation.cell()
      guard (1...40).contains(words.count) else { continue }
      #expect(GrammarReader(words).derivesCell, "\(words.text)")
      let place = Int.random(in: words.indices, using: &generator)
      let other = others.randomElement(using: &generator) ?? words[0]
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: words.remove(at: place)
      case 1: words[place] = other
      default: words.insert(other, at: place)
      }
      guard (try? Cell(words.text)) != nil else { continue }
      read += 1
      #expect(GrammarReader(words).derivesCell, "\(words.text)")
    }
    #expect(read > 0)
  }
}

/// Follows the rules of the grammar at random.
private struct Derivation {
  private var generator: SeededGenerator
  private let rules: [String: [Substring]]
  private var names = 0
  private var text: [GrammarWord] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    rules = Dictionary(
      uniqueKeysWithValues: Grammar.rules.map { ($0.name, $0.definition.split(separator: " ")) })
  }

  /// The words of a definition that are no signs.
  func words(of definition: String) -> [String] {
    definition.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }.map(String.init)
  }

  mutating func cell() -> [GrammarWord] {
    (text, names) = ([], 0)
    derive("cell", depth: 30)
    return text
  }

  private mutating func derive(_ word: String, depth: Int) {
    switch word {
    case "NAME":
      // Each name is another one, as those of parameters have to be.
      names += 1
      add("n\(names)")
    case "NUMBER": add(["0", "1", "2.5", "1e-5", ".5"].randomElement(using: &generator) ?? "1")
    case "TEXT": add("\"text\"")
    case "NEWLINE": add("\n")
    // The bracket of a call or an index stands right behind its operand.
    case "call", "index": expand(word, depth: depth, isGlued: true)
    default: expand(word, depth: depth, isGlued: false)
    }
  }

  private mutating func expand(_ rule: String, depth: Int, isGlued: Bool) {
    var definition = (rules[rule] ?? [])[...]
    var isFirst = isGlued
    alternatives(&definition, until: nil, depth: depth - 1, isActive: true) { derivation, sign in
      if isFirst, sign == "(" || sign == "[" {
        derivation.text.append(GrammarWord(sign, isGlued: true))
        isFirst = false
      } else {
        derivation.add(sign)
      }
    }
  }

  /// One of several alternatives; the others are passed over.
  private mutating func alternatives(
    _ rest: inout ArraySlice<Substring>, until close: Substring?, depth: Int, isActive: Bool,
    add: (inout Derivation, String) -> Void
  ) {
    let start = rest
    var count = 1
    skip(&rest, until: close) { count += 1 }
    guard isActive else { return }
    // Deep down, the first alternative that is a leaf ends the derivation.
    let chosen = depth > 0 ? Int.random(in: 0..<count, using: &generator) : 0
    var body = start
    for _ in 0..<chosen {
      skipAlternative(&body)
    }
    sequence(&body, depth: depth, add: add)
  }

  private mutating func sequence(
    _ rest: inout ArraySlice<Substring>, depth: Int, add: (inout Derivation, String) -> Void
  ) {
    while let word = rest.first, word != "|", word != ")", word != "]", word != "}" {
      rest.removeFirst()
      switch word {
      case "(": alternatives(&rest, until: ")", depth: depth, isActive: true, add: add)
      case "[":
        let isActive = depth > 0 && Bool.random(using: &generator)
        alternatives(&rest, until: "]", depth: depth, isActive: isActive, add: add)
      case "{":
        let start = rest
        skip(&rest, until: "}") {}
        while depth > 0, Int.random(in: 0..<4, using: &generator) == 0 {
          var body = start
          alternatives(&body, until: "}", depth: depth, isActive: true, add: add)
        }
      default:
        if word.first == "\"" {
          add(&self, String(word.dropFirst().dropLast()))
        } else {
          derive(String(word), depth: depth)
        }
      }
    }
  }

  /// Passes over what stands up to the closing bracket, which it takes.
  private func skip(
    _ rest: inout ArraySlice<Substring>, until close: Substring?, alternative: () -> Void
  ) {
    var open = 0
    while let word = rest.popFirst() {
      if open == 0, word == close { return }
      if open == 0, word == "|" { alternative() }
      if ["(", "[", "{"].contains(word) { open += 1 }
      if [")", "]", "}"].contains(word) { open -= 1 }
    }
  }

  private func skipAlternative(_ rest: inout ArraySlice<Substring>) {
    var open = 0
    while let word = rest.popFirst() {
      if open == 0, word == "|" { return }
      if ["(", "[", "{"].contains(word) { open += 1 }
      if [")", "]", "}"].contains(word) { open -= 1 }
    }
  }

  private mutating func add(_ sign: String) {
    text.append(GrammarWord(sign))
  }
}
