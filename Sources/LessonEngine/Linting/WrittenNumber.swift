import LanguageSyntax
import MatrixLanguage
import StyledText

/// A number in digits, with what belongs to it: `-0.5`, `1,000`, `3rd`, `1.4e-17`, `５`.
struct WrittenNumber {
  /// The place of its digits among the characters.
  let range: Range<Int>
  /// The characters of the whole text, which all its numbers share.
  private let signs: [ReadCharacter]

  /// The numbers of a text, without digits in names, such as x1, and ordinals.
  static func all(in text: ProseText) -> [WrittenNumber] {
    let signs = text.characters.map(ReadCharacter.init)
    var numbers: [WrittenNumber] = []
    var place = 0
    while place < signs.count {
      guard signs[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      let isInName = start > 0 && signs[start - 1].isNameLetter
      place = end(ofNumberAt: start, signs)
      let number = place
      while place < signs.count, signs[place].isNameLetter { place += 1 }
      let suffix = String(signs[number..<place].map(\.character)).lowercased()
      if !isInName, !["st", "nd", "rd", "th"].contains(suffix) {
        numbers.append(WrittenNumber(range: start..<number, signs: signs))
      }
    }
    return numbers
  }

  private static func end(ofNumberAt start: Int, _ signs: [ReadCharacter]) -> Int {
    func digits(from place: Int) -> Int {
      signs[place...].firstIndex { !$0.isDigit } ?? signs.count
    }
    func isDigit(_ place: Int) -> Bool { place < signs.count && signs[place].isDigit }
    var end = digits(from: start)
    while end < signs.count, [".", ","].contains(signs[end].character), isDigit(end + 1) {
      end = digits(from: end + 1)
    }
    if end < signs.count, signs[end].character == "e" {
      let sign = end + 1 < signs.count && ["-", "+"].contains(signs[end + 1].character) ? 2 : 1
      if isDigit(end + sign) { end = digits(from: end + sign) }
    }
    return end
  }

  // MARK: What it is part of

  /// True for a number of an index, of a formula with names, or of a shape.
  func isPart(of text: ProseText, names: Set<Name>, shapes: Set<String>) -> Bool {
    isIndex(in: text) || isJoined(to: names) || isSize(of: shapes)
  }

  /// `z[2]`, `Z[0, :]`
  private func isIndex(in text: ProseText) -> Bool {
    let before = text.characters[..<range.lowerBound].suffix(20)
    guard let bracket = before.lastIndex(where: { "[]".contains($0) }),
      text.characters[bracket] == "[", bracket > 0
    else { return false }
    return ReadCharacter(text.characters[bracket - 1]).isOperand
  }

  /// `1/m`, `m − 1`: an operator with the same blanks on both sides stands between it and a name.
  /// If they differ, it is a sign or a dash.
  private func isJoined(to names: Set<Name>) -> Bool {
    func isBlank(_ place: Int) -> Bool {
      signs.indices.contains(place) && signs[place].character.isWhitespace
    }
    func isSign(_ place: Int) -> Bool { signs.indices.contains(place) && signs[place].isArithmetic }
    func isName(_ signs: some Sequence<ReadCharacter>) -> Bool {
      names.contains(Name(String(signs.map(\.character))))
    }
    let (low, high) = (range.lowerBound - 1, range.upperBound)
    let blanks = (isBlank(low) ? 1 : 0, isBlank(high) ? 1 : 0)
    if isSign(low - blanks.0) {
      let before = signs[..<max(0, low - 2 * blanks.0)]
      if isName(before.reversed().prefix(30).prefix { $0.isOperand }.reversed()) { return true }
    }
    guard isSign(high + blanks.1) else { return false }
    return isName(signs.dropFirst(high + 1 + 2 * blanks.1).prefix(30).prefix { $0.isOperand })
  }

  /// The 1 and the 4 of `1×4`, if something has that shape.
  private func isSize(of shapes: Set<String>) -> Bool {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, signs[low - 1].isDigit || signs[low - 1].isTimes { low -= 1 }
    while high < signs.count, signs[high].isDigit || signs[high].isTimes { high += 1 }
    let size = signs[low..<high].map { $0.isTimes ? "×" : String($0.character) }.joined()
    return shapes.contains(size)
  }

  // MARK: What stands around it

  /// The words before numbers that only count: `step 3`, `第 3 步`.
  private static let labels: Set<String> = [
    "step", "steps", "line", "lines", "lesson", "lessons", "part", "example", "examples", "unit",
    "layer", "row", "column", "place",
  ]
  private static let chineseLabels = ["第", "步骤", "例"]
  private static let joints: Set<String> = [
    ",", "and", "or", "to", "-", "–", "、", "，", "和", "或", "到", "至", "与", "及",
  ]

  /// True if it is only the number of a step, a line or the like.
  func isLabelled(in text: ProseText) -> Bool {
    let before = text.text(max(0, range.lowerBound - 20)..<range.lowerBound).trimmed
    let word = String(before.reversed().prefix { $0.isLetter }.reversed())
    return Self.labels.contains(word.lowercased())
      || Self.chineseLabels.contains { before.hasSuffix($0) }
  }

  /// True if only a joining word or sign stands between it and an earlier number.
  func follows(_ end: Int, in text: ProseText) -> Bool {
    guard range.lowerBound - end < 9 else { return false }
    let between = text.text(end..<max(end, range.lowerBound)).trimmed.lowercased()
    return Self.joints.contains(between)
  }

  /// The number with the operator before it, and the operand before that: `m − 1`.
  func joinedBefore(in text: ProseText) -> String? {
    var place = range.lowerBound
    func skipBlanks() { while place > 0, text.characters[place - 1].isWhitespace { place -= 1 } }
    skipBlanks()
    guard place > 0, ReadCharacter(text.characters[place - 1]).isOperator else { return nil }
    place -= 1
    skipBlanks()
    while place > 0, ReadCharacter(text.characters[place - 1]).isOperand { place -= 1 }
    return text.text(place..<range.upperBound)
  }

  /// The number with the operator behind it, and the operand behind that: `1 / m`.
  func joinedBehind(in text: ProseText) -> String? {
    var place = range.upperBound
    let end = text.characters.count
    func skipBlanks() { while place < end, text.characters[place].isWhitespace { place += 1 } }
    skipBlanks()
    guard place < end, ReadCharacter(text.characters[place]).isOperator else { return nil }
    place += 1
    skipBlanks()
    let operand = place
    while place < end, ReadCharacter(text.characters[place]).isOperand { place += 1 }
    return place > operand ? text.text(range.lowerBound..<place) : nil
  }

  /// A character as the language reads it.
  private struct ReadCharacter {
    let character: Character

    init(_ character: Character) {
      self.character = String(character).folded.first ?? character
    }

    var isDigit: Bool { "0"..."9" ~= character }

    /// A letter of which names are made; Chinese is written without blanks, and so is none.
    var isNameLetter: Bool {
      character == "_"
        || character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    }

    var isOperand: Bool { isNameLetter || isDigit || character == "²" }

    var isOperator: Bool { "=+-*/^@·≈<>√".contains(character) }

    var isArithmetic: Bool { "+-*/^·".contains(character) }

    /// Between the two sizes of a shape; the language reads × as `*`.
    var isTimes: Bool { character == "*" || character == "x" }
  }
}
